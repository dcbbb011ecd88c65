import { partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const ADAM = personId("adam-mercer");

const REFUSE =
  "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id kind process status } } }";
const RECORD = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { status } } }";
const UNABLE =
  "mutation ($input: RecordUnableToAskInput!) { recordUnableToAsk(input: $input) { consent { status evidence { statusReason } } } }";
const ASSESS_NEEDS =
  "mutation ($input: RecordNeedsAssessmentInput!) { recordNeedsAssessment(input: $input) { entryId } }";
const OPEN_CASE =
  "mutation ($input: OpenChcCaseInput!) { openChcCase(input: $input) { entryId person { continuingHealthcare { cases { id isPaperBased } } } } }";
const ADVOCATE = "mutation ($input: ReferToAdvocateInput!) { referToAdvocate(input: $input) { entryId } }";
const HOUSING = "mutation ($input: ReferToHousingInput!) { referToHousing(input: $input) { entryId } }";
const CAPACITY =
  "mutation ($input: RecordCapacityAssessmentInput!) { recordCapacityAssessment(input: $input) { entryId } }";
const BEST =
  "mutation ($input: RecordBestInterestsDecisionInput!) { recordBestInterestsDecision(input: $input) { entryId } }";

const about = (process: string | null, more: object = {}) => ({
  ...{ personId: DANIEL, kind: "PROCESS", process, categories: ["CARE_NEEDS"], purposes: ["CARE_MANAGEMENT"] },
  ...{ recipients: [{ partnerId: partnerId("ashdale-council") }], howGiven: "VERBAL", ...more },
});
const findings = {
  ...{ personId: DANIEL, arisesFromImpairment: true, outcomesUnable: ["NUTRITION"], hasSignificantImpact: true },
  narrative: "Needs help to eat.",
};
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const given = (answer: Answer) => {
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data;
};
const refuse = async (process: string) => {
  hub().pass(1);
  given(await (await hub().as("council")).ask(REFUSE, { input: about(process) }));
  hub().pass(1);
};

describe("given Daniel refused an assessment of his needs (CUST-18)", () => {
  beforeAll(() => refuse("NEEDS_ASSESSMENT"));
  const assess = async (more: object = {}) =>
    (await hub().as("council")).ask(ASSESS_NEEDS, { input: { ...findings, ...more } });

  test("when it is recorded all the same, then that is refused; the trail shows no write", async () => {
    const answer = await assess();
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement: "CUST-18" });
    const { rows } = await hub().owner.query("SELECT 1 FROM needs_assessment WHERE recorded_at >= $1", [hub().now]);
    expect(rows).toEqual([]);
  });

  test("when best interests are claimed and nothing is on record, then it is refused; once they are, it goes ahead", async () => {
    const council = await hub().as("council");
    expect(failure(await assess({ despiteRefusal: "BEST_INTERESTS" }))).toMatchObject({ requirement: "CUST-18" });
    const lack = {
      decision: "To be assessed",
      concerns: "PROCESS",
      hasCapacity: false,
      supportGiven: "Time.",
      narrative: "No.",
    };
    const { entryId } = given(
      await council.ask(CAPACITY, { input: { personId: DANIEL, ...lack } }),
    ).recordCapacityAssessment;
    const weighed = { consulted: "Maureen Marsh", lessRestrictive: "To wait.", pastWishes: "Help with meals." };
    const best = {
      personId: DANIEL,
      assessmentId: entryId,
      outcome: "To be assessed",
      narrative: "Starving.",
      ...weighed,
    };
    given(await council.ask(BEST, { input: best }));
    given(await assess({ despiteRefusal: "BEST_INTERESTS" }));
  });

  test("when abuse or neglect is risked, then it goes ahead", async () => {
    given(await assess({ despiteRefusal: "ABUSE_OR_NEGLECT" }));
  });

  test("when it took place before the refusal, then it is recorded late", async () => {
    given(await assess({ eventAt: new Date(hub().now.getTime() - 86_400_000).toISOString() }));
  });
});

