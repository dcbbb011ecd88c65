// Lets one launch at a time install and build, and holds what the parts of a launch share. Needs Node alone.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** Lies in dist, which git ignores and every launch can find. */
const LOCK = "dist/.launch-lock";
const LONGEST_INSTALL_MILLISECONDS = 15 * 60_000;

export const inRoot = (path) => join(ROOT, path);
export const say = (sentence) => process.stderr.write(`${sentence}\n`);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends the launch with one sentence. */
export class LaunchFailed extends Error {}

/** The text of a file of the repository, or null. */
export function readIfThere(path) {
  try {
    return readFileSync(inRoot(path), "utf8");
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The process that holds the lock, or null where all have ended without letting go. */
function lockHolder() {
  const age = Date.now() - (statSync(inRoot(LOCK), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const pids = ["pid", "child"].map((name) => Number(readIfThere(`${LOCK}/${name}`)));
  if (pids[0] === 0) return age < 5_000 ? "that is just starting" : null;
  const living = pids.find((pid) => pid > 0 && pid !== process.pid && isRunning(pid));
  return living !== undefined && age < LONGEST_INSTALL_MILLISECONDS ? living : null;
}

const holdsLock = () => readIfThere(`${LOCK}/pid`) === String(process.pid);

function tryLock() {
  try {
    mkdirSync(inRoot("dist"), { recursive: true });
    mkdirSync(inRoot(LOCK));
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new LaunchFailed(`${ROOT} must be installed and built, and this user cannot write there.`);
  }
  writeFileSync(inRoot(`${LOCK}/pid`), String(process.pid));
  return true;
}

/** Two launches at once must not install over each other: the second waits, and finds the work done. */
export async function lock() {
  let isTold = false;
  while (!tryLock()) {
    const holder = lockHolder();
    if (holder === null) discardLock();
    else if (!isTold) say(`Waiting for another launch (process ${holder}) that installs or builds ...`);
    isTold = isTold || holder !== null;
    await pause(200);
  }
}

function discardLock() {
  const aside = inRoot(`${LOCK}.${process.pid}`);
  try {
    renameSync(inRoot(LOCK), aside);
  } catch {
    // Another launch was quicker to discard it.
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Lets go of the lock, where this launch holds it. */
export function unlock() {
  if (holdsLock()) rmSync(inRoot(LOCK), { recursive: true, force: true });
}

/** A launch that is killed leaves its npm at work, so the lock names both. */
export function noteChild(pid) {
  if (holdsLock()) writeFileSync(inRoot(`${LOCK}/child`), String(pid ?? ""));
}
