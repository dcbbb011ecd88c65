import "reflect-metadata";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { parseSettings } from "../server/settings.js";
import { withCounty } from "./county-database.js";
import { AUDIT_WATCH_USAGE, readAuditWatchArguments, simulateWatch, watchOnce } from "./run-audit-watch.js";
import { runCommand } from "./run-command.js";

const tell = (line: string) => process.stderr.write(`  ${line}\n`);

runCommand(AUDIT_WATCH_USAGE, async () => {
  const args = readAuditWatchArguments(process.argv.slice(2));
  if (args === null) return AUDIT_WATCH_USAGE;
  const { book, every, isSimulation, seed } = args;
  if (isSimulation) return simulateWatch(book, seed, tell);
  return withCounty(parseSettings(process.env), (url) => {
    const look = () => withConnection(url, (connection) => watchOnce(connection, book, new Date()));
    return every === null ? look() : repeat(look, every);
  });
});

async function withConnection<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Looks again and again until the process is asked to stop; what it is doing then, it finishes. */
async function repeat(look: () => Promise<string>, seconds: number): Promise<string> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  while (!stopping.signal.aborted) {
    tell(await look());
    await pause(seconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
  return "Stopped.";
}
