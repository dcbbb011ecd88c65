import { open } from "node:fs/promises";
import { hostname } from "node:os";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import pg from "pg";
import { EXPORT_FORMATS, type ExportFormat, type ExportRequest, exportLog } from "../audit/export/index.js";
import { type ExportSelection, SealedTrail } from "../audit/trail/index.js";
import { isId, type PartnerId, type PersonId, type UserId } from "../kernel/ids.js";
import { UsageError } from "./run-command.js";

export const AUDIT_EXPORT_USAGE = `Takes the access log, or part of it, out of the hub. The export is itself an event of the log.

  npm run --silent audit:export -- [--from MOMENT] [--to MOMENT] [--person ID | --partner ID | --user ID]
                                   [--format ndjson|csv|fhir] [--out FILE] [--as NAME]

  --from, --to   events judged from that moment on, and before the other, such as 2026-11-01T09:00:00Z
  --person ID    events about this person; --partner, --user: what this partner, or this user, did
  --format       ndjson, which npm run audit:verify verifies (the default); csv; or fhir, AuditEvent resources.
                 The last two end with how many entries of the period were erased, where any were
  --out FILE     a new file, which its owner alone can read; without it, standard output
  --as NAME      what you are called, for the log (operator)

The log is the one in DATABASE_URL, or else the embedded one, while no hub runs on it. The key is that of the hub.`;

/** What the command line asks. */
export interface AuditExportArguments {
  readonly selection: ExportSelection;
  readonly format: ExportFormat;
  /** A file that is not there yet; null for standard output. */
  readonly out: string | null;
  readonly by: string;
}

const OPTIONS = {
  from: { type: "string" },
  to: { type: "string" },
  person: { type: "string" },
  partner: { type: "string" },
  user: { type: "string" },
  format: { type: "string", default: "ndjson" },
  out: { type: "string" },
  as: { type: "string", default: "operator" },
  help: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readAuditExportArguments(args: string[]): AuditExportArguments | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const format = EXPORT_FORMATS.find((known) => known === values.format);
  if (!format) throw wrong(`--format must be one of ${EXPORT_FORMATS.join(", ")}.`);
  return { selection: selectionOf(values), format, out: values.out ?? null, by: operatorNamed(values.as) };
}

type Given = Readonly<Partial<Record<"from" | "to" | "person" | "partner" | "user", string>>>;

function selectionOf({ from, to, person, partner, user }: Given): ExportSelection {
  if ([person, partner, user].filter((id) => id !== undefined).length > 1) {
    throw wrong("Give one of --person, --partner and --user.");
  }
  const period = { ...(from && { from: momentOf("from", from) }), ...(to && { to: momentOf("to", to) }) };
  if (period.from && period.to && period.from >= period.to) throw wrong("--to must be later than --from.");
  return {
    ...period,
    ...(person && { personId: idOf("person", person) as PersonId }),
    ...(partner && { partnerId: idOf("partner", partner) as PartnerId }),
    ...(user && { userId: idOf("user", user) as UserId }),
  };
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${AUDIT_EXPORT_USAGE}`);
}

function momentOf(option: string, given: string): string {
  const moment = new Date(given);
  if (/^\d{4}-\d{2}-\d{2}/.test(given) && !Number.isNaN(moment.getTime())) return moment.toISOString();
  throw wrong(`--${option} must be a moment such as 2026-11-01T09:00:00Z.`);
}

function idOf(option: string, given: string): string {
  if (isId(given)) return given.toLowerCase();
  throw wrong(`--${option} must be an id of the hub.`);
}

/** The name that the log will bear: one line of it. */
export function operatorNamed(given: string): string {
  if (/^[^\p{C}]{1,100}$/u.test(given)) return given;
  throw new UsageError("--as must be a name of at most 100 letters.");
}

/** What an export needs besides its arguments. */
export type ExportOccasion = Pick<ExportRequest, "origin" | "logKey" | "policyFingerprint"> & {
  readonly now: () => Date;
};

/** Exports from a database, and tells in one sentence where to. */
export async function runAuditExport(
  databaseUrl: string,
  { selection, format, out, by }: AuditExportArguments,
  { now, ...occasion }: ExportOccasion,
  output: Writable,
): Promise<string> {
  const target = out === null ? output : await newFile(out);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { logKey } = occasion;
    const trail = new SealedTrail({ database: client, logKey, node: `export@${hostname()}#${process.pid}`, now });
    const request = { ...occasion, selection, format, by, exportedAt: now() };
    const lines = exportLog(client, request, (event) => trail.store([{ event, isStored: false }]));
    await pipeline(lines, target, { end: out !== null });
    return `Exported to ${out ?? "standard output"}. The log's key is ${logKey.publicKey.toString("base64")}.`;
  } finally {
    await client.end();
  }
}

async function newFile(path: string): Promise<Writable> {
  const file = await open(path, "wx", 0o600).catch(() => {
    throw new UsageError("--out must name a file that can be written and is not there yet.");
  });
  return file.createWriteStream();
}
