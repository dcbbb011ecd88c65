import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { useCounty } from "./support/county.js";
import { checkpointsOf, expectInvariants, verified } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { DANIEL, NAME } from "./support/questions.js";
import type { Reply } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const QUESTIONS = 20;
const SOUND = 0;
const TAMPERED = 1;
const INCOMPLETE = 2;

const UNSEQUENCED = `SELECT FROM sealed_batch WHERE NOT EXISTS (
  SELECT FROM tree_leaf WHERE (tree_leaf.stream_id, tree_leaf.number) = (sealed_batch.stream_id, sealed_batch.number))`;

/** Asks one question after another, and waits until the log has taken all of it into its tree. */
async function answered(hub: KillableHub): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let place = 0; place < QUESTIONS; place += 1) replies.push(await county().ask(hub, NAME, DANIEL));
  await until("the tree holds every batch", 20, async () => (await county().count(UNSEQUENCED)) === 0);
  return replies;
}

/** What a witness outside the hub has by now. */
async function witnessed(name: string): Promise<string> {
  const kept = join(county().dataDir, name);
  await copyFile(checkpointsOf(county()), kept);
  return kept;
}

test("a county restored to the moment of its backup: the verifier passes up to there, and witnesses show the lost end (F17)", async () => {
  const first = await county().startHub();
  const before = await answered(first);
  await first.stop();
  const checkpointsThen = await witnessed("checkpoints-then");
  const restored = await county().backUp();

  const lost = await answered(await county().startHub());
  await expectInvariants(county());
  const checkpointsNow = await witnessed("checkpoints-now");
  const verdictOn = (replies: readonly Reply[], checkpoints: string) =>
    verified(county(), { databaseUrl: restored, replies, checkpoints });

  expect(await verdictOn(before, checkpointsThen)).toMatchObject({ exitCode: SOUND });
  const byReceipts = await verdictOn(lost, checkpointsThen);
  expect([byReceipts.exitCode, byReceipts.told]).toEqual([INCOMPLETE, expect.stringContaining("receipt on line 1 ")]);
  const byCheckpoints = await verdictOn(before, checkpointsNow);
  expect([byCheckpoints.exitCode, byCheckpoints.told]).toEqual([
    INCOMPLETE,
    expect.stringContaining("this export ends"),
  ]);

  const successor = await county().startHub({ DATABASE_URL: restored });
  for (let place = 0; place < 3 * QUESTIONS; place += 1) {
    expect((await county().ask(successor, NAME, DANIEL)).status).toBe(200);
  }
  await successor.stop();
  expect(await verdictOn(before, checkpointsThen)).toMatchObject({ exitCode: SOUND });
  const rewritten = await verdictOn(before, checkpointsNow);
  expect([rewritten.exitCode, rewritten.told]).toEqual([TAMPERED, expect.stringContaining("another log")]);
});
