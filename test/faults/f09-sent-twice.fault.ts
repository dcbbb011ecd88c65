import { randomUUID } from "node:crypto";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import type { KillableHub } from "./support/killable-hub.js";
import { EDIT, HOUSING, HOUSING_ROWS, RECORD_HOUSING, SECTION } from "./support/questions.js";
import { codeIn, type Reply } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const TIMES = 50;
const key = randomUUID();

const record = (hub: KillableHub, variables: Record<string, unknown> = HOUSING) =>
  county().ask(hub, RECORD_HOUSING, variables, { as: "prison", headers: { "idempotency-key": key } });
const entryIn = ({ body }: Reply): string => body.data.recordHousingSituation.entryId;

test("one change sent fifty times at once to two hubs, and again after both have died, is made once (F9)", async () => {
  const before = await county().count(HOUSING_ROWS);
  const hubs = [await county().startHub(), await county().startHub()] as const;
  const replies = await county().askAtOnce(TIMES, (place) => record(hubs[place % 2 === 0 ? 0 : 1]));
  const told = replies.flatMap((reply) => (reply?.status === 200 ? [entryIn(reply)] : []));
  expect(new Set(told).size).toBe(1);
  const early = replies.filter((reply) => reply?.status !== 200);
  expect(early.filter((reply) => ![409, 503].includes(reply?.status ?? 0))).toEqual([]);
  expect(await county().count(HOUSING_ROWS)).toBe(before + 1);

  await Promise.all(hubs.map((hub) => hub.kill()));
  const hub = await county().startHub();
  await until("the key is settled", 60, async () => (await record(hub)).status === 200);
  expect(entryIn(await record(hub))).toBe(told[0]);
  expect(await county().count(HOUSING_ROWS)).toBe(before + 1);

  const other = await record(hub, { input: { ...HOUSING.input, isAtRisk: false } });
  expect([other.status, codeIn(other)]).toEqual([422, "IDEMPOTENCY_MISMATCH"]);
  expect(await county().count(HOUSING_ROWS)).toBe(before + 1);
  await expectInvariants(county());
});

test("the same key of another caller is another key (F9)", async () => {
  const hub = await county().startHub();
  const { rows } = await county().owner.query("SELECT version FROM plan_section WHERE id = $1", [SECTION]);
  const input = {
    sectionId: SECTION,
    expectedVersion: rows[0].version,
    narrative: "Sent under a key of somebody else.",
  };
  const reply = await county().ask(hub, EDIT, { input }, { headers: { "idempotency-key": key } });
  expect(reply.body.data.editPlanSection.section.version).toBe(rows[0].version + 1);
  await expectInvariants(county());
});
