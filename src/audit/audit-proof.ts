import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { BadUserInput } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { type VisibleLog, visibleLog } from "./access-log.js";
import type {
  AuditCheckpoint,
  AuditConsistencyProof,
  AuditCosignature,
  AuditInclusionProof,
} from "./audit-proof.type.js";
import {
  consistencySpans,
  type Digest,
  hashesOfSpans,
  inclusionPath,
  inclusionSpans,
  type Span,
  type SpanHashes,
} from "./seal/index.js";
import { COSIGNED_NOTE } from "./trail/index.js";

interface SealedRow {
  readonly streamId: string;
  readonly opening: string;
  readonly openingSignature: Buffer;
  readonly number: number;
  readonly firstSequence: number;
  readonly count: number;
  readonly sealedAt: Date;
  readonly previous: Buffer;
  readonly head: Buffer;
  readonly signature: Buffer;
  readonly sequence: number;
  readonly leaf: Digest;
  readonly index: number | null;
}

/** A checkpoint as it is kept. */
export interface CheckpointRow {
  readonly note: string;
  readonly size: number;
  readonly root: Buffer;
  readonly issuedAt: Date;
  readonly cosignatures: readonly { readonly witnessKeyId: string; readonly cosignedAt: string }[];
}

const SEALED = ({ window, whose }: VisibleLog) => `
  SELECT batch.stream_id AS "streamId", audit_stream.opening, audit_stream.signature AS "openingSignature",
    batch.number::float8 AS number, batch.first_sequence::float8 AS "firstSequence", batch.event_count AS count,
    batch.sealed_at AS "sealedAt", batch.previous_head AS previous, batch.head, batch.signature,
    sealed_event.sequence::float8 AS sequence, sealed_event.leaf, tree_leaf.index::float8 AS index
  FROM ${window} AS access_event
  JOIN sealed_event ON sealed_event.event_id = access_event.id
  JOIN sealed_batch AS batch ON batch.stream_id = sealed_event.stream_id
    AND batch.first_sequence <= sealed_event.sequence
    AND batch.first_sequence + batch.event_count > sealed_event.sequence
  JOIN audit_stream ON audit_stream.id = batch.stream_id
  LEFT JOIN tree_leaf ON tree_leaf.stream_id = batch.stream_id AND tree_leaf.number = batch.number
  WHERE access_event.id = $2 AND ${whose}`;
const EVENT_LEAVES = statement(
  "SELECT leaf FROM sealed_event WHERE stream_id = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence",
);
const newest = (condition: string) =>
  statement(`
  SELECT ${COSIGNED_NOTE} AS note, tree_size::float8 AS size, root, issued_at AS "issuedAt", coalesce((
    SELECT json_agg(json_build_object('witnessKeyId', witness_key_id, 'cosignedAt', cosigned_at) ORDER BY cosigned_at)
    FROM checkpoint_cosignature AS by
    WHERE by.tree_size = checkpoint.tree_size AND by.issued_at = checkpoint.issued_at), '[]') AS cosignatures
  FROM checkpoint WHERE ${condition} ORDER BY tree_size DESC, issued_at DESC LIMIT 1`);
const IS_COSIGNED = "(tree_size, issued_at) IN (SELECT tree_size, issued_at FROM checkpoint_cosignature)";
const LATEST = newest("TRUE");
const LATEST_COSIGNED = newest(IS_COSIGNED);
const COSIGNED_OF_SIZE = newest(`tree_size = $1 AND ${IS_COSIGNED}`);
const PAGE = 10_000;
const TREE_LEAVES = statement(`SELECT leaf FROM tree_leaf WHERE index >= $1 ORDER BY index LIMIT ${PAGE}`);

const base64 = (bytes: Buffer): string => bytes.toString("base64");

/** The newest checkpoint, or the newest that a witness cosigned; null where there is none yet. */
export async function latestCheckpoint(
  { session, trail }: HubContext,
  isCosigned: boolean,
): Promise<AuditCheckpoint | null> {
  trail.noteLogRead(["checkpoint"], 1);
  const [row] = await session.rows<CheckpointRow>(isCosigned ? LATEST_COSIGNED : LATEST, []);
  return row ? checkpointOf(row) : null;
}

/** The tree that the newest checkpoint names, and its note; null where none was signed yet. */
export async function newestTree({ session }: HubContext): Promise<CheckpointRow | null> {
  const [row] = await session.rows<CheckpointRow>(LATEST, []);
  return row ?? null;
}

