import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { DatabaseProxy } from "./support/database-proxy.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, NAME } from "./support/questions.js";
import { isReady } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const QUESTIONS_WITHOUT = 40;
const SECONDS_AT_MOST = 5;

let proxy: DatabaseProxy;
beforeAll(async () => {
  proxy = await DatabaseProxy.to(county().url);
});
afterAll(async () => {
  await proxy.close();
});

test("the whole database is gone for a while: refused at once, not ready, and all is well again without a new start (F3)", async () => {
  const hub = await county().startHub({ DATABASE_URL: proxy.by(county().url) });
  const callers = new Callers(() => county().ask(hub, NAME, DANIEL), 4);
  await callers.answered(20);
  const { target } = proxy;
  proxy.target = null;
  proxy.cut();
  await until("the hub says that it is not ready", 10, async () => !(await isReady(hub.url)));

  const replies = [];
  for (let place = 0; place < QUESTIONS_WITHOUT; place += 1) replies.push(await county().ask(hub, NAME, DANIEL));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([503]));
  expect(Math.max(...replies.map(({ milliseconds }) => milliseconds))).toBeLessThan(SECONDS_AT_MOST * 1_000);
  expect(hub.hasEnded).toBe(false);

  proxy.target = target;
  await until("the hub is ready", 30, () => isReady(hub.url));
  await callers.answered(20);
  await callers.stop();
  await expectInvariants(county());
});
