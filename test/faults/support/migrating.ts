import { execFile } from "node:child_process";

const NEXT_VERSION = require.resolve("./next-version.cjs");
const LONGEST_MILLISECONDS = 120_000;

/** How a program ended that migrates, and what it said. */
export interface Migrating {
  readonly isDone: boolean;
  readonly told: string;
}

const inTime = (): AbortSignal => AbortSignal.timeout(LONGEST_MILLISECONDS);

/** Migrates a database to this version, as an operator does; the signal kills it. */
export function migrate(databaseUrl: string, killed = inTime()): Promise<Migrating> {
  return run(["dist/src/commands/db-migrate.js"], databaseUrl, killed);
}

/** Migrates a database to a next version, or back from it; the signal kills it. */
export function toNextVersion(way: "up" | "down", databaseUrl: string, killed = inTime()): Promise<Migrating> {
  return run([NEXT_VERSION, way], databaseUrl, killed);
}

function run(call: readonly string[], databaseUrl: string, signal: AbortSignal): Promise<Migrating> {
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, call, { env, signal, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      resolve({ isDone: error === null, told: `${stdout}${stderr}` });
    });
  });
}
