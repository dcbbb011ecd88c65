import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import pg from "pg";
import { personId } from "../../seeds/index.js";
import { readSigningKey } from "../../src/audit/seal/index.js";
import { startEmbeddedPostgres } from "../../src/db/embedded-postgres.js";
import { castToken } from "../../src/server/cast-token.js";
import { readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { Callers } from "./support/callers.js";
import { KillableHub, killDatabase } from "./support/killable-hub.js";
import { ask, type Reply } from "./support/reply.js";
import { faultsOf } from "./support/sealed-log-check.js";

const ROUNDS = 20;
const CALLERS = 8;
const QUESTION = {
  query: "query ($id: ID!) { person(id: $id) { name { familyName } carePlan { supportSummary } } }",
  variables: { id: personId("daniel-marsh") },
};

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "concordat-faults-"));
  // PostgreSQL does not run as root: where root runs the tests, its own account must pass through.
  await chmod(dataDir, 0o711);
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function tokenOfCouncil(): Promise<string> {
  const issuer = await readDevelopmentIssuer(dataDir);
  if (!issuer) throw new Error("the hub made no development issuer");
  return castToken("council", ["CARE_MANAGEMENT"], issuer, "concordat", new Date());
}

/** One hub's life: asked by many at once, and killed, or its database, at a moment that nobody chose. */
async function liveAndDie(round: number): Promise<readonly Reply[]> {
  const hub = await KillableHub.start(dataDir);
  const token = await tokenOfCouncil();
  const callers = new Callers(() => ask(hub.url, { token, ...QUESTION }), CALLERS);
  await after(300 + ((round * 137) % 500));
  if (round % 2 === 0) killDatabase(dataDir);
  await hub.kill();
  await callers.stop();
  return callers.answers;
}

test(`every reply that anybody holds has exactly one sealed event, after ${ROUNDS} kills of hub and database (AUD-01, AUD-02, F1, F3)`, async () => {
  const replies: Reply[] = [];
  for (let round = 0; round < ROUNDS; round += 1) replies.push(...(await liveAndDie(round)));
  expect(replies.length).toBeGreaterThan(ROUNDS);

  const database = await startEmbeddedPostgres({ dataDir, databaseName: "concordat" });
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    const { rows } = await owner.query(
      `SELECT request_id AS "requestId", count(*)::int AS events, min(stream_id::text) AS stream, min(sequence)::text AS sequence
       FROM access_event JOIN sealed_event ON event_id = access_event.id WHERE request_id = ANY($1) GROUP BY request_id`,
      [replies.map(({ requestId }) => requestId)],
    );
    const found = new Map(rows.map((row) => [row.requestId, row]));
    const lost = replies.filter(({ requestId, receipt }) => {
      const row = found.get(requestId);
      return row?.events !== 1 || !receipt?.startsWith(`${row.stream}.${row.sequence}.`);
    });
    expect(lost).toEqual([]);
    const key = readSigningKey(await readFile(join(dataDir, "audit-log-key.pem"), "utf8"));
    expect(await faultsOf(owner, key.publicKey)).toEqual([]);
    process.stderr.write(`  ${replies.length} replies in hand, each with its one event\n`);
  } finally {
    await owner.end();
    await database.stop();
  }
});
