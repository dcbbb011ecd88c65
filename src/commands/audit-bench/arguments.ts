import { parseArgs } from "node:util";
import { UsageError } from "../run-command.js";

export const AUDIT_BENCH_USAGE = `Times the questions that information-governance leads ask the access log, over a year of made-up events.

  npm run bench:audit -- [--events N] [--rounds R] [--help]

  --events N   how many events the log holds (1000000); with 100000 it is a matter of a minute
  --rounds R   how often each question is asked (20)

Told are, for each question, the milliseconds to its answer (the median, and what 95 of 100 stay below) and its processor
time in the hub and PostgreSQL. It works in a scratch database, on the server in DATABASE_URL or on an embedded PostgreSQL,
and drops it afterwards.`;

/** What the command line asks. */
export interface AuditBenchArguments {
  readonly events: number;
  readonly rounds: number;
}

const OPTIONS = { events: { type: "string" }, rounds: { type: "string" }, help: { type: "boolean" } } as const;

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readAuditBenchArguments(args: readonly string[]): AuditBenchArguments | null {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return null;
  return {
    events: whole("events", values.events ?? "1000000", [1_000, 100_000_000]),
    rounds: whole("rounds", values.rounds ?? "20", [1, 1_000]),
  };
}

function whole(option: string, given: string, [least, most]: readonly [number, number]): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new UsageError(`--${option} must be a whole number from ${least} to ${most}.\n\n${AUDIT_BENCH_USAGE}`);
}
