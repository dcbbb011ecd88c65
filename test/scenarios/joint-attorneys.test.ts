import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const MARGARET = personId("margaret-shaw");
const POWER = idOf("authority", "margaret-shaw/0");

const ASSESS =
  "mutation ($input: RecordCapacityAssessmentInput!) { recordCapacityAssessment(input: $input) { entryId } }";
const RECORD =
  "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id evidence { authorityId authorityReference personsPart } } } }";
const REFUSE = "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { status } } }";

const terms = {
  ...{ personId: MARGARET, recipients: [{ partnerId: partnerId("heronsgate-care") }] },
  ...{ categories: ["MENTAL_HEALTH"], purposes: ["DIRECT_CARE"], howGiven: "WRITTEN" },
  ...{ deciderKind: "ATTORNEY", capacityBasis: "LACKS_CAPACITY", authorityId: POWER, noPartReason: "Unconscious." },
};
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const decisionOn = async () => {
  const asked = await (await hub().as("care-provider")).ask(
    "query ($id: ID!) { person(id: $id) { mentalHealth { conditions { diagnosis } } } }",
    { id: MARGARET },
  );
  const [event] = await hub().eventsOf(asked);
  return event?.body.decisions[0];
};

describe("given two of Margaret's children hold her power together, and she lacks capacity", () => {
  beforeAll(async () => {
    const input = {
      ...{ personId: MARGARET, decision: "Who reads my notes", concerns: "INFORMATION_SHARING", hasCapacity: false },
      ...{ supportGiven: "Her tablet.", narrative: "Did not wake." },
    };
    await (await hub().as("icb")).ask(ASSESS, { input });
    hub().pass(1);
  });

  test("when one of them permits, then it is kept and opens nothing", async () => {
    const answer = await (await hub().as("icb")).ask(RECORD, { input: { ...terms, deciderName: "Colin Shaw, son" } });
    expect(answer.body.data.recordConsent.consent.evidence).toEqual({
      ...{ authorityId: POWER, authorityReference: "LPA-HW-802266", personsPart: null },
    });
    expect(await decisionOn()).toMatchObject({ level: "SUMMARY", reason: "RELATIONSHIP" });
  });

  test("when the other permits the same, then it opens", async () => {
    await (await hub().as("icb")).ask(RECORD, { input: { ...terms, deciderName: "Judith Shaw, daughter" } });
    expect(await decisionOn()).toMatchObject({ level: "READ", reason: "CONSENT" });
  });

  test("when one of them refuses it, then what rested on consent is closed", async () => {
    hub().pass(1);
    await (await hub().as("icb")).ask(REFUSE, { input: { ...terms, deciderName: "Colin Shaw, son" } });
    expect(await decisionOn()).toMatchObject({ level: "SUMMARY", reason: "RELATIONSHIP" });
  });

  test.each([
    ["somebody who holds no part of the power", { deciderName: "Peter Shaw" }, "CHC-09"],
    ["what the power leaves out", { deciderName: "Colin Shaw, son", categories: ["FAMILY"] }, "CHC-09"],
    ["a power that nobody recorded", { deciderName: "Colin Shaw, son", authorityId: MARGARET }, "CHC-09"],
    [
      "best interests, where there are attorneys",
      { deciderKind: "BEST_INTERESTS", deciderName: "Grace Okafor" },
      "CHC-09",
    ],
    ["no word on the person's part in it", { deciderName: "Colin Shaw, son", noPartReason: null }, "CONS-06"],
  ])("when the consent rests on %s, then it is refused", async (_what, change, requirement) => {
    const answer = await (await hub().as("icb")).ask(RECORD, { input: { ...terms, ...change } });
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement });
  });
});
