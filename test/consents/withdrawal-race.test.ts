import { consentId, partnerId, personId } from "../../seeds/ids.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const ROUNDS = 30;
const READ =
  "query ($id: ID!) { person(id: $id) { carePlan { outcomes(first: 1) { edges { node { description } } } } } }";
const WITHDRAW = "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { version } } }";
const RECORD = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id version } } }";
const AGAIN = {
  ...{ personId: DANIEL, recipients: [{ partnerId: partnerId("northmere-probation") }], howGiven: "VERBAL" },
  ...{ categories: ["CARE_NEEDS", "CARE_PLAN"], purposes: ["RELEASE_PLANNING", "SUPERVISION"] },
};

let council: Caller;
let probation: Caller;
beforeAll(async () => {
  council = await hub().as("council");
  probation = await hub().as("probation");
});

const read = () => probation.ask(READ, { id: DANIEL });
const isGiven = ({ body }: Answer): boolean => Boolean(body.data.person.carePlan?.outcomes);
const withdraw = async (consent: { readonly id: string; readonly version: number }) => {
  const input = { consentId: consent.id, expectedVersion: consent.version, consequencesExplained: true };
  expect((await council.ask(WITHDRAW, { input })).body.errors).toBeUndefined();
};

/** Whether the verdict in the trail is the one by which the answer was made. */
async function isAsJudged(answer: Answer): Promise<boolean> {
  const [event] = await hub().eventsOf(answer);
  const verdict = event?.body.decisions.find(({ category }) => category === "CARE_PLAN");
  return isGiven(answer) === (verdict?.effect === "PERMIT" && verdict.withheld.length === 0);
}

test("an answer that begins after a withdrawal is committed never carries what it closed; one that races it is as its event says (Z23)", async () => {
  let consent = { id: consentId("daniel-plan-probation") as string, version: 1 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const racing = [read(), read()];
    await withdraw(consent);
    expect(isGiven(await read())).toBe(false);
    for (const answer of await Promise.all(racing)) expect(await isAsJudged(answer)).toBe(true);
    consent = (await council.ask(RECORD, { input: AGAIN })).body.data.recordConsent.consent;
    expect(isGiven(await read())).toBe(true);
  }
}, 180_000);

test("what must follow a withdrawal is committed with it or not at all: the notice, and the event (I-c)", async () => {
  const ofNotices = "SELECT count(*)::int AS notices FROM partner_notice";
  const { body } = await council.ask(RECORD, { input: AGAIN });
  const { id, version } = body.data.recordConsent.consent;
  const input = { consentId: id, expectedVersion: version, consequencesExplained: true };
  const before = (await hub().owner.query(ofNotices)).rows[0].notices;
  await hub().owner.query("REVOKE INSERT ON partner_notice FROM concordat_hub");
  const failed = await council.ask(WITHDRAW, { input });
  await hub().owner.query("GRANT INSERT ON partner_notice TO concordat_hub");
  expect(failed.body.errors[0].extensions.code).toBe("INTERNAL");
  expect((await hub().eventsOf(failed)).map(({ kind }) => kind)).toEqual(["READ"]);
  expect(isGiven(await read())).toBe(true);
  await withdraw({ id, version });
  expect((await hub().owner.query(ofNotices)).rows[0].notices).toBeGreaterThan(before);
});
