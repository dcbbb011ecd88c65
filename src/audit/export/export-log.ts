import type { PartnerId } from "../../kernel/ids.js";
import type { SigningKey } from "../seal/index.js";
import { type AccessEvent, type ExportSelection, exportMade, isKeyOfLog, type Reader } from "../trail/index.js";
import { csvLines } from "./csv.js";
import { ExportRefused } from "./export-refused.js";
import { fhirLines } from "./fhir.js";
import type { ExportParticulars } from "./lines.js";
import { ndjsonLines } from "./ndjson.js";
import { conditionOf } from "./selection.js";

/** The formats of an export. The first one alone proves what it holds. */
export const EXPORT_FORMATS = ["ndjson", "csv", "fhir"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An export, who makes it, and what its own event is made with. */
export interface ExportRequest extends ExportParticulars {
  readonly format: ExportFormat;
  /** What the operator is called. */
  readonly by: string;
  readonly policyFingerprint: string;
}

/** Writes an event to the trail and seals it; fails where that cannot be done. */
export type SealEvent = (event: AccessEvent) => Promise<unknown>;

const LINES: Readonly<Record<ExportFormat, typeof ndjsonLines>> = {
  ndjson: ndjsonLines,
  csv: csvLines,
  fhir: fhirLines,
};

const SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/**
 * Takes part of the access log, or all of it, out of the hub. The export is itself an event, written and sealed before
 * the first line leaves: where it cannot be logged, nothing is exported (AUD-01).
 *
 * All of it is read in one snapshot, so that what is written meanwhile cannot tear it.
 */
export async function* exportLog(reader: Reader, request: ExportRequest, seal: SealEvent): AsyncGenerator<string> {
  await requireKeyOfLog(reader, request.logKey);
  const event = await eventOf(reader, request);
  await seal(event).catch(() => {
    throw new ExportRefused("The access log cannot be written, so nothing may be exported.");
  });
  await reader.query(SNAPSHOT);
  try {
    yield* LINES[request.format](reader, request);
  } finally {
    await reader.query("ROLLBACK");
  }
}

/** Refuses a key that is not the log's. */
async function requireKeyOfLog(reader: Reader, logKey: SigningKey): Promise<void> {
  if (await isKeyOfLog(reader, logKey)) return;
  throw new ExportRefused("This log is signed with another key: name the right one in HUB_AUDIT_SIGNING_KEY.");
}

async function eventOf(reader: Reader, request: ExportRequest): Promise<AccessEvent> {
  const { selection, format, by, policyFingerprint, exportedAt } = request;
  const found = await countOf(reader, selection);
  const controllerIds = await concernedPartners(reader, selection);
  return exportMade({ by, format, selection, found }, { policyFingerprint, controllerIds, now: exportedAt });
}

async function countOf(reader: Reader, selection: ExportSelection): Promise<number> {
  const { sql, values } = conditionOf(selection, 1);
  const { rows } = await reader.query(`SELECT count(*)::float8 AS found FROM access_event WHERE ${sql}`, [...values]);
  return (rows as { found: number }[])[0]?.found ?? 0;
}

/** Whose records, users or doings an export is about, by the first part of its selection that says so. */
const CONCERNED: readonly (readonly [keyof ExportSelection, string])[] = [
  ["partnerId", "SELECT $1::uuid AS id"],
  ["userId", "SELECT partner_id AS id FROM staff_user WHERE id = $1"],
  ["personId", "SELECT record_owner_id AS id FROM person WHERE id = $1"],
  ["eventId", "SELECT DISTINCT unnest(controller_ids || partner_id) AS id FROM access_event WHERE id = $1"],
];
const EVERYBODY = "SELECT id FROM partner ORDER BY id";

/** The partners whose information-governance leads are to see the export in their access log. */
async function concernedPartners(reader: Reader, selection: ExportSelection): Promise<readonly PartnerId[]> {
  const [part, text] = CONCERNED.find(([named]) => selection[named] !== undefined) ?? [null, EVERYBODY];
  const { rows } = await reader.query(text, part === null ? [] : [selection[part]]);
  return (rows as { id: PartnerId | null }[]).flatMap(({ id }) => (id === null ? [] : [id]));
}
