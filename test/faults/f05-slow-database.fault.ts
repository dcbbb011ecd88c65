import { useCounty } from "./support/county.js";
import { DatabaseProxy } from "./support/database-proxy.js";
import { expectInvariants } from "./support/invariants.js";
import { footprintOf } from "./support/memory.js";
import { DANIEL, NAME } from "./support/questions.js";
import { isAnswerOrRefusal, isReady } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const CALLERS = 200;
/** Milliseconds by which each piece is late, each way: bearable, hardly, and not at all. */
const DELAYS = [100, 1_000, 5_000];
const SECONDS_AT_MOST = 30;
const MEBIBYTES_MORE_AT_MOST = 200;

let proxy: DatabaseProxy;
beforeAll(async () => {
  proxy = await DatabaseProxy.to(county().url);
});
afterAll(async () => {
  await proxy.close();
});

test("a database that grows slow and slower: every caller is answered or refused in time, and the hub does not swell (F5)", async () => {
  const hub = await county().startHub({ DATABASE_URL: proxy.by(county().url) });
  const asked = () => county().ask(hub, NAME, DANIEL);
  await county().askAtOnce(CALLERS, asked);
  const before = await footprintOf(hub);
  for (const delay of DELAYS) {
    proxy.delay = delay;
    const replies = await county().askAtOnce(CALLERS, asked);
    expect(replies.filter((reply) => !isAnswerOrRefusal(reply))).toEqual([]);
    const slowest = Math.max(...replies.map((reply) => reply?.milliseconds ?? 0));
    process.stderr.write(
      `  ${delay} ms late: ${replies.filter((reply) => reply?.status === 200).length} of ${CALLERS} answered, the slowest after ${Math.round(slowest)} ms\n`,
    );
    expect(slowest).toBeLessThan(SECONDS_AT_MOST * 1_000);
    expect(proxy.connections).toBeLessThan(20);
  }
  const after = await footprintOf(hub);
  expect(after.megabytes - before.megabytes).toBeLessThan(MEBIBYTES_MORE_AT_MOST);

  proxy.delay = 0;
  await until("the hub is ready", 30, () => isReady(hub.url));
  await until("a question is answered", 30, async () => (await asked()).status === 200);
  await expectInvariants(county());
});
