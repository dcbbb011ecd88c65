import { setTimeout as after } from "node:timers/promises";
import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, HOUSING, NAME, RECORD_HOUSING } from "./support/questions.js";
import { codeIn } from "./support/reply.js";

const county = useCounty();
const ROUNDS = 30;
const PAUSE_MILLISECONDS = 150;
const ONE_OF_THE_HUBS = `
  SELECT pg_terminate_backend(pid) FROM (
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'concordat_hub_%'
    ORDER BY state = 'idle', random() LIMIT 2) AS chosen`;

test("PostgreSQL ends connections of the hub in the midst of their work, thirty times: the hub stays, and answers (F2)", async () => {
  const hub = await county().startHub();
  const reading = new Callers(() => county().ask(hub, NAME, DANIEL), 6);
  const writing = new Callers(() => county().ask(hub, RECORD_HOUSING, HOUSING, { as: "prison" }), 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    await county().owner.query(ONE_OF_THE_HUBS);
    await after(PAUSE_MILLISECONDS);
  }
  await Promise.all([reading.answered(20), writing.answered(5)]);
  await Promise.all([reading.stop(), writing.stop()]);
  expect(hub.hasEnded).toBe(false);
  const halves = county().replies.filter(({ status, body }) => status !== 200 && body.data);
  expect(halves).toEqual([]);
  expect(county().replies.filter((reply) => reply.status === 200 && codeIn(reply) === "INTERNAL")).toEqual([]);
  await expectInvariants(county());
});
