import type { ExportSelection, Reader } from "../trail/index.js";

const ERASED = `
  SELECT count(*)::float8 AS erased
  FROM sealed_batch AS batch JOIN sealed_event ON sealed_event.stream_id = batch.stream_id
    AND sealed_event.sequence >= batch.first_sequence AND sealed_event.sequence < batch.first_sequence + batch.event_count
  WHERE ($1::timestamptz IS NULL OR batch.sealed_at >= $1) AND ($2::timestamptz IS NULL OR batch.sealed_at < $2)
    AND NOT EXISTS (SELECT FROM access_event WHERE access_event.id = sealed_event.event_id)`;

/**
 * How many entries that were sealed in the period of a selection have been erased since (GAP-23): a format which shows
 * entries alone would hide that there were any.
 *
 * Whom they were about and who made them went with them, so it is told of all in the period, whatever else was selected.
 */
export async function erasedInRange(reader: Reader, { eventId, from, to }: ExportSelection): Promise<number> {
  if (eventId !== undefined) return 0;
  const { rows } = await reader.query(ERASED, [from ?? null, to ?? null]);
  return (rows as { readonly erased: number }[])[0]?.erased ?? 0;
}
