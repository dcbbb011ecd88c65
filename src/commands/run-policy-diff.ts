import { parseArgs } from "node:util";
import { type AccessMatrix, loadAccessMatrix } from "../policy/access-matrix.js";
import { diffPolicy, opensAnything, tellDiff } from "../server/policy-diff/index.js";
import { UsageError } from "./run-command.js";

export const POLICY_DIFF_USAGE = `Says what a changed access matrix would do to the county: which doors open or close, for which partners and
purposes, for how many people. It asks the live policy under both matrices, writes nothing and names nobody.

  npm run policy:diff -- --matrix FILE
  npm run policy:diff -- --matrix FILE --now 2026-11-01T09:00:00Z    as of another moment
  npm run policy:diff -- --matrix FILE --json                        the same as JSON
  npm run policy:diff -- --matrix FILE --fail-on-open                ends with exit code 1 when a door opens, or opens wider

It is compared with the matrix in HUB_ACCESS_MATRIX, or else with the one that ships with the hub. The county is the
one in DATABASE_URL, or else the embedded one, while no hub runs on it.`;

/** What the command line asks. */
export interface PolicyDiffArguments {
  /** The matrix that is proposed, read already: a faulty one is told of before anything is started. */
  readonly after: AccessMatrix;
  readonly now: Date;
  readonly isJson: boolean;
  readonly failsOnOpen: boolean;
}

const OPTIONS = {
  matrix: { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
  "fail-on-open": { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readPolicyDiffArguments(args: string[], clock: Date): PolicyDiffArguments | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  if (!values.matrix) throw new UsageError(`Say which matrix with --matrix FILE.\n\n${POLICY_DIFF_USAGE}`);
  const now = values.now === undefined ? clock : momentOf(values.now);
  return {
    after: loadAccessMatrix(values.matrix),
    now,
    isJson: values.json ?? false,
    failsOnOpen: values["fail-on-open"] ?? false,
  };
}

function momentOf(given: string): Date {
  const moment = new Date(given);
  if (/^\d{4}-\d{2}-\d{2}/.test(given) && !Number.isNaN(moment.getTime())) return moment;
  throw new UsageError(`--now must be a moment such as 2026-11-01T09:00:00Z.\n\n${POLICY_DIFF_USAGE}`);
}

/** What the command prints, and whether it is to fail. */
export interface PolicyDiffOutcome {
  readonly output: string;
  readonly isFailure: boolean;
}

const NO_SUCH_TABLE = "42P01";

/** Compares the matrices on the county of a database. */
export async function runPolicyDiff(
  databaseUrl: string,
  before: AccessMatrix,
  { after, now, isJson, failsOnOpen }: PolicyDiffArguments,
  onProgress: (line: string) => void,
): Promise<PolicyDiffOutcome> {
  const diff = await diffPolicy({ databaseUrl, before, after, now, onProgress }).catch(sayIfNoCounty);
  const output = isJson ? JSON.stringify(diff, null, 2) : tellDiff(diff, before, after);
  return { output, isFailure: failsOnOpen && opensAnything(diff) };
}

function sayIfNoCounty(error: unknown): never {
  if (String((error as { code?: unknown } | null)?.code) !== NO_SUCH_TABLE) throw error;
  throw new UsageError(
    "The database holds no county of this version: migrate it with npm run db:migrate, and fill it.",
  );
}
