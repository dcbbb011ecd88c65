import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { seedSyntheticCounty } from "../../../seeds/index.js";
import { prepareDatabase } from "../../server/prepared-database.js";
import { UsageError } from "../run-command.js";
import { HARD_CASES } from "./hard-cases.js";
import { EVENT_LOG } from "./rival/event-log.js";

/** The name of the benchmark's own database: nothing else belongs there. */
export const BENCH_DATABASE = "concordat_bench";

const LONGEST_KEPT_DAYS = 30;
const BUILT = join(__dirname, "..", "..", "..");

/** Which county the benchmark wants. */
export interface WantedCounty {
  readonly people: number;
  readonly seed: number;
  readonly isFresh: boolean;
}

/** Makes sure that the benchmark's database holds the county that is wanted, and gives its address. */
export async function openCounty(
  serverUrl: string,
  wanted: WantedCounty,
  onProgress: (line: string) => void,
): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${BENCH_DATABASE}`;
  const fingerprint = fingerprintOf(wanted);
  if (!wanted.isFresh && (await keptFingerprint(serverUrl, url.href)) === fingerprint) {
    onProgress("the county of an earlier run is still there");
  } else {
    await remake(serverUrl, url.href);
    await fill(url.href, wanted, fingerprint, onProgress);
  }
  return url.href;
}

/** What a county is made from: its size, its seed, the migrations and the seed steps as built. */
function fingerprintOf({ people, seed }: WantedCounty): string {
  const hash = createHash("sha256").update(`${people}/${seed}`).update(EVENT_LOG).update(HARD_CASES);
  for (const folder of ["migrations", "seeds"]) {
    for (const name of (readdirSync(join(BUILT, folder), { recursive: true }) as string[]).sort()) {
      if (name.endsWith(".js")) hash.update(name).update(readFileSync(join(BUILT, folder, name)));
    }
  }
  return hash.digest("hex");
}

/** The fingerprint of the county that is there and not too old; null where there is none. */
async function keptFingerprint(serverUrl: string, url: string): Promise<string | null> {
  if (!(await hasDatabase(serverUrl))) return null;
  return using(url, async (client) => {
    const { rows } = await client.query<{ county: string | null; tables: number }>(
      `SELECT to_regclass('bench.county')::text AS county,
         (SELECT count(*)::int FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')) AS tables`,
    );
    if (rows[0]?.county) return fingerprintIn(client);
    if (rows[0]?.tables === 0) return null;
    throw new UsageError(`The database ${BENCH_DATABASE} holds something else than a benchmark: it is left alone.`);
  });
}

async function fingerprintIn(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ fingerprint: string }>(
    "SELECT fingerprint FROM bench.county WHERE made_at > now() - make_interval(days => $1)",
    [LONGEST_KEPT_DAYS],
  );
  return rows[0]?.fingerprint ?? null;
}

/** Begins with an empty database, marked as the benchmark's own before anything else is in it. */
async function remake(serverUrl: string, url: string): Promise<void> {
  if (await hasDatabase(serverUrl)) await keptFingerprint(serverUrl, url);
  await using(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${BENCH_DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${BENCH_DATABASE}`);
  });
  await using(url, (client) =>
    client.query(
      "CREATE SCHEMA bench; CREATE TABLE bench.county (fingerprint text NOT NULL, made_at timestamptz NOT NULL)",
    ),
  );
}

async function fill(
  url: string,
  { people, seed }: WantedCounty,
  fingerprint: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const { owner } = await prepareDatabase(url);
  await owner.destroy();
  await using(url, async (client) => {
    await seedSyntheticCounty(client, { people, seed, now: new Date(), onProgress });
    await client.query(HARD_CASES);
    await client.query(EVENT_LOG);
    onProgress("tidying up");
    await client.query("VACUUM ANALYZE");
    await client.query("INSERT INTO bench.county VALUES ($1, now())", [fingerprint]);
  });
}

async function hasDatabase(serverUrl: string): Promise<boolean> {
  return using(serverUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [BENCH_DATABASE]);
    return rowCount === 1;
  });
}

/** Does some work on a connection of its own. */
export async function using<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
