import { readdir, readFile, readlink } from "node:fs/promises";
import { runProgram } from "./run-program.js";

const isLinux = process.platform === "linux";

async function askPs(field: "lstart" | "command", pid: number): Promise<string | null> {
  const { code, output } = await runProgram("ps", ["-o", `${field}=`, "-p", String(pid)]);
  return code === 0 && output !== "" ? output : null;
}

/** In `/proc/<pid>/stat`, after the name in brackets come the state and, 19 fields on, the moment of the start. */
async function startInProc(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  if (stat === null || state === "Z" || state === "X") return null;
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()} ${rest[18] ?? ""}`;
}

/**
 * Names one run of one process, or null when no such process is running.
 *
 * A process number alone does not do: it is given out again after a restart, and in a container the hub has the same
 * one each time, so a hub that crashed would seem to be running still.
 */
export function runOf(pid: number): Promise<string | null> {
  return isLinux ? startInProc(pid) : askPs("lstart", pid);
}

async function isServerInProc(pid: number, clusterDirectory: string): Promise<boolean> {
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (directory !== clusterDirectory || (await startInProc(pid)) === null) return false;
  return (await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")).trim() === "postgres";
}

/**
 * Every running PostgreSQL process of a data directory, the server and its sessions.
 *
 * Sessions count, because they can outlive a server that was killed, and a new server must not write beside them. Where
 * there is no `/proc` only the noted server can be found; PostgreSQL itself then refuses to start beside its sessions.
 */
export async function serversOf(clusterDirectory: string, noted: number): Promise<number[]> {
  if (!isLinux) return (await askPs("command", noted))?.includes(clusterDirectory) ? [noted] : [];
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const judged = await Promise.all(pids.map((pid) => isServerInProc(pid, clusterDirectory)));
  return pids.filter((_pid, index) => judged[index]);
}
