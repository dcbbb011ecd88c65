import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.js";
import { serversOf } from "./living-process.js";

/** Each asks more firmly than the one before: end sessions and write down, end at once, be gone. */
const REQUESTS: readonly (readonly [NodeJS.Signals, number])[] = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
];

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function areGoneWithin(limit: number, find: () => Promise<number[]>): Promise<boolean> {
  for (let waited = 0; waited < limit; waited += 50) {
    if ((await find()).length === 0) return true;
    await pause(50);
  }
  return false;
}

/** The server ends its own sessions when asked politely; sessions without a server are asked themselves. */
async function stopAll(noted: number, find: () => Promise<number[]>): Promise<void> {
  for (const [name, limit] of REQUESTS) {
    const running = await find();
    const isPolite = name === "SIGINT" && running.includes(noted);
    for (const pid of isPolite ? [noted] : running) signal(pid, name);
    if (await areGoneWithin(limit, find)) return;
  }
  throw new EmbeddedPostgresError(
    `A PostgreSQL that an earlier hub left behind does not stop: end process ${noted}, then start the hub again.`,
  );
}

/**
 * Clears what a hub that was killed left running or lying about; call it only while holding the hub's lock.
 *
 * A server that still runs is stopped cleanly. The note of one that is gone is PostgreSQL's own to judge, except where
 * its process number is taken, by another program or by a dead process that nobody has collected: PostgreSQL would see
 * a server in it and not start.
 */
export async function recoverFromOrphan(dataDirectory: string): Promise<void> {
  const clusterDirectory = join(dataDirectory, "postgres");
  const note = join(clusterDirectory, "postmaster.pid");
  const noted = Number.parseInt((await readFile(note, "utf8").catch(() => "")).split("\n")[0] ?? "", 10);
  if (!(noted > 1)) return;
  const find = (): Promise<number[]> => serversOf(clusterDirectory, noted);
  if ((await find()).length > 0) await stopAll(noted, find);
  if (signal(noted, 0)) await rm(note, { force: true });
}
