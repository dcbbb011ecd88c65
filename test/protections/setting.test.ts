import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const LEON = personId("leon-baptiste");

const PROTECT = "mutation ($input: ProtectEntryInput!) { protectEntry(input: $input) { protectionId entryId } }";
const LIFT = "mutation ($input: LiftEntryProtectionInput!) { liftEntryProtection(input: $input) { protectionId } }";
const RESTRICT =
  "mutation ($input: RecordContactRestrictionInput!) { recordContactRestriction(input: $input) { entryId } }";
const PLAN = `query ($id: ID!) { person(id: $id) { carePlan { version sections { id heading narrative category versions { version } }
  history { change } } riskToSelf { summaries handlingAdvice score { value } assessments { id summary protections { kind } } }
  riskToOthers { hasHandlingAdvice summaries askWhom { name } assessments { id summary } } } }`;
const SECTION = `mutation ($input: ProposePlanSectionInput!) { proposePlanSection(input: $input) { section { id } } }`;
const EDIT = "mutation ($input: EditPlanSectionInput!) { editPlanSection(input: $input) { section { id } } }";
const BREAK = "mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }";

const failure = ({ body }: Answer) => body.errors?.[0].extensions;
const bytes = ({ status, body }: Answer) =>
  JSON.stringify({ status, ...body }).replaceAll(body.extensions.hub.requestId, "");
const plan = async (caller: Caller, id: string = DANIEL) => caller.ask(PLAN, { id });
const protect = async (caller: Caller, entryId: string, category: string, protection: object) =>
  caller.ask(PROTECT, { input: { entryId, category, protection } });

describe("given the council writes a section of the shared plan that was told in confidence", () => {
  const hospital = () => hub().as("hospital");
  let before: string;
  let sectionId: string;
  let protectionId: string;

  beforeAll(async () => {
    before = bytes(await plan(await hospital()));
    const council = await hub().as("council");
    const { carePlan } = (await plan(council)).body.data.person;
    const { rows } = await hub().owner.query("SELECT id FROM care_plan WHERE person_id = $1 AND ended_at IS NULL", [
      DANIEL,
    ]);
    const input = { planId: rows[0].id, expectedVersion: carePlan.version, heading: "NEEDS", author: "PROFESSIONAL" };
    const made = await council.ask(SECTION, { input: { ...input, narrative: "His cellmate asked us not to say." } });
    sectionId = made.body.data.proposePlanSection.section.id;
    const kept = await protect(council, sectionId, "CARE_NEEDS", { kind: "IN_CONFIDENCE" });
    protectionId = kept.body.data.protectEntry.protectionId;
  });

  test("when the hospital asks, then sections, history and version are to the byte those without it (NEV-08)", async () => {
    expect(bytes(await plan(await hospital()))).toBe(before);
    expect(bytes(await plan(await hub().as("council")))).toContain("His cellmate");
  });

  test("when the hospital edits it by its id, then there is none (NEV-08)", async () => {
    const input = { sectionId, expectedVersion: 1, narrative: "Other words.", author: "PROFESSIONAL" };
    expect(failure(await (await hospital()).ask(EDIT, { input }))).toEqual({ code: "NOT_FOUND" });
  });

  test("when the council lifts it and names the hospital instead, then the hospital reads it", async () => {
    const council = await hub().as("council");
    await council.ask(LIFT, { input: { protectionId, reason: "He agreed that the hospital be told." } });
    const named = { kind: "IN_CONFIDENCE", namedPartnerIds: [partnerId("northmere-hospitals").toUpperCase()] };
    expect((await protect(council, sectionId, "CARE_NEEDS", named)).body.errors).toBeUndefined();
    expect(bytes(await plan(await hospital()))).toContain("His cellmate");
    expect(bytes(await plan(await hub().as("prison-healthcare")))).not.toContain("His cellmate");
  });
});

