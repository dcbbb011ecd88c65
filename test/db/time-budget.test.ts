import type { DataSource } from "typeorm";
import { DatabaseSession, dataSourceOf, statement } from "../../src/db/index.js";
import { TimeBudget } from "../../src/kernel/time-budget.js";
import { useHub } from "../support/hub.js";

const hub = useHub({ isHurried: true });
const ONE = statement("SELECT 1 AS one");
const SLOW = statement("SELECT pg_sleep(60)");
const clock = { now: 0 };
let database: DataSource;

beforeAll(async () => {
  database = await dataSourceOf({ url: hub().hubUrl, entities: [], connections: 2 }).initialize();
});
afterAll(() => database.destroy());
beforeEach(() => {
  clock.now = 0;
});

const budgetOf = (milliseconds: number) => new TimeBudget(milliseconds, () => clock.now);

test("no statement is begun when the time is over (D3)", async () => {
  const session = new DatabaseSession(database, null, budgetOf(5_000));
  expect(await session.rows(ONE, [])).toEqual([{ one: 1 }]);
  clock.now = 5_000;
  await expect(session.rows(ONE, [])).rejects.toMatchObject({ code: "TIMEOUT" });
  expect(session.statements).toBe(1);
  await session.end();
});

test("nor when nobody waits for the answer any more (D3)", async () => {
  const budget = budgetOf(5_000);
  const session = new DatabaseSession(database, null, budget);
  budget.giveUp();
  await expect(session.rows(ONE, [])).rejects.toMatchObject({ code: "TIMEOUT" });
  expect(session.statements).toBe(0);
});

test("a statement that would outlast the request is ended with it, and the connection given back (D3)", async () => {
  const session = new DatabaseSession(database, null, budgetOf(5_000));
  clock.now = 4_950;
  await expect(session.rows(SLOW, [])).rejects.toMatchObject({ code: "57014" });
  await session.end();
  const next = new DatabaseSession(database, null);
  expect(await next.rows(statement("SELECT current_setting('statement_timeout') AS limit"), [])).toEqual([
    { limit: "3s" },
  ]);
  await next.end();
});

test("what was written when the time was over is not kept (D3)", async () => {
  const session = new DatabaseSession(database, null, budgetOf(5_000));
  await hub().owner.query("CREATE TABLE written (n integer); GRANT INSERT ON written TO concordat_hub");
  const attempt = session.write(async (manager) => {
    await manager.query("INSERT INTO written VALUES (1)");
    clock.now = 5_000;
  });
  await expect(attempt).rejects.toMatchObject({ code: "TIMEOUT" });
  expect((await hub().owner.query("SELECT n FROM written")).rows).toEqual([]);
});
