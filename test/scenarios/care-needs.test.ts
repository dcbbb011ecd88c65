import { idOf, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const KEITH = { id: personId("keith-rowlands") };

const ASK = `query ($id: ID!) { person(id: $id) { careNeeds { needsInShort evacuationHelp isEligible
  needs { id version inShort extent isEligible funder inPlaces { effect arrangement } recordedBy { name } }
  assessments { outcomesUnable isEligible narrative } } } }`;
const NEED =
  "mutation ($input: RecordCareNeedInput!) { recordCareNeed(input: $input) { entryId version person { careNeeds { needsInShort } } } }";
const ASSESS =
  "mutation ($input: RecordNeedsAssessmentInput!) { recordNeedsAssessment(input: $input) { entryId person { careNeeds { isEligible } } } }";
const PLACE = "mutation ($input: RecordCareNeedInPlaceInput!) { recordCareNeedInPlace(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endCareNeedsEntry(input: $input) { version } }";

interface Decided {
  readonly isEligible: boolean;
  readonly funder: string;
}

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

describe("given Daniel's needs were assessed in custody", () => {
  test("when the council asks, then it sees each need with its decision and funder, and what the cell changes", async () => {
    const { careNeeds } = (await (await hub().as("council")).ask(ASK, DANIEL)).body.data.person;
    expect(careNeeds.isEligible).toBe(true);
    const decided = careNeeds.needs.map(({ isEligible, funder }: Decided) => `${funder} ${isEligible}`);
    expect(decided.sort()).toEqual(["COUNCIL true", "COUNCIL true", "PRISON false"]);
    const hoist = careNeeds.needs.find(({ inShort }: { inShort: string }) => inShort.includes("hoist"));
    expect(hoist.inPlaces).toEqual([{ effect: expect.stringMatching(/Roll check/), arrangement: expect.any(String) }]);
  });

  test("when the prison asks without consent, then it gets the continuity minimum: needs in short and help to get out (MIN-01)", async () => {
    const asked = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(asked.body.data.person.careNeeds).toMatchObject({
      ...{ needs: null, assessments: null, isEligible: true },
      evacuationHelp: ["Help of two with every transfer, by hoist."],
    });
    expect(asked.body.extensions.hub.withheld).toMatchObject([
      { category: "CARE_NEEDS", reason: "LEVEL_TOO_LOW" },
      { category: "CARE_NEEDS", reason: "LEVEL_TOO_LOW" },
    ]);
    const [event] = await hub().eventsOf(asked);
    expect(event?.body.decisions).toMatchObject([
      { category: "CARE_NEEDS", level: "SUMMARY", withheld: expect.arrayContaining(["CareNeeds.needs"]) },
    ]);
  });

  test("when the desk of the council asks, whose role sees only that something is held, then the door is shut and says why", async () => {
    const asked = await (await hub().as("council-admin")).ask(ASK, DANIEL);
    expect(asked.body.data.person.careNeeds).toBeNull();
    expect(asked.body.extensions.hub.withheld).toMatchObject([
      { path: ["person", "careNeeds"], category: "CARE_NEEDS" },
    ]);
  });
});

describe("given Keith has a need on which nobody has decided", () => {
  const need = {
    personId: KEITH.id,
    inShort: "Help at meals.",
    extent: "Cannot lift a cup.",
    outcomes: ["NUTRITION"],
    funder: "COUNCIL",
  };
  const findings = {
    personId: KEITH.id,
    arisesFromImpairment: true,
    hasSignificantImpact: true,
    narrative: "Seen twice.",
  };

  test("when a need is called eligible before any assessment, then the assessment must come first (CUST-20)", async () => {
    const council = await hub().as("council");
    expect(failure(await council.ask(NEED, { input: { ...need, isEligible: true } }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CUST-20",
    });
    const one = await council.ask(ASSESS, { input: { ...findings, outcomesUnable: ["NUTRITION", "NUTRITION"] } });
    expect(one.body.data.recordNeedsAssessment.person.careNeeds.isEligible).toBe(false);
    hub().pass(1);
    const two = await council.ask(ASSESS, {
      input: { ...findings, outcomesUnable: ["NUTRITION", "PERSONAL_HYGIENE"] },
    });
    expect(two.body.data.recordNeedsAssessment.person.careNeeds.isEligible).toBe(true);
    const decided = await council.ask(NEED, { input: { ...need, isEligible: true } });
    expect(decided.body.data.recordCareNeed.person.careNeeds.needsInShort).toContain("Help at meals.");
  });

  test("when the place is brought in before the need is decided, then that is refused; afterwards it stays with the need that takes its place (CUST-14)", async () => {
    const council = await hub().as("council");
    const undecided = idOf("care-need", "keith-rowlands/0");
    const place = {
      personId: KEITH.id,
      needId: undecided,
      effect: "Landing stairs.",
      arrangement: "Cell on the ones.",
    };
    expect(failure(await council.ask(PLACE, { input: place }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CUST-14",
    });
    const replaces = { entryId: undecided, expectedVersion: 1 };
    const { entryId } = (await council.ask(NEED, { input: { ...need, isEligible: true, replaces } })).body.data
      .recordCareNeed;
    expect((await council.ask(PLACE, { input: { ...place, needId: entryId } })).body.errors).toBeUndefined();
    const again = (
      await council.ask(NEED, { input: { ...need, isEligible: false, replaces: { entryId, expectedVersion: 1 } } })
    ).body.data.recordCareNeed;
    const { needs } = (await council.ask(ASK, KEITH)).body.data.person.careNeeds;
    expect(needs.find(({ id }: { id: string }) => id === again.entryId).inPlaces).toHaveLength(1);
  });

  test("when a hospital or a stranger to him records a need, then it is forbidden, or there is no such person", async () => {
    const forbidden = await (await hub().as("hospital")).ask(NEED, { input: need });
    expect(failure(forbidden)).toMatchObject({ code: "FORBIDDEN", category: "CARE_NEEDS", reason: "LEVEL_TOO_LOW" });
    const stranger = await (await hub().as("housing")).ask(NEED, { input: need });
    expect(failure(stranger)).toEqual({ code: "NOT_FOUND" });
  });

  test("when what is written does not fit, or somebody else was first, then that is said", async () => {
    const council = await hub().as("council");
    const wrong = await council.ask(NEED, {
      input: { ...need, inShort: "", extent: " ", outcomes: [], eventAt: "2031-01-01T00:00:00Z" },
    });
    expect(failure(wrong).fields.map(({ field }: { field: string }) => field)).toEqual([
      "input.inShort",
      "input.extent",
      "input.outcomes",
      "input.eventAt",
    ]);
    const entryId = idOf("care-need", "daniel-marsh/2");
    expect(failure(await council.ask(END, { input: { entryId, expectedVersion: 9, reason: "Moot." } }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    const before = await council.ask(END, {
      input: { entryId, expectedVersion: 1, reason: "Moot.", endedAt: "2001-01-01T00:00:00Z" },
    });
    expect(failure(before).fields).toMatchObject([{ field: "input.endedAt" }]);
    expect(
      (await council.ask(END, { input: { entryId, expectedVersion: 1, reason: "Moot." } })).body.errors,
    ).toBeUndefined();
  });
});
