import pg from "pg";
import { ownerDataSource } from "../../ormconfig.js";
import { differences, shapeOf } from "../../src/server/database-shape.js";
import { withThrowAwayDatabase } from "../../src/server/throw-away-database.js";
import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { migrate, toNextVersion } from "./support/migrating.js";
import { DANIEL, NAME } from "./support/questions.js";
import { until } from "./support/until.js";

const county = useCounty();
const KILLS = 6;
const FILLED = "SELECT FROM person_identity WHERE next_version_name IS NOT NULL";
const PEOPLE = "SELECT FROM person_identity";
const WAITING = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'person_identity'::regclass";
const RUN = "SELECT name FROM migration";
const SLOWEST_READ_MILLISECONDS = 5_000;

/** None, while there is no such column either. */
const filledIn = () =>
  county()
    .count(FILLED)
    .catch(() => 0);

async function shapeAt(url: string): Promise<readonly string[]> {
  const database = await ownerDataSource(url).initialize();
  return shapeOf(database).finally(() => database.destroy());
}

test("migrations that are killed, again and again, go on where they were: in the end nothing is missing or twice there (F13)", async () => {
  const expected = await shapeAt(county().url);
  const migrations = await county().count(RUN);
  await withThrowAwayDatabase(county().url, async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    let kills = 0;
    for (let killAfter = 700; kills < KILLS; killAfter += 150) {
      const { isDone } = await migrate(url, AbortSignal.timeout(killAfter));
      if (isDone) break;
      kills += 1;
    }
    expect(kills).toBeGreaterThan(2);
    expect(await migrate(url)).toMatchObject({ isDone: true });
    expect((await client.query(RUN)).rowCount).toBe(migrations);
    await client.end();
    expect(differences(expected, await shapeAt(url))).toEqual([]);
  });
});

test("two that migrate an empty database at the same moment take turns (F13)", async () => {
  await withThrowAwayDatabase(county().url, async (url) => {
    const both = await Promise.all([migrate(url), migrate(url)]);
    expect(both.map(({ isDone, told }) => [isDone, told])).toEqual(both.map(({ told }) => [true, told]));
    expect(both.filter(({ told }) => told.includes("up to date"))).toHaveLength(1);
  });
});

test("a fill-in that is killed half way is finished by the next, while a hub serves (F13)", async () => {
  const hub = await county().startHub();
  const callers = new Callers(() => county().ask(hub, NAME, DANIEL), 3);
  const kill = new AbortController();
  const killed = toNextVersion("up", county().url, kill.signal);
  await until("some rows are filled in", 60, async () => (await filledIn()) > 2);
  kill.abort();
  expect(await killed).toMatchObject({ isDone: false });
  const half = await filledIn();
  expect(half).toBeLessThan(await county().count(PEOPLE));

  expect(await toNextVersion("up", county().url)).toEqual({ isDone: true, told: "" });
  expect(await filledIn()).toBe(await county().count(PEOPLE));
  await callers.stop();
  expect(callers.replies.filter(({ status }) => status !== 200)).toEqual([]);
  await expectInvariants(county());
});

test("a migration that finds its table in use gives way within a second, so that nobody waits long behind it (F13)", async () => {
  expect(await toNextVersion("down", county().url)).toEqual({ isDone: true, told: "" });
  const hub = await county().startHub();
  const callers = new Callers(() => county().ask(hub, NAME, DANIEL), 3);
  const reader = new pg.Client({ connectionString: county().url });
  await reader.connect();
  await reader.query("BEGIN; LOCK TABLE person_identity IN ACCESS SHARE MODE");
  const migrating = toNextVersion("up", county().url);
  await until("the migration waits", 30, async () => (await county().count(WAITING)) > 0);
  await callers.answered(50);
  await reader.query("COMMIT");
  await reader.end();
  expect(await migrating).toEqual({ isDone: true, told: expect.stringContaining("lock timeout") });
  await callers.stop();
  expect(callers.replies.filter(({ status }) => status !== 200)).toEqual([]);
  expect(Math.max(...callers.replies.map(({ milliseconds }) => milliseconds))).toBeLessThan(SLOWEST_READ_MILLISECONDS);
  await expectInvariants(county());
});
