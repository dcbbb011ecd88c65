import { groupedBy } from "../../kernel/grouped.js";
import type { ErasureEntry, Reader } from "../trail/index.js";
import { sequencesText } from "./sequences.js";

/** Where a walk through the log has come to: the microseconds of a moment are more than a Date can hold. */
export interface Reached {
  readonly recordedAt: string;
  readonly id: string;
}

/** An entry that is old enough to be looked at, and what is to become of it. */
export interface AgedEvent extends Reached {
  readonly retentionClass: string | null;
  /** Whether it is sealed and the years of its class have passed. */
  readonly isEnded: boolean;
  readonly isHeld: boolean;
  /** Since when its class would have to have been running; null where it has no end, or the entry no class. */
  readonly before: Date | null;
  /** Its place in the seal; null where it is not sealed. */
  readonly stream: string | null;
  readonly sequence: number | null;
}

export const START: Reached = { recordedAt: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * The next entries that any class might let go of. The clock of a class runs from the seal, which is what a verifier
 * can see; where it runs from the last contact, any later entry about one of the same people is one.
 */
const AGED = `
  WITH page AS MATERIALIZED (
    SELECT id, recorded_at, kind, operation, is_break_glass, body, subject_ids, user_id, partner_id, controller_ids, occurred_at
    FROM access_event
    WHERE (recorded_at, id) > ($1::timestamptz, $2::uuid)
      AND recorded_at < $3::timestamptz - make_interval(years => (SELECT min(years) FROM retention_class))
    ORDER BY recorded_at, id LIMIT $4
  ), classed AS (
    SELECT page.*, class.name, class.counts_from,
      date_trunc('milliseconds', $3::timestamptz - make_interval(years => class.years)) AS before
    FROM page LEFT JOIN LATERAL
      retention_class_of(page.kind, page.operation, page.is_break_glass, page.body) AS class ON TRUE
  )
  SELECT classed.id, classed.recorded_at::text AS "recordedAt", classed.name AS "retentionClass", classed.before,
    sealed_event.stream_id AS stream, sealed_event.sequence::float8 AS sequence,
    coalesce(classed.recorded_at < classed.before AND batch.sealed_at < classed.before
      AND (classed.counts_from = 'EVENT' OR NOT EXISTS (
        SELECT FROM access_event AS later
        WHERE later.subject_ids && classed.subject_ids AND later.recorded_at >= classed.before)), false) AS "isEnded",
    is_held(classed.id, classed.subject_ids, classed.user_id, classed.partner_id, classed.controller_ids,
      classed.occurred_at) AS "isHeld"
  FROM classed
  LEFT JOIN sealed_event ON sealed_event.event_id = classed.id
  LEFT JOIN LATERAL (
    SELECT sealed_at FROM sealed_batch
    WHERE sealed_batch.stream_id = sealed_event.stream_id AND first_sequence <= sealed_event.sequence
    ORDER BY first_sequence DESC LIMIT 1) AS batch ON TRUE
  ORDER BY classed.recorded_at, classed.id`;

/** The entries after a place, oldest first, that are older than the shortest class is long. */
export async function agedEvents(reader: Reader, from: Reached, now: Date, most: number): Promise<AgedEvent[]> {
  const { rows } = await reader.query(AGED, [from.recordedAt, from.id, now, most]);
  return rows as AgedEvent[];
}

/** What is said of an erasure: for each class, how many, and which places of the seal they leave. */
export function erasureEntries(erased: readonly AgedEvent[]): ErasureEntry[] {
  const classes = groupedBy(erased, ({ retentionClass }) => retentionClass ?? "");
  return [...classes].map(([retentionClass, events]) => ({
    retentionClass,
    before: events[0]?.before?.toISOString() ?? "",
    events: events.length,
    places: placesOf(events),
  }));
}

function placesOf(events: readonly AgedEvent[]): ErasureEntry["places"] {
  const streams = groupedBy(events, ({ stream }) => stream ?? "");
  return [...streams].map(([stream, ofStream]) => ({
    stream,
    sequences: sequencesText(ofStream.flatMap(({ sequence }) => sequence ?? [])),
  }));
}
