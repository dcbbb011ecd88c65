import { personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const EDNA = personId("edna-fairley");

const PROTECT = "mutation ($input: ProtectEntryInput!) { protectEntry(input: $input) { protectionId entryId } }";
const LIFT = "mutation ($input: LiftEntryProtectionInput!) { liftEntryProtection(input: $input) { protectionId } }";
const ADD = "mutation ($input: RecordFamilyMemberInput!) { recordFamilyMember(input: $input) { entryId } }";
const HEALTH = `query ($id: ID!) { person(id: $id) { physicalHealth { hasCurrentConditions functionalEffects
  conditions { id diagnosis protections { id kind } } } } }`;
const FAMILY = `query ($id: ID!) { person(id: $id) { family { restrictedContacts { name } emergencyContacts { name }
  tellableContacts { name } members { name note } restrictions { name reason endReason } choices { member { name } } } } }`;
const LOG =
  "query ($id: ID!) { person(id: $id) { accessLog { edges { node { id operation writes { action recordId } } } } } }";

const bytes = ({ status, body }: Answer) =>
  JSON.stringify({ status, ...body }).replaceAll(body.extensions.hub.requestId, "");
const failure = ({ body }: Answer) => body.errors?.[0].extensions;
const conditions = async (caller: Caller) =>
  (await caller.ask(HEALTH, { id: DANIEL })).body.data.person.physicalHealth.conditions;
const diabetes = (all: { id: string; diagnosis: string }[]) => all.find(({ diagnosis }) => /diabetes/.test(diagnosis));

describe("given a clinician certifies that to read of one condition would harm Daniel seriously", () => {
  let entryId: string;
  let protectionId: string;
  const protection = { kind: "SERIOUS_HARM", certifiedBy: "Dr Imogen Vale, GMC 9990001", reasonCode: "DPA_SCH3_5" };

  beforeAll(async () => {
    entryId = diabetes(await conditions(await hub().as("hospital")))?.id ?? "";
    const input = { entryId, category: "PHYSICAL_HEALTH", protection };
    const answer = await (await hub().as("hospital")).ask(PROTECT, { input });
    protectionId = answer.body.data.protectEntry.protectionId;
    const written = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(written?.body.writes).toEqual([{ action: "protectEntry", recordId: protectionId }]);
    expect(written?.body.decisions).toMatchObject([{ category: "PHYSICAL_HEALTH", people: [DANIEL] }]);
  });

  test("when he asks, then it is not there, nor what it means for daily life; the rest is (domain guide 2.5)", async () => {
    const answer = await (await hub().as("person")).ask(HEALTH, { id: DANIEL });
    expect(JSON.stringify(answer.body)).not.toMatch(/diabetes|fixed times/);
    expect(answer.body.data.person.physicalHealth.conditions).toHaveLength(1);
    expect(answer.body.extensions.hub.withheld).toBeUndefined();
  });

  test("when prison healthcare asks, then it is there, with word that he is not to read it (domain guide 3.5)", async () => {
    const seen = await conditions(await hub().as("prison-healthcare"));
    expect(diabetes(seen)).toMatchObject({ protections: [{ id: protectionId, kind: "SERIOUS_HARM" }] });
  });

  test("when he reads who opened his record, then that it was protected is not there; his council's lead finds it (domain guide 2.5)", async () => {
    const ask = "{ accessLog(filter: {}) { edges { node { writes { action recordId } } } } }";
    const lead = await (await hub().as("ig-lead")).ask(ask);
    expect(JSON.stringify(lead.body.data)).toContain(protectionId);
    const own = await (await hub().as("person")).ask(LOG, { id: DANIEL });
    expect(own.body.data.person.accessLog.edges.length).toBeGreaterThan(0);
    expect(JSON.stringify(own.body.data)).not.toMatch(/protectEntry/);
  });

  test("when the hospital lifts it with a reason, then he reads of it again; without one, or twice, it is refused", async () => {
    const lift = async (reason: string) => (await hub().as("hospital")).ask(LIFT, { input: { protectionId, reason } });
    expect(failure(await lift(" ")).fields).toMatchObject([{ field: "input.reason" }]);
    const lifted = await lift("He was told by his consultant, with his sister beside him.");
    expect((await hub().eventsOf(lifted)).find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "liftEntryProtection", recordId: protectionId },
    ]);
    expect(diabetes(await conditions(await hub().as("person")))).toMatchObject({ protections: [] });
    expect(failure(await lift("Again.")).fields).toMatchObject([{ field: "input.protectionId" }]);
  });
});

test("given the council writes of an informant of Edna's, when her proxy asks, then the answer is that without the entry (GAP-20)", async () => {
  const proxy = await hub().as("proxy");
  const provider = await hub().as("care-provider");
  const ask = async (caller: Caller) => bytes(await caller.ask(FAMILY, { id: EDNA }));
  const before = [await ask(proxy), await ask(provider)];
  const council = await hub().as("council-adults");
  const told = { personId: EDNA, name: "Rita Voss", relation: "Neighbour", telephone: "01632 960099" };
  const input = { ...told, isCarer: false, isEmergencyContact: true, protection: { kind: "THIRD_PARTY" } };
  const made = await council.ask(ADD, { input });
  expect(made.body.errors).toBeUndefined();
  expect([await ask(proxy), await ask(provider)]).toEqual(before);
  expect(await ask(council)).toContain("Rita Voss");
});

test("given a contact restriction, when the person asks, then whom it concerns is there and why is not (GAP-20)", async () => {
  const { family } = (await (await hub().as("person")).ask(FAMILY, { id: DANIEL })).body.data.person;
  expect(family.restrictedContacts).toEqual([{ name: "Kevin Marsh" }]);
  expect(family.restrictions).toEqual([{ name: "Kevin Marsh", reason: null, endReason: null }]);
  const toPrison = (await (await hub().as("prison")).ask(FAMILY, { id: DANIEL })).body.data.person.family;
  expect(toPrison.restrictions).toMatchObject([{ reason: expect.stringContaining("two letters") }]);
});
