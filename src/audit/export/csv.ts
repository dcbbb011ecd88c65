import type { AccessEvent, DecisionEntry, Reader } from "../trail/index.js";
import { erasedInRange } from "./erased-in-range.js";
import type { ExportParticulars } from "./lines.js";
import { type LoggedBatch, type LoggedEvent, loggedBatches } from "./logged-batches.js";

/** An event with where it is sealed. */
interface Row {
  readonly event: AccessEvent;
  readonly sequence: number;
  readonly batch: LoggedBatch;
}

const COLUMNS: Readonly<Record<string, (row: Row) => string | number | boolean | null>> = {
  id: ({ event }) => event.id,
  request_id: ({ event }) => event.requestId,
  occurred_at: ({ event }) => event.occurredAt.toISOString(),
  kind: ({ event }) => event.kind,
  partner_id: ({ event }) => event.partnerId,
  user_id: ({ event }) => event.userId,
  role: ({ event }) => event.role,
  purpose: ({ event }) => event.purpose,
  operation: ({ event }) => event.operation,
  outcome: ({ event }) => event.body.outcome,
  errors: ({ event }) => event.body.errors.join(" "),
  has_refusal: ({ event }) => event.hasRefusal,
  is_break_glass: ({ event }) => event.isBreakGlass,
  people: ({ event }) => event.subjectIds.join(" "),
  given: ({ event }) => fieldsOf(event, ({ asked, withheld }) => asked.filter((field) => !withheld.includes(field))),
  withheld: ({ event }) => fieldsOf(event, ({ withheld }) => withheld),
  reasons: ({ event }) => distinct(event.body.decisions.map(({ category, reason }) => `${category}:${reason}`)),
  policy_fingerprint: ({ event }) => event.policyFingerprint,
  stream: ({ batch }) => batch.streamId,
  batch: ({ batch }) => batch.number,
  sequence: ({ sequence }) => sequence,
  sealed_at: ({ batch }) => batch.sealedAt.toISOString(),
};

/** The column that only the last row fills, which tells how many entries there are no rows of. */
const ERASED = "erased";
const HEADINGS = [...Object.keys(COLUMNS), ERASED];

/**
 * Writes the events selected as a table (RFC 4180), in the order in which they were sealed. It proves nothing. Where any
 * of the period were erased, a last row of the kind `ERASED` counts them.
 */
export async function* csvLines(reader: Reader, { selection }: ExportParticulars): AsyncGenerator<string> {
  yield recordOf(HEADINGS);
  for await (const page of loggedBatches(reader, selection)) {
    for (const batch of page) yield* batch.events.flatMap((logged) => rowOf(batch, logged));
  }
  const erased = await erasedInRange(reader, selection);
  if (erased > 0) yield recordOf(HEADINGS.map((name) => ({ kind: "ERASED", [ERASED]: erased })[name] ?? null));
}

function rowOf(batch: LoggedBatch, { event, sequence }: LoggedEvent): string[] {
  if (event === null) return [];
  return [recordOf([...Object.values(COLUMNS).map((column) => column({ event, sequence, batch })), null])];
}

function recordOf(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

/**
 * One cell, which a spreadsheet takes for text: what could begin a formula has an apostrophe before it, since some of
 * what is logged was chosen by the caller, such as the id of a request.
 */
export function cellOf(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function fieldsOf(event: AccessEvent, of: (decision: DecisionEntry) => readonly string[]): string {
  return distinct(event.body.decisions.flatMap(of));
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(" ");
}
