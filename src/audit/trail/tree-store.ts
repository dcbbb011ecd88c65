import type { Digest } from "../seal/index.js";
import type { Reader } from "./stored-event.js";

/** A sealed batch that the tree does not hold yet. */
export interface UnsequencedBatch {
  readonly streamId: string;
  readonly number: number;
  readonly head: Buffer;
}

/** A batch at its place in the tree. */
export interface TreeLeaf extends Omit<UnsequencedBatch, "head"> {
  readonly leaf: Digest;
}

/** What is to be written when the tree has grown, or when an hour has passed without. */
export interface Growth {
  readonly term: number;
  readonly firstIndex: number;
  readonly leaves: readonly TreeLeaf[];
  readonly checkpoint: { readonly size: number; readonly root: Digest; readonly note: string; readonly issuedAt: Date };
}

const LOCK = 7_246_002;
const PAGE = 10_000;

const NEW_TERM = `INSERT INTO sequencer_term (term, node, began_at)
  SELECT coalesce(max(term), 0) + 1, $1, $2 FROM sequencer_term RETURNING term::float8 AS term`;

const LEAVES = `SELECT leaf FROM tree_leaf WHERE index >= $1 ORDER BY index LIMIT ${PAGE}`;

// Within a stream, the order of numbers is the order of commits: what follows the last one that the tree holds is new.
const UNSEQUENCED = `
  SELECT batch.stream_id AS "streamId", batch.number::float8 AS number, batch.head
  FROM audit_stream CROSS JOIN LATERAL (
    SELECT coalesce(max(number), 0) AS number FROM tree_leaf WHERE stream_id = audit_stream.id
  ) AS done JOIN sealed_batch AS batch ON batch.stream_id = audit_stream.id AND batch.number > done.number
  ORDER BY audit_stream.opened_at, batch.stream_id, batch.number LIMIT 1000`;

// A leader whose term is over writes nothing: it finds a newer term, or an index that is taken.
const GROW = `
  WITH grown AS (
    INSERT INTO tree_leaf (index, stream_id, number, leaf, term)
    SELECT $2::bigint + place - 1, stream_id, number, leaf, $1::bigint
    FROM unnest($3::uuid[], $4::bigint[], $5::bytea[]) WITH ORDINALITY AS leaf (stream_id, number, leaf, place)
    WHERE (SELECT max(term) FROM sequencer_term) = $1::bigint
  )
  INSERT INTO checkpoint (tree_size, root, note, issued_at, term)
  SELECT $6::bigint, $7::bytea, $8, $9::timestamptz, $1::bigint
  WHERE (SELECT max(term) FROM sequencer_term) = $1::bigint`;

/** Takes the lead over the tree where nobody else has it, and gives the number of the new term; null where somebody has. */
export async function takeLead(reader: Reader, node: string, now: Date): Promise<number | null> {
  const { rows } = await reader.query("SELECT pg_try_advisory_lock($1) AS got", [LOCK]);
  if (!(rows as { got: boolean }[])[0]?.got) return null;
  const begun = await reader.query(NEW_TERM, [node, now]);
  return (begun.rows as { term: number }[])[0]?.term ?? null;
}

/** Lets others lead, at once: a connection that merely closes may hold the lock a little longer. */
export async function leaveLead(reader: Reader): Promise<void> {
  await reader.query("SELECT pg_advisory_unlock($1)", [LOCK]);
}

/** Reads the hashed leaves of the tree as it stands, in its order, a page at a time. */
export async function* treeLeaves(reader: Reader): AsyncGenerator<Digest> {
  for (let index = 0; ; ) {
    const { rows } = await reader.query(LEAVES, [index]);
    for (const { leaf } of rows as { leaf: Digest }[]) yield leaf;
    if (rows.length < PAGE) return;
    index += rows.length;
  }
}

/** The batches that the tree does not hold yet, in the order in which it will. */
export async function unsequencedBatches(reader: Reader): Promise<readonly UnsequencedBatch[]> {
  const { rows } = await reader.query(UNSEQUENCED);
  return rows as UnsequencedBatch[];
}

/** Writes growth and its checkpoint together; false where another has taken the lead meanwhile. */
export async function grow(reader: Reader, { term, firstIndex, leaves, checkpoint }: Growth): Promise<boolean> {
  const streams = leaves.map(({ streamId }) => streamId);
  const numbers = leaves.map(({ number }) => number);
  const hashes = leaves.map(({ leaf }) => leaf);
  const { size, root, note, issuedAt } = checkpoint;
  const values = [term, firstIndex, streams, numbers, hashes, size, root, note, issuedAt];
  const { rowCount } = await reader.query(GROW, values);
  return rowCount === 1;
}