test("given police intelligence on Leon's risk, when a council breaks the glass, then the risk is as if never assessed (NEV-08, domain guide 3.7)", async () => {
  hub().now = new Date("2026-06-16T01:10:00.000Z");
  const duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
  const emergency = {
    ...{ personId: LEON, reason: "RISK_TO_LIFE", claimedRelationship: "Duty social worker" },
    ...{ circumstances: "On the bridge, says he has not slept for three nights.", until: "2026-06-16T05:30:00.000Z" },
  };
  expect((await duty.ask(BREAK, { input: emergency })).body.errors).toBeUndefined();
  const { riskToSelf } = (await plan(duty, LEON)).body.data.person;
  expect(riskToSelf.summaries).toHaveLength(1);
  const community = await hub().as("community-trust");
  const marked = await protect(community, riskToSelf.assessments[0].id, "RISK_TO_SELF", {
    kind: "POLICE_INTELLIGENCE",
  });
  expect(marked.body.errors).toBeUndefined();
  expect((await plan(duty, LEON)).body.data.person.riskToSelf).toEqual({
    ...{ summaries: [], handlingAdvice: [], score: null, assessments: [] },
  });
  expect((await plan(community, LEON)).body.data.person.riskToSelf.summaries).toHaveLength(1);
});

describe("who protects an entry, and how", () => {
  const restriction = idOf("contact_restriction", "daniel-marsh/0");
  const member = idOf("family_member", "daniel-marsh/0");

  test("a partner that did not record it finds none, as with an unknown id (NEV-08)", async () => {
    const prison = await hub().as("prison");
    const known = await protect(prison, member, "FAMILY", { kind: "THIRD_PARTY" });
    expect(failure(known)).toEqual({ code: "NOT_FOUND" });
    expect(bytes(known)).toBe(bytes(await protect(prison, DANIEL, "FAMILY", { kind: "THIRD_PARTY" })));
    expect(bytes(known)).toBe(bytes(await protect(prison, member, "HOUSING", { kind: "THIRD_PARTY" })));
  });

  test("what does not fit is refused with every field at once", async () => {
    const unfit = { kind: "EXEMPT", namedPartnerIds: [DANIEL], certifiedBy: "Dr Vale", note: "", reasonCode: "" };
    const answer = await protect(await hub().as("council"), member, "FAMILY", unfit);
    expect(failure(answer).fields.map(({ field }: { field: string }) => field)).toEqual([
      "input.protection.reasonCode",
      "input.protection.note",
      "input.protection.certifiedBy",
      "input.protection.kind",
      "input.protection.namedPartnerIds",
    ]);
  });

  test("serious harm is certified by a health partner alone (domain guide 2.5)", async () => {
    const harm = { kind: "SERIOUS_HARM", certifiedBy: "A social worker" };
    expect(failure(await protect(await hub().as("council"), member, "FAMILY", harm))).toEqual({ code: "FORBIDDEN" });
  });

  test("whom not to tell is kept from no partner that could tell (FAM-01)", async () => {
    const { rows } = await hub().owner.query(
      "SELECT name, recorded_by_partner_id AS by FROM contact_restriction WHERE id = $1",
      [restriction],
    );
    const author = rows[0].by === partnerId("ashdale-council") ? "council" : "prison";
    const refused = await protect(await hub().as(author), restriction, "FAMILY", { kind: "IN_CONFIDENCE" });
    expect(failure(refused)).toMatchObject({ code: "RULE_BROKEN", requirement: "FAM-01" });
    const input = {
      ...{ personId: DANIEL, name: "Lena Roe", mustNotBeTold: true, mustNotVisit: false, reason: "She asked." },
      protection: { kind: "THIRD_PARTY" },
    };
    expect(failure(await (await hub().as("prison")).ask(RESTRICT, { input }))).toMatchObject({ code: "RULE_BROKEN" });
  });

  test("a person protects nothing of their own record, and learns nothing by trying", async () => {
    const person = await hub().as("person");
    const known = await protect(person, member, "FAMILY", { kind: "IN_CONFIDENCE" });
    expect(failure(known)).toEqual({ code: "FORBIDDEN" });
    expect(bytes(known)).toBe(bytes(await protect(person, DANIEL, "FAMILY", { kind: "IN_CONFIDENCE" })));
    const { rows } = await hub().owner.query("SELECT FROM entry_protection WHERE entry_id = $1", [member]);
    expect(rows).toEqual([]);
  });
});

