import { partnerId, personId, userId } from "../../seeds/index.js";
import { DATA_CATEGORIES, PURPOSES } from "../../src/policy/vocabulary.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const ASK = `query ($id: ID!) { person(id: $id) {
  housing { kind isAtRisk intendedAreaCode isReferred situations { id kind narrative recordedBy { name } protections { kind reasonCode } } }
  careNeeds { needsInShort isEligible needs { id inShort } }
  carePlan { version sections { narrative versions { version } } history { change } } } }`;
const SITUATION =
  "mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId version person { housing { kind } } } }";
const END = "mutation ($input: EndEntryInput!) { endHousingEntry(input: $input) { version } }";
const LIFT =
  "mutation ($input: LiftEntryProtectionInput!) { liftEntryProtection(input: $input) { protectionId entryId } }";
const PROTECT = "mutation ($input: ProtectEntryInput!) { protectEntry(input: $input) { protectionId entryId } }";

const CLAIM = {
  ...{ personId: DANIEL, kind: "TENANCY", since: "2026-06-01", isAtRisk: false },
  ...{
    onBehalfOf: partnerId("larkfield-jobcentre"),
    narrative: "Housing element in payment to a landlord in Larkfield.",
  },
};
const UNKNOWN = "00000000-0000-4000-8000-000000000999";

/** All that came back, to the byte, less the number of the request. */
const bytes = ({ status, body }: Answer) =>
  JSON.stringify({ status, ...body }).replaceAll(body.extensions.hub.requestId, "");
const see = async (caller: Caller) => bytes(await caller.ask(ASK, { id: DANIEL }));
const failure = ({ body }: Answer) => body.errors?.[0].extensions;
const situations = async (caller: Caller) =>
  (await caller.ask(ASK, { id: DANIEL })).body.data.person.housing.situations;

/** Every consent in the world, and a decision to share without any: for the council, in every category and purpose. */
async function openEverythingToCouncil(): Promise<void> {
  const { owner } = hub();
  const [council, user] = [partnerId("ashdale-council"), userId("priya-nair")];
  await owner.query(
    `INSERT INTO consent (version, person_id, kind, decision, status, decider_kind, capacity_basis, recipients, categories, purposes,
       valid_from, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at)
     VALUES (1, $1, 'INFORMATION_SHARING', 'PERMIT', 'GIVEN', 'PERSON', 'PRESUMED', $2, $3, $4, '2026-01-05', '2027-01-05',
       'VERBAL', $5, $6, '2026-01-05')`,
    [DANIEL, JSON.stringify([{ kind: "PARTNER", partnerId: council }]), DATA_CATEGORIES, PURPOSES, user, council],
  );
  await owner.query(
    `UPDATE sharing_override SET person_id = $1, partner_id = $2, categories = $3, purpose = 'CARE_MANAGEMENT',
       valid_from = '2026-01-05', valid_to = '2027-01-05', ended_at = NULL`,
    [DANIEL, council, DATA_CATEGORIES],
  );
}

describe("given the prison writes down for the jobcentre what Daniel's claim says, and the council holds every consent there is", () => {
  const before = new Map<string, string>();
  let made: Answer;
  let entryId: string;
  const council = () => hub().as("council");
  const prison = () => hub().as("prison");

  beforeAll(async () => {
    await openEverythingToCouncil();
    for (const name of ["council", "council-manager", "probation", "person"] as const) {
      before.set(name, await see(await hub().as(name)));
    }
    made = await (await prison()).ask(SITUATION, { input: CLAIM });
    entryId = made.body.data.recordHousingSituation.entryId;
  });

  test.each(["council", "council-manager", "probation", "person"] as const)(
    "when %s asks, then the answer is to the byte that of a record without it (NEV-08)",
    async (name) => {
      expect(await see(await hub().as(name))).toBe(before.get(name));
    },
  );

  test("when the prison asks, then it reads what it wrote, and what binds it", async () => {
    expect(made.body.data.recordHousingSituation.person.housing.kind).toBe("TENANCY");
    expect(await situations(await prison())).toContainEqual({
      ...{ id: entryId, kind: "TENANCY", narrative: CLAIM.narrative, recordedBy: { name: "HMP Ashgrove" } },
      protections: [{ kind: "SOCIAL_SECURITY", reasonCode: "FROM_BENEFITS_OFFICE" }],
    });
  });

  test("when the council ends or protects it by its id, then there is none, as with an unknown id (NEV-08)", async () => {
    const ends = (id: string) => ({ input: { entryId: id, expectedVersion: 1, reason: "Not so." } });
    const protects = (id: string) => ({
      input: { entryId: id, category: "HOUSING", protection: { kind: "IN_CONFIDENCE" } },
    });
    for (const [mutation, about] of [
      [END, ends],
      [PROTECT, protects],
    ] as const) {
      const known = await (await council()).ask(mutation, about(entryId));
      expect(failure(known)).toEqual({ code: "NOT_FOUND" });
      expect(bytes(known)).toBe(bytes(await (await council()).ask(mutation, about(UNKNOWN))));
    }
  });

  test("when the prison would lift the bar, then it stays; to the council there is no such bar (NEV-08)", async () => {
    const { rows } = await hub().owner.query("SELECT id FROM entry_protection WHERE entry_id = $1", [entryId]);
    const input = { protectionId: rows[0].id, reason: "It would help the council." };
    const refused = await (await prison()).ask(LIFT, { input });
    expect(failure(refused)).toMatchObject({ code: "RULE_BROKEN", requirement: "NEV-08" });
    expect(failure(await (await council()).ask(LIFT, { input }))).toEqual({ code: "NOT_FOUND" });
    expect(await see(await council())).toBe(before.get("council"));
  });

  test("then the trail holds the entry and its bar, and nothing of them is in what the council was given (NEV-08)", async () => {
    const { rows } = await hub().owner.query("SELECT id FROM entry_protection WHERE entry_id = $1", [entryId]);
    const written = (await hub().eventsOf(made)).find(({ kind }) => kind === "WRITE");
    expect(written?.body.writes).toEqual([
      { action: "recordHousingSituation", recordId: entryId },
      { action: "recordHousingSituation", recordId: rows[0].id },
    ]);
    const read = await (await council()).ask(ASK, { id: DANIEL });
    expect(JSON.stringify(await hub().eventsOf(read))).not.toContain(entryId);
    const own = "query ($id: ID!) { person(id: $id) { accessLog { edges { node { writes { recordId } } } } } }";
    const log = (await (await hub().as("person")).ask(own, { id: DANIEL })).body.data.person.accessLog;
    expect(log.edges.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain(entryId);
  });

  test("when the prison writes it anew, then the bar goes over to what takes its place (NEV-08)", async () => {
    const replaces = { entryId, expectedVersion: 1 };
    const { onBehalfOf: _, ...own } = CLAIM;
    const anew = await (await prison()).ask(SITUATION, { input: { ...own, replaces } });
    expect(anew.body.errors).toBeUndefined();
    expect(await see(await council())).toBe(before.get("council"));
  });
});

test("given the jobcentre raises a concern, when it names nobody, then it is asked whom it tells; those alone learn of it (NEV-08)", async () => {
  const glenys = personId("glenys-parry");
  const raise = "mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { entryId } }";
  const input = {
    personId: glenys,
    kinds: ["FINANCIAL"],
    source: "NOT_KNOWN",
    description: "Somebody else draws her money.",
  };
  const dwp = await hub().as("dwp");
  expect(failure(await dwp.ask(raise, { input })).fields.map(({ field }: { field: string }) => field)).toEqual([
    "input.protection",
  ]);
  const protection = { kind: "SOCIAL_SECURITY", namedPartnerIds: [partnerId("ashdale-council")] };
  const made = await dwp.ask(raise, { input: { ...input, protection } });
  const { entryId } = made.body.data.raiseConcern;
  const concerns = "query ($id: ID!) { person(id: $id) { safeguarding { concerns { id protections { kind } } } } }";
  const told = (await (await hub().as("council", "SAFEGUARDING")).ask(concerns, { id: glenys })).body.data.person;
  expect(told.safeguarding.concerns).toContainEqual({ id: entryId, protections: [{ kind: "SOCIAL_SECURITY" }] });
  const { rows } = await hub().owner.query("SELECT named_partner_ids FROM entry_protection WHERE entry_id = $1", [
    entryId,
  ]);
  expect(rows).toEqual([{ named_partner_ids: [partnerId("ashdale-council")] }]);
});
