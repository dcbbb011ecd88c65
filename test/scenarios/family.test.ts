import { idOf, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const TYRELL = { id: personId("tyrell-adeyemi") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const family = (answer: Answer) => answer.body.data.person.family;

const ASK = `query ($id: ID!) { person(id: $id) { family {
  restrictedContacts { name relation mustNotBeTold mustNotVisit } emergencyContacts { name relation telephone }
  tellableContacts { name toldOfAssessment toldOfOutcome toldOfPlan } members { id name note } restrictions { name reason legalBasis }
  choices { words member { name } } } } }`;
const RESTRICT =
  "mutation ($input: RecordContactRestrictionInput!) { recordContactRestriction(input: $input) { entryId } }";
const CHOOSE =
  "mutation ($input: RecordInvolvementChoiceInput!) { recordInvolvementChoice(input: $input) { entryId } }";
const ADD = "mutation ($input: RecordFamilyMemberInput!) { recordFamilyMember(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endFamilyEntry(input: $input) { version } }";
const KEVIN = { name: "Kevin Marsh", relation: "Brother", mustNotBeTold: true, mustNotVisit: true };
const NOBODY = { takesPart: false, toldOfAssessment: false, toldOfOutcome: false, toldOfPlan: false };

describe("given Daniel's brother must not be told or visit", () => {
  test("when the ICB asks, then it is told whom not to tell, and nothing else (EXISTENCE)", async () => {
    const answer = await (await hub().as("icb")).ask(ASK, DANIEL);
    expect(family(answer)).toEqual({
      restrictedContacts: [KEVIN],
      ...{ emergencyContacts: null, tellableContacts: null, members: null, restrictions: null, choices: null },
    });
    expect(answer.body.extensions.hub.withheld).toContainEqual({
      ...{
        path: ["person", "family", "restrictions"],
        category: "FAMILY",
        reason: "LEVEL_TOO_LOW",
        clause: "FAMILY x ICB: Ea",
      },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      {
        category: "FAMILY",
        level: "EXISTENCE",
        withheld: expect.arrayContaining(["Family.restrictions", "Family.members"]),
      },
    ]);
  });

  test("when prison healthcare asks, then it may ring his sister and tell her of the plan, and is not told why he is kept away", async () => {
    const answer = await (await hub().as("prison-healthcare")).ask(ASK, DANIEL);
    expect(family(answer)).toMatchObject({
      restrictedContacts: [KEVIN],
      emergencyContacts: [{ name: "Maureen Marsh", relation: "Sister", telephone: "01632 960015" }],
      tellableContacts: [{ name: "Maureen Marsh", toldOfAssessment: true, toldOfOutcome: false, toldOfPlan: true }],
      ...{ members: null, restrictions: null, choices: null },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/fraud|letters|How ill/);
  });

  test("when the prison asks, then the reason is there", async () => {
    const answer = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(family(answer).restrictions).toEqual([
      {
        name: "Kevin Marsh",
        reason: expect.stringContaining("two letters"),
        legalBasis: "Non-contact condition, Ashdale Crown Court",
      },
    ]);
  });

  test("when the benefits office asks of somebody, then the door is shut, with a notice", async () => {
    const answer = await (await hub().as("dwp")).ask(ASK, { id: personId("glenys-parry") });
    expect(family(answer)).toBeNull();
    expect(answer.body.extensions.hub.withheld).toEqual([
      expect.objectContaining({ category: "FAMILY", clause: "FAMILY x DWP: -" }),
    ]);
  });
});

test("given Tyrell's mother is told nothing, when each who could tell her asks, then they know it", async () => {
  for (const name of ["prison-yoi", "prison-healthcare-b", "council-b"] as const) {
    expect(family(await (await hub().as(name)).ask(ASK, TYRELL)).restrictedContacts).toEqual([
      { name: "Folake Adeyemi", relation: "Mother", mustNotBeTold: true, mustNotVisit: true },
    ]);
  }
});

describe("given family is written", () => {
  const sister = { personId: DANIEL.id, memberId: idOf("family_member", "daniel-marsh/0") };
  const brother = { personId: DANIEL.id, memberId: idOf("family_member", "daniel-marsh/1") };

  test("when the brother is to be told of the plan, then that is refused (FAM-01); to tell him nothing may be recorded", async () => {
    const council = await hub().as("council");
    expect(failure(await council.ask(CHOOSE, { input: { ...brother, ...NOBODY, toldOfPlan: true } }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "FAM-01",
    });
    expect((await council.ask(CHOOSE, { input: { ...brother, ...NOBODY } })).body.errors).toBeUndefined();
    const stranger = { ...NOBODY, personId: DANIEL.id, memberId: idOf("family_member", "tyrell-adeyemi/1") };
    expect(failure(await council.ask(CHOOSE, { input: stranger }))).toEqual({ code: "NOT_FOUND" });
  });

  test("when the sister is restricted, then nobody is asked to ring or tell her any more, and the trail has the entry", async () => {
    const answer = await (await hub().as("prison")).ask(RESTRICT, {
      input: {
        ...sister,
        name: "Maureen Marsh",
        mustNotBeTold: true,
        mustNotVisit: false,
        reason: "He asks for a month of quiet.",
      },
    });
    const events = await hub().eventsOf(answer);
    const { entryId } = answer.body.data.recordContactRestriction;
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "recordContactRestriction", recordId: entryId },
    ]);
    const seen = family(await (await hub().as("prison-healthcare")).ask(ASK, DANIEL));
    expect([seen.emergencyContacts, seen.tellableContacts]).toEqual([[], []]);
    const ended = { entryId, expectedVersion: 1, reason: "The month is over." };
    expect(
      failure(await (await hub().as("prison")).ask(END, { input: { ...ended, expectedVersion: 2 } })),
    ).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect((await (await hub().as("prison")).ask(END, { input: ended })).body.data.endFamilyEntry).toEqual({
      version: 2,
    });
    expect(family(await (await hub().as("prison-healthcare")).ask(ASK, DANIEL)).emergencyContacts).toHaveLength(1);
  });

  test("when prison healthcare writes, then it is forbidden, with the cell", async () => {
    const input = { personId: DANIEL.id, name: "Joan Marsh", relation: "Aunt" };
    expect(failure(await (await hub().as("prison-healthcare")).ask(ADD, { input }))).toMatchObject({
      code: "FORBIDDEN",
      clause: "FAMILY x PRISON_HEALTHCARE: Sa",
    });
  });

  test("when fields do not fit, then each is named", async () => {
    const council = await hub().as("council");
    const fieldsOf = async (query: string, input: object) =>
      failure(await council.ask(query, { input }))
        .fields.map(({ field }: { field: string }) => field)
        .sort();
    expect(
      await fieldsOf(ADD, { personId: DANIEL.id, name: "", relation: "x".repeat(61), isEmergencyContact: true }),
    ).toEqual([...["input.name", "input.relation", "input.telephone"]]);
    const empty = {
      personId: DANIEL.id,
      name: "",
      mustNotBeTold: false,
      mustNotVisit: false,
      reason: "",
      toDay: "2026-06-01",
    };
    expect(await fieldsOf(RESTRICT, empty)).toEqual([
      "input.mustNotVisit",
      "input.name",
      "input.reason",
      "input.toDay",
    ]);
    expect(await fieldsOf(CHOOSE, { personId: DANIEL.id, ...NOBODY, toldOfPlan: true, words: " " })).toEqual([
      "input.memberId",
      "input.words",
    ]);
  });
});
