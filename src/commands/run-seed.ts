import { parseArgs } from "node:util";
import type { ClientBase } from "pg";
import { CountyNotEmpty, type CountySummary, seedCounty, seedSyntheticCounty, UnfitCounty } from "../../seeds/index.js";
import { UsageError } from "./run-command.js";

export const SEED_USAGE = `Fills an empty database with the fictional county, and migrates it first where that is due.

  npm run db:seed                            the cast and some sixty people
  npm run db:seed -- --people N [--seed S]   the same agencies and N made-up people; the same seed gives the same people

The database is the one in DATABASE_URL.`;

/** What the command line asks of the seed; `people` null means the cast and its county. */
export interface SeedArguments {
  readonly people: number | null;
  readonly seed: number;
  readonly wantsHelp: boolean;
}

function wholeNumber(option: string, given: string, least: number): number {
  const number = Number(given);
  if (/^\d{1,8}$/.test(given) && number >= least) return number;
  throw new UsageError(`--${option} must be a whole number of at least ${least}.\n\n${SEED_USAGE}`);
}

/** Reads the arguments of the command; one that does not fit ends with the usage. */
export function readSeedArguments(args: string[]): SeedArguments {
  const options = { people: { type: "string" }, seed: { type: "string" }, help: { type: "boolean" } } as const;
  const { values } = parseArgs({ args, options });
  const people = values.people === undefined ? null : wholeNumber("people", values.people, 1);
  if (people === null && values.seed !== undefined) {
    throw new UsageError(`--seed is for made-up people: say how many with --people.\n\n${SEED_USAGE}`);
  }
  return { people, seed: wholeNumber("seed", values.seed ?? "1", 0), wantsHelp: values.help ?? false };
}

/** The rows of each table in two columns, the empty tables left out. */
function tableOf({ people, rows }: CountySummary): string {
  const lines = Object.entries(rows).filter(([, count]) => count > 0);
  const width = Math.max(...lines.map(([table]) => table.length));
  const body = lines.map(([table, count]) => `${table.padEnd(width)}  ${String(count).padStart(9)}`);
  return [`The county has ${people} people.`, "", ...body].join("\n");
}

/** Loads the county that was asked for and gives the summary; each step is told to `out` as it begins. */
export async function runSeed(
  client: ClientBase,
  { people, seed, now }: Omit<SeedArguments, "wantsHelp"> & { readonly now: Date },
  out: (line: string) => void,
): Promise<string> {
  try {
    if (people === null) return tableOf(await seedCounty(client, now));
    return tableOf(await seedSyntheticCounty(client, { people, seed, now, onProgress: out }));
  } catch (error) {
    const isWrongCall = error instanceof CountyNotEmpty || error instanceof UnfitCounty;
    throw isWrongCall ? new UsageError(error.message) : error;
  }
}
