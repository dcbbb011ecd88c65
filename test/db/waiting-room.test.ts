import type { DataSource } from "typeorm";
import { DatabaseSession, dataSourceOf, statement } from "../../src/db/index.js";
import { TimeBudget } from "../../src/kernel/time-budget.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const ONE = statement("SELECT 1 AS one");
let database: DataSource;
let holder: DatabaseSession;

beforeAll(async () => {
  database = await dataSourceOf({ url: hub().hubUrl, entities: [], connections: 1 }).initialize();
});
afterAll(() => database.destroy());
beforeEach(async () => {
  holder = new DatabaseSession(database, null);
  await holder.rows(ONE, []);
  // Only what waits is faked: PostgreSQL answers as ever.
  jest.useFakeTimers({
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date", "setInterval"],
  });
});
afterEach(async () => {
  jest.useRealTimers();
  await holder.end();
});

/** A request with so much time left, that waits for the one connection there is. */
function waiting(milliseconds: number): Promise<unknown> {
  const session = new DatabaseSession(database, null, new TimeBudget(milliseconds, () => 0));
  const answer = session.rows(ONE, []).finally(() => session.end());
  answer.catch(() => undefined);
  return answer;
}

describe("a request for which no connection is free (D5, F5)", () => {
  test("waits while it has time to spare, and is answered as soon as one is", async () => {
    const answer = waiting(5_000);
    await jest.advanceTimersByTimeAsync(1_499);
    await holder.end();
    expect(await answer).toEqual([{ one: 1 }]);
  });

  test("is turned away after a second and a half", async () => {
    const answer = waiting(5_000);
    await jest.advanceTimersByTimeAsync(1_500);
    await expect(answer).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  test("is turned away sooner where less time is left, so that what is left is for the work", async () => {
    const answer = waiting(1_000);
    await jest.advanceTimersByTimeAsync(300);
    await expect(answer).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  test("is turned away at once where two hundred wait already", async () => {
    const others = Array.from({ length: 200 }, () => waiting(5_000));
    await expect(waiting(5_000)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await jest.advanceTimersByTimeAsync(1_500);
    const ends = await Promise.allSettled(others);
    expect(ends.every(({ status }) => status === "rejected")).toBe(true);
  });
});
