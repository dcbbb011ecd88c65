import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataDirectoryInUse } from "./embedded-postgres-error.js";
import { runOf } from "./living-process.js";

interface Holder {
  readonly pid: number;
  readonly run: string;
}

/** A data directory that is this hub's alone until it is released. */
export interface HubLock {
  release(): Promise<void>;
}

function readHolder(text: string): Holder | null {
  const [pid = "", ...run] = text.trim().split("\n");
  return /^\d+$/.test(pid) ? { pid: Number(pid), run: run.join("\n") } : null;
}

async function livingHolder(text: string): Promise<Holder | null> {
  const holder = readHolder(text);
  return holder && (await runOf(holder.pid)) === holder.run ? holder : null;
}

/** Takes away the lock of a hub that has gone; gives it back when another hub was quicker and it is that hub's. */
async function clearStale(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, "utf8").catch(() => judged);
  if (taken !== judged) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** A link is made whole or not at all, so nobody ever reads a lock that is half written. */
async function placeLock(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Makes the data directory this hub's alone; a lock left by a hub that is no longer running is taken over. */
export async function lockDataDirectory(dataDirectory: string): Promise<HubLock> {
  const path = join(dataDirectory, "hub.lock");
  const own = `${process.pid}\n${(await runOf(process.pid)) ?? ""}\n`;
  while (!(await placeLock(path, own))) {
    const found = await readFile(path, "utf8").catch(() => "");
    const holder = await livingHolder(found);
    if (holder) throw new DataDirectoryInUse(dataDirectory, holder.pid);
    if (found !== "") await clearStale(path, found);
    else await rm(path, { force: true });
  }
  let released: Promise<void> | undefined;
  const release = (): Promise<void> => {
    // Once only: later the file may be the lock of the next hub.
    released ??= rm(path, { force: true });
    return released;
  };
  return { release };
}
