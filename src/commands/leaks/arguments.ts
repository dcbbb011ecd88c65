import { parseArgs } from "node:util";
import { UsageError } from "../run-command.js";
import { FORMS, type Form } from "./table.js";

export const LEAKS_USAGE = `Attacks a hub as its own callers, by every way round its doors, and compares what was released with the access matrix.

  npm run test:leaks                                  a hub of its own, thrown away afterwards
  npm run test:leaks -- --hub URL --plant NAME        a deployment's rehearsal: the hub that runs on DATABASE_URL, with
                                                      throw-away records in the database NAME
  npm run test:leaks -- --hub URL --callers FILE      a deployment with records to keep: it is only read from

  --thorough      every caller for every purpose, and all that lies behind each door: hours
  --out FILE      the table of fields by callers, as .md, .csv or .json
  --timing        whether hidden and absent can be told apart by time, too
  --allow-writes  changes are tried on a deployment as well; on a hub of the suite's own they always are
  --restore       with --plant, and without an attack: puts back what a run that was killed has left

--plant replaces every text about people in NAME by a canary, registers an issuer for the suite's tokens, and takes both
out again at the end. It refuses a database with NHS numbers outside the test range, and an access log whose key it has not.

Where the suite has planted, it also searches what the hub wrote of it all: the access log in every format of its export,
receipts, metrics, and on a hub of its own the process log. No value may stand there, whoever may know it.

FILE is JSON: { "callers": [{ "name", "token" or "tokenFile", "purpose", "role", "agencyType", "knows": [person ids],
"asksAbout": [some of them], "strangers": [{ "person", "records": [ids of records about them] }] }], "canaries":
[{ "text", "person", "category" }] }. A tokenFile is read for each question, so that tokens can be made anew while they
run out. A canary is a text of a record that shows where it comes to light. FILE holds tokens: nobody else may read it.

Exit code: 0 no leak, 1 a leak (each is named), 2 it could not run, or was stopped.`;

/** A hub elsewhere: the file of its callers, or the database in which canaries are planted. */
export type Deployment =
  | { readonly hub: string; readonly callers: string }
  | { readonly hub: string; readonly plantIn: string };

/** What the command line asks. */
export interface LeaksArguments {
  /** Null for a hub of the suite's own. */
  readonly deployment: Deployment | null;
  readonly out: { readonly file: string; readonly form: Form } | null;
  readonly isThorough: boolean;
  readonly isTimed: boolean;
  readonly mayWrite: boolean;
  /** The database that is only to be put back; null for an attack. */
  readonly restore: string | null;
}

const OPTIONS = {
  hub: { type: "string" },
  callers: { type: "string" },
  plant: { type: "string" },
  restore: { type: "boolean" },
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
  const { hub, callers, plant, out, restore = false, thorough = false, timing = false } = values;
  if (restore && plant === undefined) throw wrong("--restore needs --plant NAME.");
  return {
    deployment: restore ? null : deploymentOf(hub, callers, plant),
    out: out === undefined ? null : { file: out, form: formOf(out) },
    isThorough: thorough,
    isTimed: timing,
    mayWrite: hub === undefined || (values["allow-writes"] ?? false),
    restore: restore ? (plant ?? null) : null,
  };
}

type Given = string | undefined;

function deploymentOf(hub: Given, callers: Given, plantIn: Given): Deployment | null {
  if (hub === undefined && callers === undefined && plantIn === undefined) return null;
  if (hub === undefined) throw wrong("--callers and --plant need --hub.");
  if (!URL.canParse(hub) || !/^https?:$/.test(new URL(hub).protocol)) {
    throw wrong("--hub must be an address such as http://127.0.0.1:4000.");
  }
  if (callers !== undefined && plantIn === undefined) return { hub, callers };
  if (plantIn !== undefined && callers === undefined) return { hub, plantIn };
  throw wrong("--hub needs either --callers or --plant.");
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${LEAKS_USAGE}`);
}

function formOf(file: string): Form {
  const form = FORMS.find((one) => file.endsWith(`.${one}`));
  if (form === undefined) throw new UsageError("--out must end in .md, .csv or .json.");
  return form;
}
