import { UsageError } from "../run-command.js";

/** Time to say how it ended. */
const LAST_WORDS_MILLISECONDS = 200;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

class Stopped extends UsageError {}

/**
 * Does work that the terminal may stop. The promise that it is handed fails then, so that whatever was started or
 * changed is put back on the way out; the listener stays until that is done, since the embedded PostgreSQL would
 * otherwise end with the first signal.
 */
export async function untilStopped<Result>(work: (stopped: Promise<never>) => Promise<Result>): Promise<Result> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Stopped("Stopped before the end: there is no verdict, and nothing was left behind."));
  });
  stopped.catch(() => undefined);
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(stopped);
  } catch (error) {
    if (error instanceof Stopped) endSoon();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** What was left half done may still wait for answers: it must not keep the process. */
function endSoon(): void {
  setTimeout(() => process.exit(), LAST_WORDS_MILLISECONDS).unref();
}
