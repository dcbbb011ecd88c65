import { parseArgs } from "node:util";
import { UsageError } from "../run-command.js";

export const BENCH_USAGE = `Measures the hub against one hand-written SQL statement behind a bare HTTP server, and against itself without
its trail, on the same synthetic county.

  npm run bench -- [--people N] [--seconds S] [--rounds R] [--in-flight 1,16,64] [--page N]
                   [--seed N] [--json [FILE]] [--profile DIR] [--quick] [--fresh]

  --people N        how many made-up people the county has (100000)
  --seconds S       how long each contender works in each round (3)
  --rounds R        how many rounds; the median of them counts (5)
  --in-flight LIST  how many requests are under way at one time (1,16,64)
  --page N          how many people a caseload page holds, 1 to 100 (50)
  --seed N          the same seed gives the same people (1)
  --json [FILE]     writes the figures as JSON too: to the file, or to standard output in place of the table
  --profile DIR     writes a CPU profile of the hub into the directory
  --quick           a small county and short rounds: to see that it works, not to believe its figures
                    (one smaller still: --people 1000 --seconds 1 --rounds 1 --in-flight 16)
  --fresh           makes the county anew, even if the one that was kept would do

The county lives in a database of its own, concordat_bench: on the server in DATABASE_URL, or on an embedded PostgreSQL
below HUB_DATA_DIR. It is kept between runs.`;

/** What the command line asks of the benchmark. */
export interface BenchArguments {
  readonly people: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly inFlight: readonly number[];
  readonly page: number;
  readonly seed: number;
  /** Where the figures go as JSON: a file, "-" for standard output, or nowhere. */
  readonly json: string | null;
  readonly profile: string | null;
  readonly isFresh: boolean;
  readonly wantsHelp: boolean;
}

const OPTIONS = {
  people: { type: "string" },
  seconds: { type: "string" },
  rounds: { type: "string" },
  "in-flight": { type: "string" },
  page: { type: "string" },
  seed: { type: "string" },
  json: { type: "string" },
  profile: { type: "string" },
  quick: { type: "boolean" },
  fresh: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const ORDINARY = { people: "100000", seconds: "3", rounds: "5", inFlight: "1,16,64" };
const QUICK = { people: "1000", seconds: "0.4", rounds: "3", inFlight: "1,16" };

/** Reads the arguments of the command; one that does not fit ends with the usage. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({ args: withJsonTarget(args), options: OPTIONS });
  const usual = values.quick ? QUICK : ORDINARY;
  return {
    people: number("people", values.people ?? usual.people, [100, 10_000_000]),
    seconds: number("seconds", values.seconds ?? usual.seconds, [0.1, 600], false),
    rounds: number("rounds", values.rounds ?? usual.rounds, [1, 99]),
    inFlight: (values["in-flight"] ?? usual.inFlight).split(",").map((each) => number("in-flight", each, [1, 1_000])),
    page: number("page", values.page ?? "50", [1, 100]),
    seed: number("seed", values.seed ?? "1", [0, 1_000_000]),
    json: values.json ?? null,
    profile: values.profile ?? null,
    isFresh: values.fresh ?? false,
    wantsHelp: values.help ?? false,
  };
}

/** `--json` without a file means standard output. */
function withJsonTarget(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    return arg === "--json" && (next === undefined || next.startsWith("--")) ? ["--json=-"] : [arg];
  });
}

function number(option: string, given: string, [least, most]: readonly [number, number], isWhole = true): number {
  const value = Number(given);
  const fits = /^\d+(\.\d+)?$/.test(given.trim()) && value >= least && value <= most;
  if (fits && (!isWhole || Number.isInteger(value))) return value;
  throw new UsageError(
    `--${option} must be ${isWhole ? "a whole number" : "a number"} from ${least} to ${most}.\n\n${BENCH_USAGE}`,
  );
}
