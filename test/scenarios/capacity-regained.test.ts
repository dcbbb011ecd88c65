import { consentId, idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const EDNA = personId("edna-fairley");
const WINSTON = personId("winston-clarke");
const TO_EDNAS_HOME = {
  recipients: [{ partnerId: partnerId("heronsgate-care") }],
  categories: ["MENTAL_HEALTH", "TERMINAL_ILLNESS", "EQUALITY", "HOUSING"],
  purposes: ["DIRECT_CARE"],
  howGiven: "ASSISTED",
};

const MIND = "query ($id: ID!) { person(id: $id) { mentalHealth { conditions { diagnosis } } } }";
const PLAN = "query ($id: ID!) { person(id: $id) { carePlan { supportSummary contingency } } }";
const AFRESH = `query ($id: ID!) { person(id: $id) { consents { id status } consentsToAskAfresh { reason consent { id status } } } }`;
const ASSESS =
  "mutation ($input: RecordCapacityAssessmentInput!) { recordCapacityAssessment(input: $input) { entryId } }";
const RECORD = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id status } } }";

const assessment = (person: string, hasCapacity: boolean) => ({
  ...{ personId: person, decision: "Who reads my notes", concerns: "INFORMATION_SHARING", hasCapacity },
  ...{ supportGiven: "Cards, and time.", narrative: "Said who, and why." },
});
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

describe("given Edna's attorney let the home read of her mental health", () => {
  test("while she lacks capacity for it, then the home reads it on the attorney's consent (CHC-09)", async () => {
    const asked = await (await hub().as("care-provider")).ask(MIND, { id: EDNA });
    expect(asked.body.data.person.mentalHealth.conditions).toMatchObject([{ diagnosis: "Dementia" }]);
    const [event] = await hub().eventsOf(asked);
    expect(event?.body.decisions).toMatchObject([
      { category: "MENTAL_HEALTH", consentId: consentId("edna-attorney-provider") },
    ]);
  });

  test("when an assessment finds that she can decide, then it opens nothing from that moment (CONS-03)", async () => {
    const council = await hub().as("council-adults");
    await council.ask(ASSESS, { input: assessment(EDNA, true) });
    const asked = await (await hub().as("care-provider")).ask(MIND, { id: EDNA });
    expect(asked.body.data.person.mentalHealth).toEqual({ conditions: null });
    const [event] = await hub().eventsOf(asked);
    expect(event?.body.decisions).toMatchObject([
      { category: "MENTAL_HEALTH", level: "SUMMARY", reason: "RELATIONSHIP", consentId: null },
    ]);
  });

  test("then it reads as suspended, and the council is told to ask her", async () => {
    const { person } = (await (await hub().as("council-adults")).ask(AFRESH, { id: EDNA })).body.data;
    const consent = { id: consentId("edna-attorney-provider"), status: "SUSPENDED" };
    expect(person.consents).toContainEqual(consent);
    expect(person.consentsToAskAfresh).toEqual([{ reason: "CAPACITY_REGAINED", consent }]);
  });

  test("the home, which may record no answer, is told of nobody to ask", async () => {
    const { person } = (await (await hub().as("care-provider")).ask(AFRESH, { id: EDNA })).body.data;
    expect(person.consentsToAskAfresh ?? []).toEqual([]);
  });

  test("when her attorney permits it once more, then that is refused: Edna decides (CHC-09)", async () => {
    const attorney = {
      ...{ deciderKind: "ATTORNEY", deciderName: "Susan Fairley, daughter", capacityBasis: "LACKS_CAPACITY" },
      ...{ authorityId: idOf("authority", "edna-fairley/0"), personsPart: "Was there." },
    };
    const input = { ...TO_EDNAS_HOME, ...attorney, personId: EDNA };
    const council = await hub().as("council-adults");
    expect(failure(await council.ask(RECORD, { input }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CONS-03",
    });
  });

  test("when Edna permits it herself, then it opens again and nobody need ask; when she loses capacity, it stands", async () => {
    const council = await hub().as("council-adults");
    hub().pass(1);
    const given = await council.ask(RECORD, { input: { ...TO_EDNAS_HOME, personId: EDNA } });
    expect(given.body.data.recordConsent.consent.status).toBe("GIVEN");
    hub().pass(1);
    await council.ask(ASSESS, { input: assessment(EDNA, false) });
    hub().pass(1);
    const home = await hub().as("care-provider");
    expect((await home.ask(MIND, { id: EDNA })).body.data.person.mentalHealth.conditions).toHaveLength(1);
    const { person } = (await council.ask(AFRESH, { id: EDNA })).body.data;
    expect(person.consentsToAskAfresh).toEqual([]);
    expect(person.consents).toContainEqual({ id: given.body.data.recordConsent.consent.id, status: "GIVEN" });
  });
});

describe("given Winston's plan is open to the landing in his best interests", () => {
  test("when he regains capacity, then what keeps care going stays and the rest closes (MIN-01)", async () => {
    const prison = await hub().as("prison");
    const before = (await prison.ask(PLAN, { id: WINSTON })).body.data.person.carePlan;
    expect(before).toEqual({ supportSummary: expect.any(String), contingency: null });
    const sections = "query ($id: ID!) { person(id: $id) { carePlan { supportSummary sections { narrative } } } }";
    const read = (await prison.ask(sections, { id: WINSTON })).body.data.person.carePlan;
    expect(read.sections).not.toBeNull();
    await (await hub().as("council")).ask(ASSESS, { input: assessment(WINSTON, true) });
    const after = (await prison.ask(sections, { id: WINSTON })).body.data.person.carePlan;
    expect(after).toEqual({ supportSummary: read.supportSummary, sections: null });
  });
});
