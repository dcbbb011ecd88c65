import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contentOf } from "../../support/canaries.js";
import type { FaultCounty } from "./county.js";
import { isReady, type Reply } from "./reply.js";
import { faultsOf } from "./sealed-log-check.js";
import { until } from "./until.js";

const SECONDS_TO_BE_READY = 30;
const SECONDS_TO_LET_GO = 10;

const OPEN_WORK = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
  UNION ALL SELECT pid FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT pid FROM pg_locks WHERE locktype = 'relation' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const CONNECTIONS = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;

/**
 * Holds a county against what must be true after every fault, and ends its hubs on the way: I-g, I-f, I-a, I-e, I-h, in
 * this order. I-b, I-c and I-d are about what was asked, and are held by the tests that ask it.
 */
export async function expectInvariants(county: FaultCounty): Promise<void> {
  const living = county.hubs.filter((hub) => !hub.hasEnded);
  for (const hub of living) await until("the hub is ready (I-g)", SECONDS_TO_BE_READY, () => isReady(hub.url));
  await nothingLeft(county, "no transaction and no lock is left (I-f)", OPEN_WORK);
  for (const hub of living) await hub.stop();
  await nothingLeft(county, "no connection is left (I-f)", CONNECTIONS);
  expect(await withoutEvent(county)).toEqual([]);
  const verdict = await verified(county, { replies: county.replies });
  expect([verdict.exitCode, verdict.told]).toEqual([0, expect.stringContaining("SOUND")]);
  expect(await faultsOf(county.owner, await county.logKey())).toEqual([]);
  expect(await spilt(county)).toEqual([]);
}

function nothingLeft(county: FaultCounty, what: string, sql: string): Promise<void> {
  return until(what, SECONDS_TO_LET_GO, async () => (await county.count(sql)) === 0);
}

/** The replies that carried anything and have no receipt, or no event (I-a). */
async function withoutEvent({ replies, owner }: FaultCounty): Promise<Reply[]> {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT DISTINCT request_id AS id FROM access_event WHERE request_id = ANY($1)",
    [replies.map(({ requestId }) => requestId)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return replies.filter(({ requestId, receipt, body }) => body.data && (receipt === null || !known.has(requestId)));
}

/** What the verifier is given beside the export. */
export interface Evidence {
  readonly replies: readonly Reply[];
  /** The database whose log it is; that of the county, where none is named. */
  readonly databaseUrl?: string;
  /** A file of checkpoints that somebody kept; that of the county's hubs, where none is named. */
  readonly checkpoints?: string;
}

/** Exports the access log as an operator does, and lets the verifier, which shares no code with the hub, judge it. */
export async function verified(
  county: FaultCounty,
  { replies, databaseUrl = county.url, checkpoints = checkpointsOf(county) }: Evidence,
): Promise<{ readonly exitCode: number; readonly told: string }> {
  const name = join(county.dataDir, randomUUID());
  const environment = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, HUB_DATA_DIR: county.dataDir };
  const exported = await run(["dist/src/commands/audit-export.js", "--out", `${name}.ndjson`], environment);
  if (exported.exitCode !== 0) throw new Error(`the log could not be exported: ${exported.told}`);
  await writeFile(`${name}.receipts`, replies.flatMap(({ receipt }) => (receipt ? [`${receipt}\n`] : [])).join(""));
  const call = ["src/audit/verify/audit-verify.mjs", `${name}.ndjson`, "--receipts", `${name}.receipts`];
  const key = (await county.logKey()).toString("base64");
  // Hubs that all died within their first second have published none yet.
  const kept = existsSync(checkpoints) ? ["--checkpoints", checkpoints] : [];
  return run([...call, "--log-key", key, ...kept], environment);
}

/** The file to which the hubs of a county append their checkpoints. */
export function checkpointsOf({ dataDir }: FaultCounty): string {
  return join(dataDir, "audit-checkpoints.txt");
}

function run(call: readonly string[], env: NodeJS.ProcessEnv): Promise<{ exitCode: number; told: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, call, { env, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code ?? -1) : 0, told: `${stdout}${stderr}` });
    });
  });
}

/** What is written of the person whom everybody asks about, and was found in what a hub said (I-h). */
async function spilt(county: FaultCounty): Promise<string[]> {
  const canaries = await contentOf(county, county.person);
  expect(canaries.length).toBeGreaterThan(3);
  return canaries.filter((canary) => county.hubs.some(({ said }) => said.includes(canary)));
}
