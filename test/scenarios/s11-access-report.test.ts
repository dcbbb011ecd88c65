import { randomUUID } from "node:crypto";
import { type CastName, partnerId, personId, userId } from "../../seeds/index.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";
import { requestIn, SUBJECT, send } from "../support/subject-request.js";

const hub = useHub();
const GARETH = personId("gareth-lloyd");
const MOST_STATEMENTS = 19;
const READ = `query ($id: ID!) { person(id: $id) { name { familyName } physicalHealth { hasCurrentConditions }
  riskToSelf { summaries } safeguarding { openConcerns } publicProtection { contactNames } } }`;
const LOG = `query ($id: ID!) { person(id: $id) { accessLog(first: 100) { edges { node {
  role partner { name } decisions { category } acts { right } } } } } }`;

interface Line {
  readonly on: string;
  readonly purpose: string;
  readonly times: number;
  readonly categories: readonly string[];
  readonly partner: { readonly name: string };
}

let requestId: string;

async function reads(name: CastName, purpose?: Purpose): Promise<void> {
  const caller = await hub().as(name, purpose);
  expect((await caller.ask(READ, { id: GARETH })).body.errors).toBeUndefined();
}

async function relate(partner: string, kind: string): Promise<void> {
  await hub().owner.query(
    "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Told', $4)",
    [GARETH, partnerId(partner), kind, hub().now],
  );
}

async function reportTo(name: CastName): Promise<readonly Line[] | null> {
  const answer = await send(hub(), name, "own", { id: GARETH });
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.person.subjectRequests[0]?.accessReport;
}

const namesIn = (report: readonly Line[] | null) => new Set(report?.map(({ partner }) => partner.name));

beforeAll(async () => {
  requestId = requestIn(await send(hub(), "person-in-prison", "create", { input: { personId: GARETH } })).id;
  await relate("brindlemoor-council", "SECOND_AUTHORITY");
  await relate("northmere-police", "POLICE_MATTER");
  await reads("council");
  await reads("council");
  await reads("council", "SAFEGUARDING");
  await reads("prison");
  await reads("prison-public-protection");
  await reads("council-b");
  await reads("police");
  hub().pass(24 * 60);
  await reads("prison-healthcare");
});

describe("given several partners have seen Gareth's record, when his request is answered", () => {
  test("before it is released he has no report; the lead of the controller has one to hand over, and no other staff (S11)", async () => {
    expect(await reportTo("person-in-prison")).toBeNull();
    expect(await reportTo("council")).toBeNull();
    expect(await reportTo("prison-governor")).toBeNull();
    expect(namesIn(await reportTo("ig-lead"))).toContain("HMP Ashgrove");
  });

  test("then he sees who saw what, by partner, purpose and date, and never which member of staff (S11)", async () => {
    await hub().owner.query(
      `INSERT INTO subject_request_step (request_id, person_id, kind, formats, recorded_by_user_id, recorded_by_partner_id, event_at)
       VALUES ($1, $2, 'RELEASED', '{LARGE_PRINT}', $3, $4, $5)`,
      [requestId, GARETH, userId("helen-ashby"), partnerId("ashdale-council"), hub().now],
    );
    const report = await reportTo("person-in-prison");
    expect(report?.[0]).toMatchObject({ on: "2026-06-16", partner: { name: "Ashgrove Prison Healthcare" }, times: 1 });
    expect(report).toContainEqual({
      ...{ on: "2026-06-15", purpose: "CARE_MANAGEMENT", times: 2, partner: { name: "Ashdale Council" } },
      categories: ["IDENTITY", "PHYSICAL_HEALTH", "RISK_TO_SELF"],
    });
    expect(JSON.stringify(report)).not.toMatch(/Priya|Colin|Anya/);
  });

  test("then nothing in it warns of an enquiry, the police, public protection or a move to come (S11)", async () => {
    const report = await reportTo("person-in-prison");
    expect(namesIn(report)).not.toContain("Northmere Police");
    expect(namesIn(report)).not.toContain("Brindlemoor Council");
    const seen = report?.flatMap(({ purpose, categories }) => [purpose, ...categories]);
    expect(seen?.filter((word) => /SAFEGUARDING|PUBLIC_PROTECTION/.test(word))).toEqual([]);
    expect(report?.filter(({ partner }) => partner.name === "HMP Ashgrove").map(({ times }) => times)).toEqual([1]);
  });

  test("then once he has arrived, the council that had prepared for him is told of (S11)", async () => {
    await relate("brindlemoor-council", "RESPONSIBLE_AUTHORITY");
    expect(namesIn(await reportTo("person-in-prison"))).toContain("Brindlemoor Council");
  });

  test("then a category in which something is withheld from him is not named (S11, GAP-20)", async () => {
    await hub().owner.query(
      `INSERT INTO withheld_item (part_id, person_id, entry_id, entry_kind, category, exemption, reason, recorded_by_user_id,
         recorded_by_partner_id, event_at)
       SELECT id, person_id, $2, 'risk assessment', 'RISK_TO_SELF', 'THIRD_PARTY', 'His sister''s.', $3, partner_id, $4
       FROM subject_request_part WHERE request_id = $1 AND partner_id = $5`,
      [requestId, randomUUID(), userId("priya-nair"), hub().now, partnerId("ashdale-council")],
    );
    const named = (await reportTo("person-in-prison"))?.flatMap(({ categories }) => categories);
    expect(named).toContain("PHYSICAL_HEALTH");
    expect(named).not.toContain("RISK_TO_SELF");
  });

  test("then reading it is itself in the log (S11, AUD-03)", async () => {
    const [event] = await hub().eventsOf(await send(hub(), "person-in-prison", "own", { id: GARETH }));
    expect(event?.body.logReads).toEqual([{ filters: ["personId"], found: expect.any(Number) }]);
    expect(event?.body.decisions.map(({ category }) => category)).toContain("ACCESS_LOG");
  });
});

