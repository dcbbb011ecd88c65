import { setTimeout as after } from "node:timers/promises";

const PAUSE_MILLISECONDS = 100;

/** Waits until something is so, and fails in words when it is not within the time given. */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`after ${seconds} seconds it was not so: ${what}`);
    await after(PAUSE_MILLISECONDS);
  }
}
