import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { CONSENT, DANIEL, OUTCOMES, RECORD_CONSENT, SAME_CONSENT, WITHDRAW } from "./support/questions.js";
import type { Reply } from "./support/reply.js";

const county = useCounty();
const ROUNDS = 100;
const READERS = 4;

const isGiven = ({ body }: Reply): boolean => Boolean(body.data.person.carePlan?.outcomes);
const read = (hub: KillableHub) => county().ask(hub, OUTCOMES, DANIEL, { as: "probation" });

async function changed(hub: KillableHub, query: string, input: Record<string, unknown>): Promise<Reply> {
  const reply = await county().ask(hub, query, { input });
  expect(reply.body.errors).toBeUndefined();
  return reply;
}

/** Withdraws a consent while others read on the strength of it; two may race to do so, and one alone does. */
async function withdrawnBetween(hubs: readonly [KillableHub, KillableHub], consent: typeof CONSENT): Promise<void> {
  const [here, there] = hubs;
  const input = { consentId: consent.id, expectedVersion: consent.version, consequencesExplained: true };
  const reading = Array.from({ length: READERS }, (_, place) => read(place % 2 === 0 ? here : there));
  const both = await Promise.all(hubs.map((hub) => county().ask(hub, WITHDRAW, { input })));
  const refused = both.filter(({ body }) => body.errors);
  expect(refused.map(({ body }) => body.errors[0].extensions.code)).toEqual([
    expect.stringMatching(/^(CONFLICT|RULE_BROKEN)$/),
  ]);
  for (const after of await Promise.all([read(here), read(there)])) expect(isGiven(after)).toBe(false);
  await Promise.all(reading);
}

test("no reply that begins after a withdrawal carries what it closed, at whichever hub, a hundred times over (F11)", async () => {
  const hubs = [await county().startHub(), await county().startHub()] as const;
  let consent = CONSENT;
  expect(isGiven(await read(hubs[0]))).toBe(true);
  for (let round = 0; round < ROUNDS; round += 1) {
    await withdrawnBetween(hubs, consent);
    const given = await changed(hubs[round % 2 === 0 ? 0 : 1], RECORD_CONSENT, SAME_CONSENT);
    consent = given.body.data.recordConsent.consent;
    expect(isGiven(await read(hubs[1]))).toBe(true);
  }
  await expectInvariants(county());
});