test("his own access log tells no more: no move to come, no public protection, no controller kept from him (S11)", async () => {
  await relate("brackenfield-healthcare", "INCOMING_TRANSFER");
  await reads("prison-healthcare-b");
  await send(hub(), "police", "inHand");
  const person = await hub().as("person-in-prison");
  const { body } = await person.ask(LOG, { id: GARETH });
  const entries = body.data.person.accessLog.edges.map(({ node }: { node: { partner: { name: string } } }) => node);
  const partners = entries.map(({ partner }: { partner: { name: string } }) => partner.name);
  expect(partners).toContain("HMP Ashgrove");
  expect(partners.filter((name: string) => /Brackenfield|Police/.test(name))).toEqual([]);
  expect(JSON.stringify(entries)).not.toContain("PUBLIC_PROTECTION");
});

describe("given a decision to share without his consent, and an emergency, of which he has not been told", () => {
  const BREAK = "mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }";
  const OVERRIDE = "mutation ($input: RecordOverrideInput!) { recordOverride(input: $input) { override { id } } }";
  let overrideId: string;
  let breakGlassId: string;

  const told = async () => {
    const { body } = await (await hub().as("person-in-prison")).ask(LOG, { id: GARETH });
    return JSON.stringify(body.data.person.accessLog);
  };

  beforeAll(async () => {
    const decision = {
      ...{
        personId: GARETH,
        partnerId: partnerId("ashgrove-prison"),
        categories: ["CARE_NEEDS"],
        purpose: "SAFE_CUSTODY",
      },
      ...{ legalBasis: "PUBLIC_INTEREST", consentGround: "OVERRIDDEN", consentReason: "He refused." },
      ...{ individualAssessment: "Assessed.", harmWeighed: "Weighed.", necessity: "Three days.", personTold: false },
      ...{ requestedByUserId: userId("colin-webber"), whyNotTold: "He would destroy it.", toBeToldOn: "2026-06-25" },
    };
    const decided = await (await hub().as("council-manager")).ask(OVERRIDE, { input: decision });
    expect(decided.body.errors).toBeUndefined();
    overrideId = decided.body.data.recordOverride.override.id;
    const emergency = {
      ...{ personId: GARETH, reason: "RISK_TO_LIFE", claimedRelationship: "Duty social worker" },
      ...{ circumstances: "Found on the wing, says he took all his tablets.", until: new Date(+hub().now + 3_600_000) },
    };
    const duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
    const opened = await duty.ask(BREAK, { input: emergency });
    breakGlassId = opened.body.data.breakGlass.breakGlass.id;
    await duty.ask(READ, { id: GARETH });
  });

  test("then his access log is silent on both (S11, domain guide 3.6, 3.7)", async () => {
    expect(await told()).not.toMatch(/BREAK_GLASS|DECIDE|Calderwick/);
  });

  test("then once he has been told of each, it tells who opened his record, and who decided (S11)", async () => {
    await hub().owner.query(
      "UPDATE sharing_override SET person_told_at = $2, not_told_reason = NULL, to_be_told_on = NULL WHERE id = $1",
      [overrideId, hub().now],
    );
    expect(await told()).toMatch(/DECIDE/);
    expect(await told()).not.toMatch(/BREAK_GLASS/);
    await hub().owner.query(
      `INSERT INTO break_glass_review (break_glass_id, outcome, note, person_told_at, event_at, recorded_by_user_id, recorded_by_partner_id)
       VALUES ($1, 'JUSTIFIED', 'He was in danger.', $2, $2, $3, $4)`,
      [breakGlassId, hub().now, userId("helen-ashby"), partnerId("ashdale-council")],
    );
    expect(await told()).toMatch(/BREAK_GLASS/);
  });
});

test("the statements of a request are few for one request, and for a dozen more (S11)", async () => {
  const cost = () =>
    statementsOf(async () => {
      const caller = await hub().as("person-in-prison");
      expect((await caller.ask(SUBJECT.own, { id: GARETH })).body.errors).toBeUndefined();
    });
  expect(await cost()).toBeLessThanOrEqual(MOST_STATEMENTS);
  for (let made = 0; made < 12; made += 1) {
    await send(hub(), "person-in-prison", "create", { input: { personId: GARETH } });
  }
  expect(await cost()).toBeLessThanOrEqual(MOST_STATEMENTS);
});
