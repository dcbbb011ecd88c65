import { type DestinationStream, type Logger, pino } from "pino";

/** The only fields that a line of the log may have. Another one is left out, whatever it holds and whoever wrote it. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  requestId: isWord,
  reason: isWord,
  error: isWord,
  code: isWord,
  issuer: isWord,
  seconds: Number.isFinite,
  at: (value) => Array.isArray(value) && value.every(isWord),
};
const LONGEST_WORD = 200;
const UNSAID = "something was logged without a sentence";

/**
 * The log of the process: one line of JSON for each event, with fields of a closed list and a sentence of the hub's own.
 *
 * It lets through, it does not strike out: an error, a row or a variable that somebody hands it never reaches the line,
 * since its message may hold a person's data (P4).
 */
export function processLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    hooks: {
      logMethod(this: Logger, [fields, sentence]: unknown[], write: (fields: object, sentence: string) => void): void {
        write.call(this, allowed(fields), typeof sentence === "string" ? sentence : UNSAID);
      },
    },
  };
  return destination ? pino(options as never, destination) : pino(options as never);
}

function allowed(fields: unknown): Record<string, unknown> {
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => FIELDS[name]?.(value) === true));
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.length <= LONGEST_WORD;
}
