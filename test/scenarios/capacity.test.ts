import { establishmentId, idOf, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const VERA = { id: personId("vera-lockwood") };
const EDNA = { id: personId("edna-fairley") };
const FRANK = { id: personId("frank-delaney") };
const DANIEL = { id: personId("daniel-marsh") };

const ASK = `query ($id: ID!) { person(id: $id) { capacity { hasArrangements decisions { decision hasCapacity } authorityKinds
  libertyStanding asksForNewAuthorisation assessments { id version decision narrative endedAt }
  bestInterests { outcome assessment { decision hasCapacity } } authorities { kind holderName reference }
  libertyAuthorisations { validity establishment { name } } } } }`;
const ASSESS =
  "mutation ($input: RecordCapacityAssessmentInput!) { recordCapacityAssessment(input: $input) { entryId person { capacity { decisions { decision hasCapacity } } } } }";
const BEST =
  "mutation ($input: RecordBestInterestsDecisionInput!) { recordBestInterestsDecision(input: $input) { entryId } }";
const LIBERTY =
  "mutation ($input: RecordLibertyAuthorisationInput!) { recordLibertyAuthorisation(input: $input) { entryId } }";
const AUTHORITY =
  "mutation ($input: RecordDecisionAuthorityInput!) { recordDecisionAuthority(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endCapacityEntry(input: $input) { version } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

describe("given an authorisation is for one place (TRANS-19)", () => {
  test("when Vera is in that place, then it is valid there", async () => {
    const asked = await (await hub().as("care-provider")).ask(ASK, VERA);
    expect(asked.body.data.person.capacity).toMatchObject({
      ...{ hasArrangements: true, libertyStanding: ["VALID_HERE"], asksForNewAuthorisation: false },
      libertyAuthorisations: [{ validity: "VALID_HERE", establishment: { name: "Heronsgate House" } }],
      bestInterests: [
        { outcome: "To live at Heronsgate House", assessment: { hasCapacity: false } },
        { outcome: "The home reads what upsets her", assessment: { hasCapacity: false } },
      ],
    });
  });

  test("when she is admitted to hospital, then it shows as not valid there and asks for a new one", async () => {
    await hub().owner.query(
      `INSERT INTO relationship (person_id, partner_id, kind, proof, establishment_id, started_at)
       SELECT $1, partner_id, 'HOSPITAL_ADMISSION', 'Ward 7', id, '2026-06-15T08:00:00Z' FROM establishment WHERE id = $2`,
      [VERA.id, establishmentId("northmere-general")],
    );
    const { capacity } = (await (await hub().as("council-adults")).ask(ASK, VERA)).body.data.person;
    expect(capacity).toMatchObject({ libertyStanding: ["NOT_VALID_AT_THIS_SETTING"], asksForNewAuthorisation: true });
  });

  test("when Frank has gone home, then the ward's authorisation did not go with him", async () => {
    const { capacity } = (await (await hub().as("council-b")).ask(ASK, FRANK)).body.data.person;
    expect(capacity).toMatchObject({ libertyStanding: ["NOT_VALID_AT_THIS_SETTING"], asksForNewAuthorisation: true });
  });
});

describe("given levels of the matrix", () => {
  test("when the prison asks of Daniel, then it sees which decisions and by what authority, and no name or narrative", async () => {
    const asked = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(asked.body.data.person.capacity).toMatchObject({
      decisions: [{ decision: "Where to live after release", hasCapacity: true }],
      authorityKinds: ["ATTORNEY_PROPERTY_AND_AFFAIRS"],
      ...{ assessments: null, bestInterests: null, authorities: null, libertyAuthorisations: null },
    });
    expect(JSON.stringify(asked.body.data)).not.toContain("Maureen");
    expect(asked.body.extensions.hub.withheld[0]).toMatchObject({
      category: "CAPACITY",
      reason: "LEVEL_TOO_LOW",
      clause: "CAPACITY x PRISON: Sa*",
    });
    const [event] = await hub().eventsOf(asked);
    expect(event?.body.decisions).toMatchObject([
      { category: "CAPACITY", level: "SUMMARY", withheld: expect.arrayContaining(["Capacity.authorities"]) },
    ]);
  });

  test("when the council's desk asks, then it learns only that somebody else may have to be asked", async () => {
    const { capacity } = (await (await hub().as("council-admin")).ask(ASK, EDNA)).body.data.person;
    expect(capacity).toMatchObject({
      hasArrangements: true,
      decisions: null,
      authorityKinds: null,
      libertyStanding: null,
    });
  });

  test("when her attorney asks, then the power and what it rests on are there", async () => {
    const { capacity } = (await (await hub().as("proxy")).ask(ASK, EDNA)).body.data.person;
    expect(capacity.authorities).toMatchObject([{ kind: "ATTORNEY_HEALTH_AND_WELFARE", reference: "LPA-HW-700410" }]);
  });
});

describe("given decisions are recorded", () => {
  const assessment = {
    personId: DANIEL.id,
    decision: "Moving to Brackenfield",
    hasCapacity: true,
    supportGiven: "Time.",
    narrative: "Clear.",
  };
  const weighed = { consulted: "Maureen Marsh", lessRestrictive: "To stay.", pastWishes: "Near the sea." };
  const best = { personId: DANIEL.id, outcome: "Move", narrative: "Safer.", ...weighed };

  test("when somebody decides for a person who has capacity, then that is refused (CHC-10)", async () => {
    const council = await hub().as("council");
    const { entryId, person } = (await council.ask(ASSESS, { input: assessment })).body.data.recordCapacityAssessment;
    expect(person.capacity.decisions).toContainEqual({ decision: "Moving to Brackenfield", hasCapacity: true });
    expect(failure(await council.ask(BEST, { input: { ...best, assessmentId: entryId } }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CHC-10",
    });
    const replaces = { entryId, expectedVersion: 1 };
    const lacks = (await council.ask(ASSESS, { input: { ...assessment, hasCapacity: false, replaces } })).body.data
      .recordCapacityAssessment;
    expect((await council.ask(BEST, { input: { ...best, assessmentId: lacks.entryId } })).body.errors).toBeUndefined();
    expect(
      failure(await council.ask(BEST, { input: { ...best, assessmentId: idOf("capacity", "vera-lockwood/0") } })),
    ).toEqual({ code: "NOT_FOUND" });
  });

  test("when nobody could be consulted, then an advocate is instructed first (CONS-03)", async () => {
    const council = await hub().as("council");
    const { entryId } = (await council.ask(ASSESS, { input: { ...assessment, hasCapacity: false } })).body.data
      .recordCapacityAssessment;
    const alone = { ...best, assessmentId: entryId, hasNobodyToConsult: true };
    expect(failure(await council.ask(BEST, { input: alone }))).toMatchObject({ requirement: "CONS-03" });
    const advised = { ...alone, advocate: "Bea Tennant" };
    expect((await council.ask(BEST, { input: advised })).body.errors).toBeUndefined();
  });

  test("when a power is not yet registered or an authorisation has no end, then each field is named", async () => {
    const council = await hub().as("council");
    const power = {
      personId: DANIEL.id,
      kind: "DEPUTY_WELFARE",
      holderName: "",
      reference: "X",
      registeredOn: "2027-01-01",
      expiresOn: "2026-01-01",
    };
    expect(
      failure(await council.ask(AUTHORITY, { input: power })).fields.map(({ field }: { field: string }) => field),
    ).toEqual(["input.holderName", "input.registeredOn", "input.expiresOn"]);
    const liberty = {
      personId: DANIEL.id,
      establishmentId: "nowhere",
      kind: "URGENT",
      fromOn: "2026-06-15",
      untilOn: "2028-06-15",
    };
    expect(
      failure(await council.ask(LIBERTY, { input: liberty })).fields.map(({ field }: { field: string }) => field),
    ).toEqual(["input.untilOn", "input.establishmentId"]);
  });

  test("when the prison records one, then it is forbidden; when the version is old, then it is a conflict", async () => {
    const refused = await (await hub().as("prison")).ask(ASSESS, { input: assessment });
    expect(failure(refused)).toMatchObject({ code: "FORBIDDEN", category: "CAPACITY", reason: "LEVEL_TOO_LOW" });
    const council = await hub().as("council");
    const input = { entryId: idOf("capacity", "daniel-marsh/1"), expectedVersion: 3, reason: "Settled." };
    expect(failure(await council.ask(END, { input }))).toMatchObject({ code: "CONFLICT", currentVersion: 1 });
    expect((await council.ask(END, { input: { ...input, expectedVersion: 1 } })).body.data.endCapacityEntry).toEqual({
      version: 2,
    });
  });
});
