import { parseArgs } from "node:util";
import { UsageError } from "../run-command.js";

export const FUZZ_USAGE = `Sends hostile operations, made from the schema, to a hub of its own with a county full of canaries.

  npm run test:fuzz                             10,000 operations from a seed of its own choosing
  npm run test:fuzz -- --count 500 --seed 7     the same 500 each time
  npm run test:fuzz -- --seed 7 --only 41       operation 41 of that seed again, as it was sent and answered

No reply may be a server error, take more than ten seconds, or hold a stack, a path, SQL or what its caller may not
know; and the hub must be there afterwards. Exit code: 0 it held, 1 it did not, 2 it could not run.`;

const COUNT = 10_000;

/** What the command line asks. */
export interface FuzzArguments {
  readonly count: number;
  /** Null for one that is drawn. */
  readonly seed: number | null;
  readonly only: number | null;
}

const OPTIONS = {
  count: { type: "string" },
  seed: { type: "string" },
  only: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Reads the arguments; null where help is wanted. */
export function readFuzzArguments(args: string[]): FuzzArguments | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const seed = values.seed === undefined ? null : wholeNumber("--seed", values.seed);
  const only = values.only === undefined ? null : wholeNumber("--only", values.only);
  if (only !== null && seed === null) throw new UsageError("--only needs the --seed that the run printed.");
  return { count: values.count === undefined ? COUNT : wholeNumber("--count", values.count), seed, only };
}

function wholeNumber(name: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`${name} must be a whole number.\n\n${FUZZ_USAGE}`);
}