test("given Edna's doctor raised a concern in confidence, then what hangs on it is kept too, and the provider it is about learns no more than before (NEV-03, NEV-08)", async () => {
  const edna = { id: personId("edna-fairley") };
  const ask = `query ($id: ID!) { person(id: $id) { safeguarding { openConcerns openEnquiries kinds
    concerns { id description status outcome } enquiries { id question } outcomes { id } } } }`;
  const council = await hub().as("council-adults", "SAFEGUARDING");
  const provider = await hub().as("care-provider");
  const before = bytes(await provider.ask(ask, edna));
  const proxy = await hub().as("proxy");
  expect(bytes(await proxy.ask(ask, edna))).toContain("Were the sores avoidable");
  const open = (await council.ask(ask, edna)).body.data.person.safeguarding;
  const concern = idOf("safeguarding_concern", "edna-fairley/0");
  const gp = await hub().as("gp");
  expect((await protect(gp, concern, "SAFEGUARDING", { kind: "IN_CONFIDENCE" })).body.errors).toBeUndefined();
  const seen = (await council.ask(ask, edna)).body.data.person.safeguarding;
  expect(open.openConcerns - seen.openConcerns).toBe(1);
  expect(JSON.stringify(seen)).not.toMatch(/pressure sore|charts filled/);
  expect(bytes(await provider.ask(ask, edna))).toBe(before);
  expect(bytes(await proxy.ask(ask, edna))).not.toContain("Were the sores avoidable");
});

describe("given the prison wrote anew what it knows of Daniel's home, and then finds it was told in confidence", () => {
  const ASK = `query ($id: ID!) { person(id: $id) { housing { situations { narrative protections { kind } } } } }`;
  const RECORD = `mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId } }`;
  const home = { personId: DANIEL, kind: "TENANCY", since: "2026-06-01", isAtRisk: false };
  let protectionId: string;

  const seenBy = async (name: "prison" | "council") => bytes(await (await hub().as(name)).ask(ASK, { id: DANIEL }));
  const record = async (more: object) =>
    (await (await hub().as("prison")).ask(RECORD, { input: { ...home, ...more } })).body.data.recordHousingSituation;

  beforeAll(async () => {
    const { entryId: first } = await record({ narrative: "His sister hides the key." });
    hub().pass(1);
    const replaces = { entryId: first, expectedVersion: 1 };
    const { entryId: second } = await record({ narrative: "His sister keeps the key.", replaces });
    expect(await seenBy("council")).toMatch(/hides the key.*keeps the key/s);
    const kept = await protect(await hub().as("prison"), second, "HOUSING", { kind: "IN_CONFIDENCE" });
    protectionId = kept.body.data.protectEntry.protectionId;
  });

  test("when it protects the newest, then those whose place it took are kept with it (NEV-08)", async () => {
    expect(await seenBy("council")).not.toMatch(/the key/);
    expect(await seenBy("prison")).toMatch(/hides the key.*keeps the key/s);
  });

  test("when it lifts the protection, then all of them are open again, and each lifting is on the trail (NEV-08)", async () => {
    const input = { protectionId, reason: "His sister does not mind." };
    const answer = await (await hub().as("prison")).ask(LIFT, { input });
    expect(await seenBy("council")).toMatch(/hides the key.*keeps the key/s);
    const written = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(written?.body.writes).toHaveLength(2);
    expect(failure(await (await hub().as("prison")).ask(LIFT, { input }))).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
