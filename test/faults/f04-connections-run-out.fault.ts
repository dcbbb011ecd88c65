import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, NAME } from "./support/questions.js";
import { isAnswerOrRefusal } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const CLIENTS = 500;
const SECONDS_AT_MOST = 15;
/** Less than the hub would take, and more than its trail needs. */
const CONNECTIONS_LEFT = 6;

const limitTo = (connections: number) =>
  county().owner.query(`ALTER DATABASE ${county().database} CONNECTION LIMIT ${connections}`);

test("five hundred callers at a database with six connections: each is answered or refused in time, the log is written (F4)", async () => {
  const hub = await county().startHub();
  const asked = () => county().ask(hub, NAME, DANIEL);
  expect((await asked()).status).toBe(200);
  await limitTo(CONNECTIONS_LEFT);

  const replies = await county().askAtOnce(CLIENTS, asked);
  expect(replies.filter((reply) => !isAnswerOrRefusal(reply))).toEqual([]);
  expect(replies.map((reply) => reply?.status)).toContain(200);
  const slowest = Math.max(...replies.map((reply) => reply?.milliseconds ?? 0));
  expect(slowest).toBeLessThan(SECONDS_AT_MOST * 1_000);

  await limitTo(-1);
  await until("a question is answered", 30, async () => (await asked()).status === 200);
  await expectInvariants(county());
});

test("no connection at all, while the hub holds none: 503, and answers again without a new start (F4)", async () => {
  const hub = await county().startHub();
  await limitTo(0);
  await county().owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  const replies = await county().askAtOnce(20, () => county().ask(hub, NAME, DANIEL));
  expect(new Set(replies.map((reply) => reply?.status))).toEqual(new Set([503]));
  expect(hub.hasEnded).toBe(false);
  await limitTo(-1);
  await until("a question is answered", 30, async () => (await county().ask(hub, NAME, DANIEL)).status === 200);
  await expectInvariants(county());
});
