import { setTimeout as after } from "node:timers/promises";
import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { DANIEL, NAME } from "./support/questions.js";
import { until } from "./support/until.js";

const county = useCounty();
const HUBS = 3;
const PAUSE_MILLISECONDS = 20_000;

/** Which hub leads, by the process number in the name of the newest term. */
async function leader(): Promise<KillableHub | undefined> {
  const { rows } = await county().owner.query("SELECT node FROM sequencer_term ORDER BY term DESC LIMIT 1");
  return county().hubs.find(({ pid }) => rows[0]?.node.endsWith(`#${pid}`));
}

test("three hubs write one log, while its leader halts and comes back: another leads, no fork, no gap (F14, AUD-02)", async () => {
  for (let hub = 0; hub < HUBS; hub += 1) await county().startHub();
  const callers = county().hubs.map((hub) => new Callers(() => county().ask(hub, NAME, DANIEL), 3));
  await Promise.all(callers.map((caller) => caller.answered(50)));
  await until("somebody leads", 10, async () => (await leader()) !== undefined);

  const halted = await leader();
  halted?.pause();
  await after(PAUSE_MILLISECONDS);
  const next = await leader();
  expect(next?.pid).not.toBe(halted?.pid);
  halted?.resume();
  await Promise.all(callers.map((caller) => caller.answered(50)));
  await Promise.all(callers.map((caller) => caller.stop()));
  expect((await leader())?.pid).toBe(next?.pid);

  await expectInvariants(county());
  const { rows: terms } = await county().owner.query(
    "SELECT term::int, min(index)::int AS first, max(index)::int AS last FROM tree_leaf GROUP BY term ORDER BY term",
  );
  expect(terms.length).toBeGreaterThan(1);
  for (const [place, { first }] of terms.entries()) expect(first).toBe(place === 0 ? 0 : terms[place - 1].last + 1);
  expect(await county().count("SELECT DISTINCT stream_id FROM sealed_batch")).toBeGreaterThanOrEqual(HUBS);
});
