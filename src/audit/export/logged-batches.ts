import type { Digest } from "../seal/index.js";
import { type AccessEvent, type ExportSelection, type Reader, STORED_EVENT } from "../trail/index.js";
import { conditionOf, isWhole } from "./selection.js";

/** A sealed event as it stands in its batch; its body is null where it was not selected, or is gone. */
export interface LoggedEvent {
  readonly sequence: number;
  readonly leaf: Digest;
  readonly event: AccessEvent | null;
}

/** A sealed batch with its events, and its place in the one tree; null while the tree does not hold it. */
export interface LoggedBatch {
  readonly streamId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly count: number;
  readonly sealedAt: Date;
  readonly previous: Digest;
  readonly head: Digest;
  readonly signature: Buffer;
  readonly index: number | null;
  readonly events: readonly LoggedEvent[];
}

type BatchRow = Omit<LoggedBatch, "events">;
/** The columns of an event are null where there is none, and its id tells. */
type EventRow = AccessEvent & { readonly place: number; readonly sequence: number; readonly leaf: Digest };

/** Batches that are held in memory at one time. */
const PAGE = 200;

const BATCH = `batch.stream_id AS "streamId", batch.number::float8 AS number,
  batch.first_sequence::float8 AS "firstSequence", batch.event_count AS count, batch.sealed_at AS "sealedAt",
  batch.previous_head AS previous, batch.head, batch.signature`;

const holdsSelected = (condition: string) => `EXISTS (
  SELECT FROM sealed_event JOIN access_event ON access_event.id = sealed_event.event_id
  WHERE sealed_event.stream_id = batch.stream_id AND sealed_event.sequence >= batch.first_sequence
    AND sealed_event.sequence < batch.first_sequence + batch.event_count AND ${condition})`;

const inTree = (condition: string) => `
  SELECT ${BATCH}, tree_leaf.index::float8 AS index
  FROM tree_leaf JOIN sealed_batch AS batch ON batch.stream_id = tree_leaf.stream_id AND batch.number = tree_leaf.number
  WHERE tree_leaf.index > $1 AND ${condition} ORDER BY tree_leaf.index LIMIT ${PAGE}`;

const waiting = (condition: string) => `
  SELECT ${BATCH}, NULL AS index FROM sealed_batch AS batch
  WHERE (batch.stream_id, batch.number) > ($1::uuid, $2::bigint) AND ${condition} AND NOT EXISTS (
    SELECT FROM tree_leaf WHERE tree_leaf.stream_id = batch.stream_id AND tree_leaf.number = batch.number)
  ORDER BY batch.stream_id, batch.number LIMIT ${PAGE}`;

const eventsOf = (condition: string) => `
  SELECT batch.place::float8 AS place, sealed_event.sequence::float8 AS sequence, sealed_event.leaf, ${STORED_EVENT}
  FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS batch (stream_id, first, count, place)
  JOIN sealed_event ON sealed_event.stream_id = batch.stream_id
    AND sealed_event.sequence >= batch.first AND sealed_event.sequence < batch.first + batch.count
  LEFT JOIN access_event ON access_event.id = sealed_event.event_id AND ${condition}
  ORDER BY batch.place, sealed_event.sequence`;

/** A way of walking through the batches: its statement, where it begins, and where it goes on after a batch. */
interface Walk {
  readonly text: (condition: string) => string;
  readonly start: readonly unknown[];
  readonly after: (batch: BatchRow) => readonly unknown[];
}

const THROUGH_TREE: Walk = { text: inTree, start: [-1], after: ({ index }) => [index] };
const THROUGH_WAITING: Walk = {
  text: waiting,
  start: ["00000000-0000-0000-0000-000000000000", 0],
  after: ({ streamId, number }) => [streamId, number],
};

/**
 * Reads the sealed log in the order of its tree, and after that what the tree does not hold yet: page after page, each
 * in two statements. Of a selection, those batches that hold any event of it.
 */
export async function* loggedBatches(
  reader: Reader,
  selection: ExportSelection,
): AsyncGenerator<readonly LoggedBatch[]> {
  for (const walk of [THROUGH_TREE, THROUGH_WAITING]) {
    for (let from: readonly unknown[] | null = walk.start; from !== null; ) {
      const rows = await batchesFrom(reader, selection, walk, from);
      if (rows.length > 0) yield await withEvents(reader, selection, rows);
      const last = rows.at(-1);
      from = last !== undefined && rows.length === PAGE ? walk.after(last) : null;
    }
  }
}

async function batchesFrom(
  reader: Reader,
  selection: ExportSelection,
  { text }: Walk,
  from: readonly unknown[],
): Promise<readonly BatchRow[]> {
  const { sql, values } = conditionOf(selection, from.length + 1);
  const { rows } = await reader.query(text(isWhole(selection) ? sql : holdsSelected(sql)), [...from, ...values]);
  return rows as BatchRow[];
}

async function withEvents(
  reader: Reader,
  selection: ExportSelection,
  batches: readonly BatchRow[],
): Promise<readonly LoggedBatch[]> {
  const { sql, values } = conditionOf(selection, 4);
  const columns = [
    batches.map(({ streamId }) => streamId),
    batches.map(({ firstSequence }) => firstSequence),
    batches.map(({ count }) => count),
  ];
  const { rows } = await reader.query(eventsOf(sql), [...columns, ...values]);
  const events = new Map<number, LoggedEvent[]>(batches.map((_, index) => [index + 1, []]));
  for (const row of rows as EventRow[]) events.get(row.place)?.push(loggedEvent(row));
  return batches.map((batch, index) => ({ ...batch, events: events.get(index + 1) ?? [] }));
}

function loggedEvent({ place: _place, sequence, leaf, ...event }: EventRow): LoggedEvent {
  return { sequence, leaf, event: event.id === null ? null : event };
}
