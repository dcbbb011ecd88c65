import { consentId, partnerId, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");

const OWN = `query ($id: ID!) { person(id: $id) { carePlan { sections { heading } } offences { hasConditions offences { offence } }
  consents { id status evidence { informationGiven } obtainedBy { partner { name } } } } }`;
const PLAN = `query ($id: ID!) { person(id: $id) { carePlan {
  sections { heading narrative recordedBy { displayName partner { name } } } } } }`;
const RECORD = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }";
const WITHDRAW = "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { status } } }";

interface Section {
  readonly heading: string;
}

describe("given probation read Daniel's plan by consent, wrote into it, and recorded what he told it", () => {
  let obtained: string;
  let before: { readonly own: { offences: unknown; consents: unknown[] }; readonly plan: readonly Section[] };

  beforeAll(async () => {
    const [council, probation] = [await hub().as("council"), await hub().as("probation")];
    const told = {
      ...{ personId: DANIEL, recipients: [{ partnerId: partnerId("copperbeech-homes") }], categories: ["CARE_NEEDS"] },
      ...{ purposes: ["HOUSING_DUTY"], howGiven: "VERBAL", informationGiven: "What the landlord would read." },
    };
    obtained = (await probation.ask(RECORD, { input: told })).body.data.recordConsent.consent.id;
    before = {
      own: (await probation.ask(OWN, { id: DANIEL })).body.data.person,
      plan: (await council.ask(PLAN, { id: DANIEL })).body.data.person.carePlan.sections,
    };
    hub().pass(1);
    const input = { consentId: consentId("daniel-plan-probation"), expectedVersion: 1, consequencesExplained: true };
    expect((await council.ask(WITHDRAW, { input })).body.errors).toBeUndefined();
  });

  test("when he takes the consent back, then probation's own entries stay visible to it, and the plan does not (3.8)", async () => {
    const answer = await (await hub().as("probation")).ask(OWN, { id: DANIEL });
    const { person } = answer.body.data;
    expect(person.carePlan.sections).toBeNull();
    expect(person.offences).toEqual(before.own.offences);
    const own = {
      ...{ id: obtained, status: "GIVEN", evidence: { informationGiven: "What the landlord would read." } },
      obtainedBy: { partner: { name: "Northmere Probation Service" } },
    };
    expect(before.own.consents).toContainEqual(own);
    expect(person.consents).toContainEqual(own);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(expect.objectContaining({ category: "CONSENT", scope: "OWN" }));
  });

  test("then what probation wrote into the shared plan stays in it, under its name (3.8)", async () => {
    const { sections } = (await (await hub().as("council")).ask(PLAN, { id: DANIEL })).body.data.person.carePlan;
    expect(sections).toEqual(before.plan);
    expect(sections).toContainEqual({
      heading: "HOUSING",
      narrative: expect.stringContaining("Ground floor"),
      recordedBy: { displayName: "Carla Benning", partner: { name: "Northmere Probation Service" } },
    });
  });
});
