import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const DENNIS = { id: personId("dennis-ackroyd") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const housing = (answer: Answer) => answer.body.data.person.housing;

const ASK = `query ($id: ID!) { person(id: $id) { housing { kind isAtRisk intendedAreaCode isReferred latestAnswer
  situations { kind narrative } resettlementPlans { summary narrative areaReason workableAccordingTo { name } }
  referrals { id answer expectedHomelessOn referredTo { name } } answers { answer narrative } } } }`;
const REFER =
  "mutation ($input: ReferToHousingInput!) { referToHousing(input: $input) { entryId person { housing { isReferred latestAnswer } } } }";
const ANSWER = "mutation ($input: AnswerHousingReferralInput!) { answerHousingReferral(input: $input) { entryId } }";
const PLAN = "mutation ($input: RecordResettlementPlanInput!) { recordResettlementPlan(input: $input) { entryId } }";
const SITUATION =
  "mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endHousingEntry(input: $input) { version } }";
const referral = {
  ...{ personId: DENNIS.id, referredToPartnerId: partnerId("ashdale-housing"), consentedOn: "2026-06-14" },
  ...{ consents: true, choseAuthority: true, contactDetailsAgreed: true },
};

describe("given Daniel has nowhere to go on release", () => {
  test("when prison healthcare asks, then it is told so in a word, and no narrative", async () => {
    const answer = await (await hub().as("prison-healthcare")).ask(ASK, DANIEL);
    expect(housing(answer)).toEqual({
      ...{
        kind: "NONE_ON_RELEASE",
        isAtRisk: true,
        intendedAreaCode: "E08000011",
        isReferred: true,
        latestAnswer: "ACCEPTED",
      },
      ...{ situations: null, resettlementPlans: null, referrals: null, answers: null },
    });
    expect(answer.body.extensions.hub.withheld).toContainEqual({
      ...{
        path: ["person", "housing", "situations"],
        category: "HOUSING",
        reason: "LEVEL_TOO_LOW",
        clause: "HOUSING x PRISON_HEALTHCARE: Sa",
      },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      {
        category: "HOUSING",
        level: "SUMMARY",
        withheld: expect.arrayContaining(["Housing.situations", "Housing.referrals"]),
      },
    ]);
  });

  test("when the prison and the council ask, then the plan is there", async () => {
    for (const name of ["prison", "council"] as const) {
      const { resettlementPlans, situations } = housing(await (await hub().as(name)).ask(ASK, DANIEL));
      expect(resettlementPlans).toMatchObject([{ summary: expect.stringContaining("ground-floor flat") }]);
      expect(situations.map(({ kind }: { kind: string }) => kind)).toEqual(["TEMPORARY", "NONE_ON_RELEASE"]);
    }
  });

  test("when the ICB asks without consent, then the door is shut, with a notice", async () => {
    const answer = await (await hub().as("icb")).ask(ASK, DANIEL);
    expect(housing(answer)).toBeNull();
    expect(answer.body.extensions.hub.withheld).toEqual([
      expect.objectContaining({ category: "HOUSING", clause: "HOUSING x ICB: Sb" }),
    ]);
  });
});

describe("given Dennis agreed that housing may know", () => {
  test("when housing options asks, then it sees the referral it answered", async () => {
    const answer = await (await hub().as("housing")).ask(ASK, DENNIS);
    expect(housing(answer)).toMatchObject({
      ...{ kind: "SUPPORTED", intendedAreaCode: "E08000011", isReferred: true, latestAnswer: "ACCEPTED" },
      referrals: [{ answer: "ACCEPTED", referredTo: { name: "Ashdale Housing Options" } }],
      resettlementPlans: [
        { areaReason: expect.stringContaining("Marl"), workableAccordingTo: { name: "Ashdale Council" } },
      ],
    });
  });

  test.each(["consents", "choseAuthority", "contactDetailsAgreed"])(
    "when probation refers him without %s, then the statute refuses it (Housing Act 1996 s213B)",
    async (missing) => {
      const input = { ...referral, [missing]: false };
      expect(failure(await (await hub().as("probation")).ask(REFER, { input }))).toMatchObject({
        code: "RULE_BROKEN",
        requirement: "Housing Act 1996 s213B",
      });
    },
  );

  test("when probation refers him with all three, then housing can answer, nobody else can, and both are on the trail", async () => {
    const answer = await (await hub().as("probation")).ask(REFER, { input: referral });
    const { entryId, person } = answer.body.data.referToHousing;
    expect(person.housing).toEqual({ isReferred: true, latestAnswer: null });
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "referToHousing", recordId: entryId },
    ]);
    const input = { personId: DENNIS.id, referralId: entryId, answer: "NO_DUTY_OWED", answeredOn: "2026-06-15" };
    expect(failure(await (await hub().as("probation")).ask(ANSWER, { input }))).toMatchObject({
      code: "FORBIDDEN",
      category: "HOUSING",
    });
    expect((await (await hub().as("housing")).ask(ANSWER, { input })).body.errors).toBeUndefined();
    expect(housing(await (await hub().as("probation")).ask(ASK, DENNIS)).latestAnswer).toBe("NO_DUTY_OWED");
    const another = { ...input, referralId: idOf("homelessness_referral", "daniel-marsh/0") };
    expect(failure(await (await hub().as("housing")).ask(ANSWER, { input: another }))).toEqual({ code: "NOT_FOUND" });
  });
});

