import { hashesOfSpans, inclusionSpans, readNote, readTreeHead, type TreeHead } from "../seal/index.js";
import { COSIGNED_NOTE, type Reader, treeLeaves } from "../trail/index.js";
import { ExportRefused } from "./export-refused.js";
import type { Inclusion } from "./lines.js";
import type { LoggedBatch } from "./logged-batches.js";

/** A checkpoint as it was signed, and the tree that it names. */
export interface Checkpoint {
  readonly note: string;
  readonly head: TreeHead;
}

const COMPLETED = `SELECT tree_size::float8 AS size, ${COSIGNED_NOTE} AS note FROM checkpoint
  WHERE tree_size > $1 AND tree_size <= $2 ORDER BY tree_size, issued_at`;
const BEYOND = `SELECT ${COSIGNED_NOTE} AS note FROM checkpoint WHERE tree_size > $1 ORDER BY tree_size, issued_at`;
const LATEST = `SELECT ${COSIGNED_NOTE} AS note FROM checkpoint ORDER BY tree_size DESC, issued_at DESC LIMIT 1`;

const SHORT = "The tree holds less than its newest checkpoint signs: export the whole log, and verify that.";

/** The newest checkpoint of the log; null where none was signed yet. */
export async function latestCheckpoint(reader: Reader, origin: string): Promise<Checkpoint | null> {
  const { rows } = await reader.query(LATEST);
  const [row] = rows as { readonly note: string }[];
  const head = row === undefined ? null : readTreeHead(readNote(row.note)?.text ?? "", origin);
  return row && head ? { note: row.note, head } : null;
}

/** The checkpoints of the sizes that a page of batches completes, by the index of the batch that does. */
export async function checkpointsAfter(
  reader: Reader,
  batches: readonly LoggedBatch[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const indexes = indexesOf(batches);
  const [first, last] = [indexes.at(0), indexes.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const { rows } = await reader.query(COMPLETED, [first, last + 1]);
  const notes = new Map<number, string[]>(indexes.map((index) => [index, []]));
  for (const { size, note } of rows as { readonly size: number; readonly note: string }[]) {
    notes.get(size - 1)?.push(note);
  }
  return notes;
}

/** Checkpoints of a larger tree than there is: the log has none, unless its tail was dropped. */
export async function checkpointsBeyond(reader: Reader, treeSize: number): Promise<readonly string[]> {
  const { rows } = await reader.query(BEYOND, [treeSize]);
  return (rows as { readonly note: string }[]).map(({ note }) => note);
}

/** The proofs that a page of batches is in a tree, found while its leaves are read once. */
export async function inclusionsIn(
  { size }: TreeHead,
  reader: Reader,
  batches: readonly LoggedBatch[],
): Promise<ReadonlyMap<number, Inclusion>> {
  const proofs = indexesOf(batches).map((index) => ({ index, spans: inclusionSpans(index, size) }));
  if (proofs.length === 0) return new Map();
  const wanted = proofs.flatMap(({ spans }) => spans);
  const hashes = await hashesOfSpans(wanted, treeLeaves(reader), size);
  if (hashes.count < size) throw new ExportRefused(SHORT);
  return new Map(proofs.map(({ index, spans }) => [index, { size, path: spans.map((span) => hashes.of(span)) }]));
}

function indexesOf(batches: readonly LoggedBatch[]): readonly number[] {
  return batches.flatMap(({ index }) => (index === null ? [] : [index]));
}
