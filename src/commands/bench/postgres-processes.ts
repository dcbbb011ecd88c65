import { readdirSync, readFileSync } from "node:fs";
import { using } from "./county.js";

const TICKS_PER_SECOND = 100;

/** How much processor time a whole PostgreSQL cluster has used; null where this machine cannot tell. */
export type PostgresClock = (() => number) | null;

/**
 * Finds the cluster behind an address among the processes of this machine, by its postmaster.
 *
 * It cannot be found where PostgreSQL runs elsewhere, or where there is no /proc: then only Node's time is known.
 */
export async function postgresClock(databaseUrl: string): Promise<PostgresClock> {
  const backend = await using(databaseUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const found = statOf(rows[0]?.pid ?? 0);
    return found?.name === "postgres" ? found : null;
  });
  return backend && (() => clusterMicroseconds(backend.parent));
}

/** The time of every process that lives, and of those that ended: they are counted with their postmaster. */
function clusterMicroseconds(postmaster: number): number {
  let total = 0;
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const pid = Number(entry);
    const found = statOf(pid);
    if (!found || (found.parent !== postmaster && pid !== postmaster)) continue;
    total += preciseMicroseconds(pid) ?? found.ownTicks * (1_000_000 / TICKS_PER_SECOND);
    if (pid === postmaster) total += found.endedTicks * (1_000_000 / TICKS_PER_SECOND);
  }
  return total;
}

interface ProcessStat {
  readonly name: string;
  readonly parent: number;
  readonly ownTicks: number;
  /** Of its children that have ended. */
  readonly endedTicks: number;
}

function statOf(pid: number): ProcessStat | null {
  const text = readIfThere(`/proc/${pid}/stat`);
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text ?? "") ?? [];
  if (name === undefined || rest === undefined) return null;
  const fields = rest.split(" ").map(Number);
  const at = (place: number): number => fields[place] ?? 0;
  return { name, parent: at(1), ownTicks: at(11) + at(12), endedTicks: at(13) + at(14) };
}

/** The scheduler's own account in nanoseconds, where the kernel keeps one: ticks are too coarse for a short round. */
function preciseMicroseconds(pid: number): number | null {
  const nanoseconds = Number(readIfThere(`/proc/${pid}/schedstat`)?.split(" ")[0]);
  return nanoseconds > 0 ? nanoseconds / 1_000 : null;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
