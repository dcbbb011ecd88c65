import { parseArgs } from "node:util";
import { UsageError } from "../run-command.js";
import { FORMS, type Form } from "./table.js";

export const LEAKS_USAGE = `Attacks a hub as its own callers, by every way round its doors, and compares what was released with the access matrix.

  npm run test:leaks                                  a hub of its own, thrown away afterwards
  npm run test:leaks -- --thorough                    every member of the cast, every purpose, all that lies behind each door
  npm run test:leaks -- --hub URL --callers FILE      a deployment: it is only read from, unless --allow-writes is given
  npm run test:leaks -- --out table.md                the table of fields by callers; .csv and .json as well
  npm run test:leaks -- --timing                      whether hidden and absent can be told apart by time, too

FILE is JSON: { "callers": [{ "name", "token", "purpose", "role", "agencyType", "knows": [person ids], "asksAbout": [some
of them], "strangers": [{ "person", "records": [ids of records about them] }] }], "canaries": [{ "text", "person",
"category" }] }. A canary is a text of a record that shows where it comes to light. Read it by its owner alone: it
holds tokens.

Exit code: 0 no leak, 1 a leak (each is named), 2 it could not run.`;

/** What the command line asks. */
export interface LeaksArguments {
  readonly deployment: { readonly hub: string; readonly callers: string } | null;
  readonly out: { readonly file: string; readonly form: Form } | null;
  readonly isThorough: boolean;
  readonly isTimed: boolean;
  /** A hub of the suite's own is written to whenever the suite is thorough. */
  readonly mayWrite: boolean;
}

const OPTIONS = {
  hub: { type: "string" },
  callers: { type: "string" },
  out: { type: "string" },
  thorough: { type: "boolean" },
  timing: { type: "boolean" },
  "allow-writes": { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Reads the arguments; null where help is wanted. */
export function readLeaksArguments(args: string[]): LeaksArguments | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { hub, callers, out, thorough = false, timing = false } = values;
  if ((hub === undefined) !== (callers === undefined)) {
    throw new UsageError(`--hub and --callers go together.\n\n${LEAKS_USAGE}`);
  }
  return {
    deployment: hub === undefined || callers === undefined ? null : { hub, callers },
    out: out === undefined ? null : { file: out, form: formOf(out) },
    isThorough: thorough,
    isTimed: timing,
    mayWrite: values["allow-writes"] ?? (hub === undefined && thorough),
  };
}

function formOf(file: string): Form {
  const form = FORMS.find((one) => file.endsWith(`.${one}`));
  if (form === undefined) throw new UsageError("--out must end in .md, .csv or .json.");
  return form;
}
