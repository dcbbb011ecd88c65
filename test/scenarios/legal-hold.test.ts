import { personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const HOLD = "id personId userId fromAt toAt reason placedBy { displayName } release { reason }";
const PLACE = `mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { hold { ${HOLD} } } }`;
const RELEASE = `mutation ($input: ReleaseLegalHoldInput!) { releaseLegalHold(input: $input) { hold { ${HOLD} } } }`;
const HOLDS = `query ($released: Boolean, $first: Int, $after: String) {
  legalHolds(released: $released, first: $first, after: $after) { edges { node { ${HOLD} } cursor } pageInfo { hasNextPage } } }`;
const CLASSES = "{ retentionClasses { name covers years countsFrom source } }";
const DANIEL = personId("daniel-marsh");
const REASON = "An inquest has been opened.";
const codeOf = (answer: Answer): string => answer.body.errors[0].extensions.code;
const nodesOf = (answer: Answer) => answer.body.data.legalHolds.edges.map(({ node }: { node: object }) => node);

let lead: Caller;
let hold: { readonly id: string };

beforeAll(async () => {
  lead = await hub().as("ig-lead");
});

const isHeld = async (answer: Answer): Promise<boolean> => {
  const { rows } = await hub().owner.query(
    `SELECT is_held(id, subject_ids, user_id, partner_id, controller_ids, occurred_at) AS held
     FROM access_event WHERE request_id = $1`,
    [answer.body.extensions.hub.requestId],
  );
  return rows[0].held;
};

describe("given an inquest, when the lead of the council keeps the log of a record (GAP-23, INC-07)", () => {
  test("then the hold stands with who placed it and why, and the placing is in the log with the person", async () => {
    const answer = await lead.ask(PLACE, { input: { personId: DANIEL, reason: REASON } });
    expect(answer.body.errors).toBeUndefined();
    hold = answer.body.data.placeLegalHold.hold;
    expect(hold).toMatchObject({ personId: DANIEL, userId: null, reason: REASON, release: null });
    const event = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(event?.body.writes).toEqual([{ action: "placeLegalHold", recordId: hold.id }]);
    expect(event?.body.offices).toEqual([
      { office: "GOVERN", action: "placeLegalHold", isPermitted: true, reason: null },
    ]);
    expect(event?.body.acts).toMatchObject([{ right: "REVIEW", person: DANIEL, isPermitted: true }]);
  });

  test("then entries about the person are held, and others are not", async () => {
    const council = await hub().as("council");
    const ask = (id: string) => council.ask("query ($id: ID!) { person(id: $id) { name { familyName } } }", { id });
    expect(await isHeld(await ask(DANIEL))).toBe(true);
    expect(await isHeld(await ask(personId("margaret-hollis")))).toBe(false);
  });

  test("then it is listed for leads of that partner alone, page by page", async () => {
    const first = await lead.ask(HOLDS, { first: 1 });
    expect(nodesOf(first)).toEqual([hold]);
    expect(first.body.data.legalHolds.pageInfo.hasNextPage).toBe(true);
    const next = await lead.ask(HOLDS, { after: first.body.data.legalHolds.edges[0].cursor });
    expect(nodesOf(next)).toMatchObject([{ personId: personId("leon-baptiste"), release: null }]);
    const other = await (await hub().as("icb-ig-lead")).ask(HOLDS);
    expect(nodesOf(other)).toEqual([]);
    const practitioner = (await (await hub().as("council")).ask(HOLDS)).body;
    expect(practitioner.data.legalHolds).toBeNull();
    expect(practitioner.extensions.hub.withheld).toMatchObject([{ path: ["legalHolds"], category: "ACCESS_LOG" }]);
    expect(codeOf(await lead.ask(HOLDS, { after: "bm8" }))).toBe("BAD_USER_INPUT");
  });

  test("then nobody else ends it, and who tries is told what is said of a hold that is not there", async () => {
    const other = await hub().as("icb-ig-lead");
    const refused = await other.ask(RELEASE, { input: { holdId: hold.id, reason: "Over." } });
    const unknown = await other.ask(RELEASE, { input: { holdId: userId("helen-ashby"), reason: "Over." } });
    expect(refused.body.errors).toEqual(unknown.body.errors);
    const practitioner = await (await hub().as("council")).ask(RELEASE, {
      input: { holdId: hold.id, reason: "Over." },
    });
    expect(practitioner.body.data).toEqual({ releaseLegalHold: null });
  });

  test("when it is ended, then once, with the reason, and the entries are held no more", async () => {
    const input = { holdId: hold.id, reason: "The inquest has ended." };
    const answer = await lead.ask(RELEASE, { input });
    expect(answer.body.data.releaseLegalHold.hold.release).toEqual({ reason: input.reason });
    expect(codeOf(await lead.ask(RELEASE, { input }))).toBe("CONFLICT");
    const council = await hub().as("council");
    expect(
      await isHeld(await council.ask("query ($id: ID!) { person(id: $id) { name { familyName } } }", { id: DANIEL })),
    ).toBe(false);
    expect(nodesOf(await lead.ask(HOLDS, { released: true }))).toContainEqual(
      expect.objectContaining({ id: hold.id, release: { reason: input.reason } }),
    );
  });
});

describe("a legal hold is on what is the lead's own partner's (GAP-23)", () => {
  test("of another's record, and of another's user, it says what it says of nobody", async () => {
    const other = await hub().as("icb-ig-lead");
    const record = await other.ask(PLACE, { input: { personId: DANIEL, reason: REASON } });
    const nobody = await other.ask(PLACE, { input: { personId: userId("helen-ashby"), reason: REASON } });
    expect(record.body.errors).toEqual(nobody.body.errors);
    const user = await other.ask(PLACE, { input: { userId: userId("helen-ashby"), reason: REASON } });
    const noUser = await other.ask(PLACE, { input: { userId: DANIEL, reason: REASON } });
    expect(user.body.errors).toEqual(noUser.body.errors);
  });

  test("a period alone holds what the partner did and what was done with its records, within it", async () => {
    const from = new Date(hub().now.getTime() - 60_000);
    const to = new Date(hub().now.getTime() + 60_000);
    const answer = await lead.ask(PLACE, { input: { from, to, reason: REASON } });
    expect(answer.body.errors).toBeUndefined();
    const ask = async () => (await hub().as("council")).ask("{ me { role } }");
    const [within, ofOther] = [await ask(), await (await hub().as("icb-ig-lead")).ask("{ me { role } }")];
    expect([await isHeld(within), await isHeld(ofOther)]).toEqual([true, false]);
    hub().pass(5);
    expect(await isHeld(await ask())).toBe(false);
  });

  test("a lead does not find the hold on what they did themselves", async () => {
    const input = { userId: userId("helen-ashby"), reason: REASON };
    const answer = await lead.ask(PLACE, { input });
    expect(answer.body.data.placeLegalHold.hold).toBeNull();
    expect(nodesOf(await lead.ask(HOLDS)).filter(({ userId: id }: { userId: string }) => id)).toEqual([]);
  });

  test("what does not fit is refused with every field at once", async () => {
    const input = { reason: " ", from: hub().now, to: hub().now };
    const answer = await lead.ask(PLACE, { input });
    const { code, fields } = answer.body.errors[0].extensions;
    expect(code).toBe("BAD_USER_INPUT");
    expect(JSON.stringify(fields ?? answer.body.errors)).toMatch(/input\.reason.*input\.to/);
  });
});

test("governance reads how long entries are kept, and by whose word; nobody else does (GAP-23)", async () => {
  const { retentionClasses } = (await lead.ask(CLASSES)).body.data;
  expect(retentionClasses).toContainEqual(
    expect.objectContaining({ name: "ROUTINE", years: 8, countsFrom: "LAST_CONTACT" }),
  );
  expect(retentionClasses).toContainEqual(expect.objectContaining({ name: "LOG_ITSELF", years: null }));
  const { data, extensions } = (await (await hub().as("council")).ask(CLASSES)).body;
  expect(data.retentionClasses).toBeNull();
  expect(extensions.hub.withheld).toMatchObject([{ path: ["retentionClasses"], category: "ACCESS_LOG" }]);
});