/** The newest checkpoint of one size that a witness cosigned. */
export async function checkpointOfSize(size: number, { session }: HubContext): Promise<AuditCheckpoint | null> {
  const [row] = await session.rows<CheckpointRow>(COSIGNED_OF_SIZE, [size]);
  return row ? checkpointOf(row) : null;
}

function checkpointOf({ root, cosignatures, ...row }: CheckpointRow): AuditCheckpoint {
  const dated = cosignatures.map(
    ({ witnessKeyId, cosignedAt }): AuditCosignature => ({ witnessKeyId, cosignedAt: new Date(cosignedAt) }),
  );
  return { ...row, root: base64(root), cosignatures: dated };
}

/** Proves an event that the reader may see; one that they may not see is answered like one that is not there. */
export async function proveInclusion(context: HubContext, eventId: string): Promise<AuditInclusionProof | null> {
  const log = visibleLog(context.principal, context.now, "$3");
  const id = isId(eventId) ? eventId : null;
  const [row] = await context.session.rows<SealedRow>(statement(SEALED(log)), [log.reader, id, log.turnsOn]);
  context.trail.noteLogRead(["eventId"], row ? 1 : 0);
  if (!row) return null;
  const { sequence, leaf, index, openingSignature, previous, head, signature, ...batch } = row;
  const leaves = await context.session.rows<{ leaf: Digest }>(EVENT_LEAVES, [
    ...[batch.streamId, batch.firstSequence, batch.firstSequence + batch.count],
  ]);
  const path = inclusionPath(
    leaves.map((event) => event.leaf),
    sequence - batch.firstSequence,
  );
  return {
    ...{ eventId: eventId.toLowerCase(), sequence, leaf: base64(leaf), eventPath: path.map(base64) },
    batch: {
      ...batch,
      ...{ openingSignature: base64(openingSignature), previous: base64(previous) },
      ...{ head: base64(head), signature: base64(signature) },
    },
    index,
    ...(await placeInTree(context, index)),
  };
}

async function placeInTree(
  context: HubContext,
  index: number | null,
): Promise<Pick<AuditInclusionProof, "path" | "checkpoint">> {
  const [checkpoint] = await context.session.rows<CheckpointRow>(LATEST, []);
  if (index === null || !checkpoint || checkpoint.size <= index) return { path: null, checkpoint: null };
  const spans = inclusionSpans(index, checkpoint.size);
  const hashes = await hashesOf(context, spans, checkpoint.size);
  return {
    path: spans.map((span) => base64(hashes.of(span))),
    checkpoint: checkpointOf(checkpoint),
  };
}

/** Proves one size of the log to be the beginning of another; refuses sizes that it never had. */
export async function proveConsistency(context: HubContext, from: number, to: number): Promise<AuditConsistencyProof> {
  const [checkpoint] = await context.session.rows<CheckpointRow>(LATEST, []);
  requireSizes(from, to, checkpoint?.size ?? 0);
  context.trail.noteLogRead(["treeSize"], 1);
  const spans = consistencySpans(from, to);
  const [earlier, later] = [from, to].map((end): Span => ({ start: 0, end })) as [Span, Span];
  const hashes = await hashesOf(context, [...spans, earlier, later], to);
  return {
    ...{ from, to, fromRoot: base64(hashes.of(earlier)), toRoot: base64(hashes.of(later)) },
    path: spans.map((span) => base64(hashes.of(span))),
  };
}

function requireSizes(from: number, to: number, largest: number): void {
  const problems = [
    ...(from < 1 || from > largest ? [{ field: "from", problem: `It must be a size from 1 to ${largest}.` }] : []),
    ...(to < from || to > largest ? [{ field: "to", problem: `It must be a size from that one to ${largest}.` }] : []),
  ];
  if (problems.length > 0) throw new BadUserInput(problems);
}

/** Reads the leaves of the tree once, for the hashes of some spans of it. */
export function hashesOf(context: HubContext, spans: readonly Span[], size: number): Promise<SpanHashes> {
  return hashesOfSpans(spans, treeLeaves(context), size);
}

/** The tree's leaves in their order, a page to a statement. */
async function* treeLeaves({ session }: HubContext): AsyncGenerator<Digest> {
  for (let index = 0; ; index += PAGE) {
    const rows = await session.rows<{ leaf: Digest }>(TREE_LEAVES, [index]);
    for (const { leaf } of rows) yield leaf;
    if (rows.length < PAGE) return;
  }
}
