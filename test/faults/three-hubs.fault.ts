import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import pg from "pg";
import { personId, seedCounty } from "../../seeds/index.js";
import { readSigningKey } from "../../src/audit/seal/index.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/db/embedded-postgres.js";
import { castToken } from "../../src/server/cast-token.js";
import { readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { prepareDatabase } from "../../src/server/prepared-database.js";
import { Callers } from "./support/callers.js";
import { KillableHub } from "./support/killable-hub.js";
import { faultsOf } from "./support/sealed-log-check.js";

const MINUTE = 60_000;
const BODY = JSON.stringify({
  query: "query ($id: ID!) { person(id: $id) { name { familyName } } }",
  variables: { id: personId("daniel-marsh") },
});

let dataDir: string;
let database: EmbeddedPostgres;
let owner: pg.Client;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "concordat-faults-"));
  await chmod(dataDir, 0o711);
  database = await startEmbeddedPostgres({ dataDir, databaseName: "county", durability: "test" });
  await (await prepareDatabase(database.url)).owner.destroy();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await seedCounty(owner, new Date());
});

afterAll(async () => {
  await owner.end();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const startHub = () => KillableHub.start(dataDir, { DATABASE_URL: database.url, HUB_DEV_ISSUER: "on" });

/** Which hub leads, by the process number in the name of the newest term. */
async function leaderAmong(hubs: readonly KillableHub[]): Promise<KillableHub | undefined> {
  const { rows } = await owner.query("SELECT node FROM sequencer_term ORDER BY term DESC LIMIT 1");
  return hubs.find(({ pid }) => rows[0]?.node.endsWith(`#${pid}`));
}

test("three hubs on one database write one log for a minute, while its leader halts and comes back: no fork, no gap (AUD-02)", async () => {
  const hubs = [await startHub(), await startHub(), await startHub()];
  const issuer = await readDevelopmentIssuer(dataDir);
  if (!issuer) throw new Error("the hubs made no development issuer");
  const token = castToken("council", ["CARE_MANAGEMENT"], issuer, "concordat", new Date());
  const callers = hubs.map((hub) => new Callers(() => hub.url, token, BODY, 3));

  await after(MINUTE / 3);
  const leader = await leaderAmong(hubs);
  expect(leader).toBeDefined();
  leader?.pause();
  await owner.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7246002");
  await after(MINUTE / 3);
  leader?.resume();
  await after(MINUTE / 3);
  await Promise.all(callers.map((caller) => caller.stop()));
  await Promise.all(hubs.map((hub) => hub.stop()));

  const key = readSigningKey(await readFile(join(dataDir, "audit-log-key.pem"), "utf8"));
  expect(await faultsOf(owner, key.publicKey)).toEqual([]);
  const { rows: terms } = await owner.query(
    "SELECT term::int, min(index)::int AS first, max(index)::int AS last FROM tree_leaf GROUP BY term ORDER BY term",
  );
  expect(terms.length).toBeGreaterThan(1);
  for (const [place, { first }] of terms.entries()) expect(first).toBe(place === 0 ? 0 : terms[place - 1].last + 1);
  const { rows: streams } = await owner.query("SELECT count(DISTINCT stream_id)::int AS streams FROM sealed_batch");
  expect(streams[0].streams).toBeGreaterThanOrEqual(3);
  const replies = callers.flatMap((caller) => caller.replies);
  const { rows: found } = await owner.query(
    "SELECT count(*)::int AS events FROM access_event WHERE request_id = ANY($1)",
    [replies.map(({ requestId }) => requestId)],
  );
  expect(found[0].events).toBe(replies.length);
  process.stderr.write(`  ${replies.length} replies from three hubs, ${terms.length} terms of the lead\n`);
});
