import type { HubContext } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { groupedBy } from "../../kernel/grouped.js";
import { hashesOf } from "../audit-proof.js";
import { type Digest, inclusionPath, inclusionSpans } from "../seal/index.js";
import type { SealedPlace } from "./events-of-person.js";

/** Where events are sealed, and the paths from each up to the root of a tree. */
export interface ReceiptProofs {
  /** The batches in the order of the tree, each with the path from it to the root. */
  readonly batches: readonly (SealedPlace & { readonly path: readonly Digest[] })[];
  /** For each event, the path from it to the root over its batch. */
  readonly eventPaths: readonly (readonly Digest[])[];
}

const LEAVES = statement(`
  SELECT batch.place::int AS place, sealed_event.leaf
  FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS batch (stream_id, first, count, place)
  JOIN sealed_event ON sealed_event.stream_id = batch.stream_id
    AND sealed_event.sequence >= batch.first AND sealed_event.sequence < batch.first + batch.count
  ORDER BY batch.place, sealed_event.sequence
`);

/** Proves events to be in the tree of a size, in a number of statements that does not grow with theirs. */
export async function receiptProofs(
  events: readonly SealedPlace[],
  size: number,
  context: HubContext,
): Promise<ReceiptProofs> {
  if (events.length === 0) return { batches: [], eventPaths: [] };
  const batches = [...new Map(events.map((event) => [event.index, event])).values()];
  const leaves = await leavesByIndex(batches, context);
  const spans = batches.map(({ index }) => inclusionSpans(index, size));
  const hashes = await hashesOf(context, spans.flat(), size);
  return {
    batches: batches.map((batch, place) => ({ ...batch, path: (spans[place] ?? []).map((span) => hashes.of(span)) })),
    eventPaths: events.map(({ index, sequence, firstSequence }) =>
      inclusionPath(leaves.get(index) ?? [], sequence - firstSequence),
    ),
  };
}

/** The leaves of each batch, by its index in the tree. */
async function leavesByIndex(
  batches: readonly SealedPlace[],
  { session }: HubContext,
): Promise<ReadonlyMap<number, readonly Digest[]>> {
  const rows = await session.rows<{ readonly place: number; readonly leaf: Digest }>(LEAVES, [
    batches.map(({ streamId }) => streamId),
    batches.map(({ firstSequence }) => firstSequence),
    batches.map(({ count }) => count),
  ]);
  const byPlace = groupedBy(rows, ({ place }) => place);
  return new Map(
    batches.map(({ index }, place) => [index, (byPlace.get(place + 1) ?? []).map(({ leaf }) => leaf)] as const),
  );
}