describe("given Daniel refused to take part in continuing healthcare (CHC-12)", () => {
  const opening = {
    ...{ personId: DANIEL, route: "CHECKLIST", needOrigin: "ILLNESS", receivedOn: "2026-06-15" },
    responsiblePartnerId: partnerId("northmere-icb"),
  };

  test("then a case opens only on paper, once it was explained what that means", async () => {
    await refuse("CHC_ASSESSMENT");
    const icb = await hub().as("icb");
    expect(failure(await icb.ask(OPEN_CASE, { input: opening }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CHC-12",
    });
    const input = { ...opening, consequencesExplained: "Old notes may show less than he needs." };
    const { entryId, person } = given(await icb.ask(OPEN_CASE, { input })).openChcCase;
    expect(person.continuingHealthcare.cases).toContainEqual({ id: entryId, isPaperBased: true });
  });

  test("when he agrees after all, then a case opens as any other", async () => {
    hub().pass(1);
    const council = await hub().as("council");
    const found = {
      decision: "To be assessed",
      concerns: "PROCESS",
      hasCapacity: true,
      supportGiven: "Time.",
      narrative: "Yes.",
    };
    given(await council.ask(CAPACITY, { input: { personId: DANIEL, ...found } }));
    given(await council.ask(RECORD, { input: about("CHC_ASSESSMENT") }));
    hub().pass(1);
    const { entryId, person } = given(await (await hub().as("icb")).ask(OPEN_CASE, { input: opening })).openChcCase;
    expect(person.continuingHealthcare.cases).toContainEqual({ id: entryId, isPaperBased: false });
  });
});

describe("given Daniel refused to be referred", () => {
  test("then no advocate is asked, but one by duty where capacity is in question", async () => {
    await refuse("ADVOCACY_REFERRAL");
    const council = await hub().as("council");
    const input = { personId: DANIEL, advocatePartnerId: partnerId("plainspoken-advocacy"), referredOn: "2026-06-15" };
    expect(failure(await council.ask(ADVOCATE, { input: { ...input, process: "ASSESSMENT" } }))).toMatchObject({
      requirement: "ADV-01",
    });
    given(await council.ask(ADVOCATE, { input: { ...input, process: "MENTAL_CAPACITY" } }));
  });

  test("then no housing authority is asked, whatever the form says", async () => {
    await refuse("HOMELESSNESS_REFERRAL");
    const input = {
      ...{
        personId: DANIEL,
        referredToPartnerId: partnerId("ashdale-housing"),
        consents: true,
        consentedOn: "2026-06-15",
      },
      ...{ choseAuthority: true, contactDetailsAgreed: true },
    };
    const answer = await (await hub().as("probation", "RELEASE_PLANNING")).ask(HOUSING, { input });
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement: "Housing Act 1996 s213B" });
  });
});

describe("given the other kinds of consent (3.1)", () => {
  test("when an intervention is refused, then the fact is held and no door closes", async () => {
    const [council, icb] = [await hub().as("council"), await hub().as("icb")];
    const PHYSICAL = "query ($id: ID!) { person(id: $id) { physicalHealth { conditions { diagnosis } } } }";
    const before = (await icb.ask(PHYSICAL, { id: DANIEL })).body.data;
    expect(before.person.physicalHealth).not.toBeNull();
    const input = about(null, {
      kind: "INTERVENTION",
      categories: ["PHYSICAL_HEALTH"],
      purposes: ["FUNDING_ELIGIBILITY"],
    });
    const to = { ...input, recipients: [{ partnerId: partnerId("northmere-icb") }] };
    expect(given(await council.ask(REFUSE, { input: to })).refuseConsent.consent).toMatchObject({
      kind: "INTERVENTION",
      status: "REFUSED",
    });
    expect((await icb.ask(PHYSICAL, { id: DANIEL })).body.data).toEqual(before);
  });

  test("when somebody's involvement is refused, then they are no longer among those to be told", async () => {
    const TOLD = "query ($id: ID!) { person(id: $id) { family { tellableContacts { name } } } }";
    const council = await hub().as("council");
    const named = (answer: Answer) =>
      answer.body.data.person.family.tellableContacts.map(({ name }: { name: string }) => name);
    expect(named(await council.ask(TOLD, { id: DANIEL }))).toContain("Maureen Marsh");
    const input = about(null, { kind: "INVOLVEMENT", recipients: [{ name: "Maureen Marsh, sister" }] });
    given(await council.ask(REFUSE, { input }));
    expect(named(await council.ask(TOLD, { id: DANIEL }))).not.toContain("Maureen Marsh");
  });

  test("a process is named where the kind is one, and only there", async () => {
    const council = await hub().as("council");
    const fieldsOf = (answer: Answer) => failure(answer).fields.map(({ field }: { field: string }) => field);
    expect(fieldsOf(await council.ask(REFUSE, { input: about(null) }))).toEqual(["input.process"]);
    const input = about("NEEDS_ASSESSMENT", { kind: "INTERVENTION" });
    expect(fieldsOf(await council.ask(REFUSE, { input }))).toEqual(["input.process"]);
  });
});

describe("given a person could not be asked (3.4)", () => {
  const { howGiven: _, ...unasked } = about("NEEDS_ASSESSMENT");

  test("without a reason it is not recorded", async () => {
    const council = await hub().as("council");
    expect((await council.ask(UNABLE, { input: unasked })).body.errors).toHaveLength(1);
    expect(failure(await council.ask(UNABLE, { input: { ...unasked, reason: " " } }))).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    const insert = `INSERT INTO consent SELECT (jsonb_populate_record(consent, '{"status": "UNABLE_TO_ASK", "status_reason": null, "version": 9}')).* FROM consent LIMIT 1`;
    await expect(hub().owner.query(insert)).rejects.toThrow("consent_unable_reason");
  });

  test("it is no refusal: nothing closes, and the process may start", async () => {
    const council = await hub().as("council-adults");
    const input = { ...unasked, personId: ADAM, reason: "Asleep on each visit." };
    expect(given(await council.ask(UNABLE, { input })).recordUnableToAsk.consent).toEqual({
      ...{ status: "UNABLE_TO_ASK", evidence: { statusReason: "Asleep on each visit." } },
    });
    given(await council.ask(ASSESS_NEEDS, { input: { ...findings, personId: ADAM } }));
  });
});
