import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { DANIEL, HOUSING, NAME, RECORD_HOUSING } from "./support/questions.js";
import type { Reply } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const ROUNDS = 15;
const CHANGES = 6;
const READERS = 4;
/** Longer than a key is held for a hub that died. */
const SECONDS_TO_SETTLE = 60;

/** A change that can be told from every other by the day that it names, and what became of it. */
interface Change {
  readonly key: string;
  readonly since: string;
  /** Null where nobody was answered before the hub died. */
  readonly reply: Reply | null;
}

const dayOf = (place: number): string => new Date(Date.UTC(2000, 0, 1 + place)).toISOString().slice(0, 10);

function make(hub: KillableHub, key: string, since: string): Promise<Reply> {
  const variables = { input: { ...HOUSING.input, since } };
  return county().ask(hub, RECORD_HOUSING, variables, { as: "prison", headers: { "idempotency-key": key } });
}

/** How long a hub that is warm takes for as many changes at once. */
async function paceOf(hub: KillableHub): Promise<number> {
  await make(hub, randomUUID(), HOUSING.input.since);
  const begun = performance.now();
  await county().askAtOnce(CHANGES, () => make(hub, randomUUID(), HOUSING.input.since));
  return performance.now() - begun;
}

/** One hub's life: changes and questions under way when it is killed, each time a little later. */
async function liveAndDie(round: number): Promise<Change[]> {
  const hub = await county().startHub();
  const pace = await paceOf(hub);
  const changing = Array.from({ length: CHANGES }, async (_, place) => {
    const change = { key: randomUUID(), since: dayOf(round * CHANGES + place) };
    return { ...change, reply: await make(hub, change.key, change.since).catch(() => null) };
  });
  const reading = county().askAtOnce(READERS, () => county().ask(hub, NAME, DANIEL));
  await after(((round + 1) / ROUNDS) * pace);
  await hub.kill();
  await reading;
  return Promise.all(changing);
}

const timesMade = ({ since }: Change) => county().count("SELECT FROM housing_situation WHERE since = $1", [since]);

test("hubs killed in the midst of changes: what was acknowledged is there once, and of the rest the same key tells (F1)", async () => {
  const changes: Change[] = [];
  for (let round = 0; round < ROUNDS; round += 1) changes.push(...(await liveAndDie(round)));
  const isAcknowledged = ({ reply }: Change) => reply?.status === 200 && !reply.body.errors;
  const unknown = changes.filter((change) => !isAcknowledged(change));
  expect([unknown.length > 0, unknown.length < changes.length]).toEqual([true, true]);
  for (const change of changes.filter(isAcknowledged)) expect(await timesMade(change)).toBe(1);
  let madeUnheard = 0;
  for (const change of unknown) madeUnheard += await timesMade(change);
  for (const change of unknown) expect([0, 1]).toContain(await timesMade(change));
  process.stderr.write(
    `  ${changes.length} changes, ${unknown.length} without an answer, ${madeUnheard} of them made\n`,
  );

  const hub = await county().startHub();
  for (const { key, since } of changes) {
    await until("the key tells", SECONDS_TO_SETTLE, async () => (await make(hub, key, since)).status === 200);
  }
  for (const change of changes) expect(await timesMade(change)).toBe(1);
  await expectInvariants(county());
});