describe("given housing is written", () => {
  const plan = {
    personId: DANIEL.id,
    intendedAreaCode: "E08000014",
    isAreaBeforeCustody: true,
    summary: "A flat.",
    narrative: "Soon.",
  };

  test("when a plan leaves the assumed area without a reason, or is confirmed without probation, then it is refused", async () => {
    const prison = await hub().as("prison");
    const broken = async (more: object) =>
      failure(await prison.ask(PLAN, { input: { ...plan, ...more } }))?.requirement;
    expect(await broken({ isAreaBeforeCustody: false })).toBe("TRANS-13");
    expect(await broken({ workableAccordingToPartnerId: partnerId("callowmere-council") })).toBe("TRANS-15");
    expect(await broken({ isAreaBeforeCustody: false, areaReason: "His sister lives there." })).toBeUndefined();
    expect(housing(await prison.ask(ASK, DANIEL)).intendedAreaCode).toBe("E08000014");
  });

  test("when the council writes, which reads here, then it is forbidden, with the cell", async () => {
    const input = { personId: DANIEL.id, kind: "TENANCY", since: "2026-06-01", isAtRisk: false };
    expect(failure(await (await hub().as("council")).ask(SITUATION, { input }))).toMatchObject({
      code: "FORBIDDEN",
      clause: "HOUSING x LOCAL_AUTHORITY: Ra*",
    });
  });

  test("when fields do not fit, then each is named", async () => {
    const wrong = {
      ...plan,
      intendedAreaCode: "Leeds",
      summary: "",
      narrative: "\u0000",
      workableAccordingToPartnerId: "x",
      probationInvolvedOn: "2027-01-01",
    };
    const { code, fields } = failure(await (await hub().as("prison")).ask(PLAN, { input: wrong }));
    expect(code).toBe("BAD_USER_INPUT");
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["intendedAreaCode", "narrative", "probationInvolvedOn", "summary", "workableAccordingToPartnerId"].map(
        (field) => `input.${field}`,
      ),
    );
  });

  test("when a plan is ended at a version not read, then it is a conflict", async () => {
    const input = {
      entryId: idOf("resettlement_plan", "daniel-marsh/0"),
      expectedVersion: 2,
      reason: "Another was made.",
    };
    expect(failure(await (await hub().as("probation")).ask(END, { input }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect(
      (await (await hub().as("probation")).ask(END, { input: { ...input, expectedVersion: 1 } })).body.data
        .endHousingEntry,
    ).toEqual({ version: 2 });
  });
});
