import { parseArgs } from "node:util";
import { type Connection, loadRuleBook, type RuleBook, runPrivacyMonitoring } from "../privacy-monitoring/index.js";
import { UsageError } from "./run-command.js";
import { measure } from "./watch/measure.js";
import { rehearseYear } from "./watch/rehearse.js";
import { tellScores } from "./watch/tell-scores.js";
import { type Scale, YEAR } from "./watch/world.js";

export const AUDIT_WATCH_USAGE = `Looks through what was added to the access log, and tells information-governance leads what is odd in it (the query
oddAccess). It says what to check, and never that somebody did wrong.

  npm run audit:watch                              once a minute, until it is stopped
  npm run audit:watch -- --once                    once, as from cron: */5 * * * * npm run --silent audit:watch -- --once
  npm run audit:watch -- --every 300               every so many seconds
  npm run audit:watch -- --rules FILE              with other rules than src/privacy-monitoring/rules.yaml
  npm run audit:watch -- --simulate [--seed N]     measures the rules on a made-up year; no database is touched

The database is the one in DATABASE_URL, by its owner's login, or else the embedded one, while no hub runs on it. Two at
a time do no harm: nothing is told twice.`;

/** What the command line asks. */
export interface AuditWatchArguments {
  /** Read already: a faulty one is told of before anything is started. */
  readonly book: RuleBook;
  readonly isSimulation: boolean;
  readonly seed: number;
  /** Seconds from one run to the next; null for a single run. */
  readonly every: number | null;
}

const OPTIONS = {
  once: { type: "boolean" },
  every: { type: "string" },
  rules: { type: "string" },
  simulate: { type: "boolean" },
  seed: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readAuditWatchArguments(args: string[]): AuditWatchArguments | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const isSimulation = values.simulate ?? false;
  if (values.seed !== undefined && !isSimulation) refuse("--seed is for a made-up year: add --simulate.");
  if (values.once && values.every !== undefined) refuse("Say --once or --every, not both.");
  if (isSimulation && (values.once || values.every !== undefined)) refuse("--simulate runs by itself.");
  return {
    book: loadRuleBook(values.rules),
    isSimulation,
    seed: wholeNumber("seed", values.seed ?? "1", 0),
    every: values.once ? null : wholeNumber("every", values.every ?? "60", 1),
  };
}

function wholeNumber(option: string, given: string, least: number): number {
  if (/^\d{1,8}$/.test(given) && Number(given) >= least) return Number(given);
  return refuse(`--${option} must be a whole number of at least ${least}.`);
}

function refuse(sentence: string): never {
  throw new UsageError(`${sentence}\n\n${AUDIT_WATCH_USAGE}`);
}

/** Measures the rules on a made-up year. The same seed and the same rules always give the same text. */
export function simulateWatch(
  book: RuleBook,
  seed: number,
  onProgress: (line: string) => void,
  scale: Scale = YEAR,
): string {
  const rehearsed = rehearseYear(scale, seed, book, onProgress);
  return tellScores(measure(rehearsed), scale, rehearsed.diary.events, seed);
}

/** PostgreSQL knows no such role, or no such table. */
const NOT_MIGRATED = ["22023", "42P01"];

/** Looks through the log once, and says what came of it without naming anybody. */
export async function watchOnce(connection: Connection, book: RuleBook, now: Date): Promise<string> {
  const { judged, noticed } = await runPrivacyMonitoring(connection, book, now).catch(sayIfNotMigrated);
  return `${judged} events judged; ${noticed} new for governance to look at.`;
}

function sayIfNotMigrated(error: unknown): never {
  if (!NOT_MIGRATED.includes(String((error as { code?: unknown } | null)?.code))) throw error;
  throw new UsageError("The database is not of this version: migrate it with npm run db:migrate.");
}
