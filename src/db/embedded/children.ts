import type { ChildProcess } from "node:child_process";

/** Whether an end signal goes to the program alone or to all that it started. */
type Reach = "process" | "group";

const living = new Map<ChildProcess, Reach>();
const END_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** PostgreSQL reads SIGINT as: end every session, write everything down, stop. */
function endAll(): void {
  for (const [child, reach] of living) signalChild(child, "SIGINT", reach);
}

/** Sends a signal to a child that may have ended already. */
export function signalChild(child: ChildProcess, signal: NodeJS.Signals, reach: Reach = "process"): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(reach === "group" ? -child.pid : child.pid, signal);
  } catch {
    // It ended between the question and the signal, which is what was wanted.
  }
}

function unhook(): void {
  process.off("exit", endAll);
  for (const signal of END_SIGNALS) process.off(signal, endWithoutHub);
}

/**
 * Ends the children where nobody else answers the signal, then lets it end this process as it would have.
 *
 * A hub that is up listens for the signal itself: it drains its requests first and stops PostgreSQL last.
 */
function endWithoutHub(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  const children = [...living.keys()];
  endAll();
  void Promise.all(children.map(whenEnded)).then(() => {
    unhook();
    process.kill(process.pid, signal);
  });
}

function whenEnded(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.ref();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/**
 * Sees to it that a child does not outlive this process, however it ends short of kill -9.
 *
 * Returns the release to call once the child has ended or its owner has taken over.
 */
export function keepFromOutliving(child: ChildProcess, reach: Reach): () => void {
  if (living.size === 0) {
    process.on("exit", endAll);
    for (const signal of END_SIGNALS) process.on(signal, endWithoutHub);
  }
  living.set(child, reach);
  return () => {
    if (living.delete(child) && living.size === 0) unhook();
  };
}
