import type { Client } from "pg";
import {
  headOf,
  headOfOpening,
  isNoteSignedBy,
  isSignedBy,
  leafOf,
  readNote,
  readTreeHead,
  rootOf,
  signedBytesOf,
  treeLeafOf,
} from "../../../src/audit/seal/index.js";
import { type AccessEvent, STORED_EVENT, sealedText } from "../../../src/audit/trail/index.js";

const ORIGIN = "concordat";

interface Batch {
  readonly streamId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly eventCount: number;
  readonly sealedAt: Date;
  readonly previous: Buffer;
  readonly head: Buffer;
  readonly signature: Buffer;
}

/** Everything that is wrong with the sealed log of a database, in sentences; none where it is sound. */
export async function faultsOf(owner: Client, logKey: Buffer): Promise<string[]> {
  const { rows: streams } = await owner.query("SELECT id, opening, public_key FROM audit_stream");
  const { rows: batches } = await owner.query<Batch>(`
    SELECT stream_id AS "streamId", number::int, first_sequence::int AS "firstSequence", event_count AS "eventCount",
      sealed_at AS "sealedAt", previous_head AS previous, head, signature FROM sealed_batch ORDER BY stream_id, number`);
  const leaves = await sealedLeaves(owner);
  const faults: string[] = [];
  for (const stream of streams) {
    const own = batches.filter(({ streamId }) => streamId === stream.id);
    faults.push(...faultsOfStream(stream, own, leaves.get(stream.id) ?? []));
  }
  return [...faults, ...(await faultsOfTree(owner, logKey)), ...(await forgottenEvents(owner))];
}

async function sealedLeaves(owner: Client): Promise<Map<string, Buffer[]>> {
  const { rows } = await owner.query<AccessEvent & { streamId: string }>(`
    SELECT stream_id AS "streamId", ${STORED_EVENT} FROM sealed_event
    JOIN access_event ON access_event.id = sealed_event.event_id ORDER BY stream_id, sequence`);
  const leaves = new Map<string, Buffer[]>();
  for (const { streamId, ...event } of rows) {
    const own = leaves.get(streamId) ?? [];
    leaves.set(streamId, own);
    own.push(leafOf(event.salt, sealedText(event)));
  }
  return leaves;
}

function faultsOfStream(stream: { opening: string; public_key: Buffer }, batches: readonly Batch[], leaves: Buffer[]) {
  const faults: string[] = [];
  let [previous, sequence] = [headOfOpening(stream.opening), 1];
  for (const [index, batch] of batches.entries()) {
    const place = `stream ${batch.streamId} batch ${batch.number}`;
    const own = leaves.slice(sequence - 1, sequence - 1 + batch.eventCount);
    if (batch.number !== index + 1 || batch.firstSequence !== sequence) faults.push(`${place} leaves a gap`);
    if (!batch.previous.equals(previous)) faults.push(`${place} does not follow from the one before it`);
    if (!headOf({ ...batch, leaves: own }).equals(batch.head)) faults.push(`${place} is not made of its events`);
    if (!isSignedBy(stream.public_key, signedBytesOf(batch.head), batch.signature))
      faults.push(`${place} is not signed`);
    [previous, sequence] = [batch.head, sequence + batch.eventCount];
  }
  if (leaves.length !== sequence - 1) faults.push("a stream has events beyond its batches");
  return faults;
}

async function faultsOfTree(owner: Client, logKey: Buffer): Promise<string[]> {
  const faults: string[] = [];
  const { rows } = await owner.query(`
    SELECT tree_leaf.index::int, tree_leaf.stream_id, tree_leaf.number::int, tree_leaf.leaf, sealed_batch.head
    FROM tree_leaf JOIN sealed_batch USING (stream_id, number) ORDER BY index`);
  if (rows.some(({ index }, place) => index !== place)) faults.push("the tree has a gap");
  const leaves: Buffer[] = rows.map(({ stream_id, number, head }) => treeLeafOf(stream_id, number, head));
  if (rows.some(({ leaf }, place) => !leaf.equals(leaves[place]))) faults.push("the tree holds another batch");
  const { rows: checkpoints } = await owner.query("SELECT note FROM checkpoint ORDER BY tree_size, issued_at");
  for (const { note } of checkpoints) {
    const head = readTreeHead(readNote(note)?.text ?? "", ORIGIN);
    if (!head || !isNoteSignedBy(note, ORIGIN, logKey)) faults.push("a checkpoint is not signed by the log");
    else if (!rootOf(leaves.slice(0, head.size)).equals(head.root))
      faults.push(`checkpoint ${head.size} is of another tree`);
  }
  return faults;
}

/** Events that are neither sealed nor waiting to be. */
async function forgottenEvents(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    SELECT id FROM access_event WHERE NOT EXISTS (SELECT FROM sealed_event WHERE event_id = access_event.id)
      AND NOT EXISTS (SELECT FROM unsealed_event WHERE event_id = access_event.id)`);
  return rows.map(({ id }) => `event ${id} is not sealed and does not wait to be`);
}
