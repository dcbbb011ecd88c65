import { type Digest, rootOf, sha256 } from "./merkle.js";

const LEAF = Buffer.of(0x00);
const HEAD = Buffer.of(0x02);
const SIGNED = Buffer.from("concordat batch v1\n");

/** The events of one commit, sealed: what follows what, over which leaves, and when. */
export interface BatchParticulars {
  /** The head that this batch follows: of the batch before it, or of the stream's opening. */
  readonly previous: Digest;
  readonly streamId: string;
  /** 1 for the first batch of a stream. */
  readonly number: number;
  /** The sequence of its first event; a stream's first event is 1. */
  readonly firstSequence: number;
  readonly sealedAt: Date;
  readonly leaves: readonly Digest[];
}

/** The leaf of one event: salted, so that nobody can guess a body that was erased from the hash that stays. */
export function leafOf(salt: Uint8Array, body: string): Digest {
  return sha256(LEAF, salt, Buffer.from(body));
}

/** The head that seals a batch: it changes with any event in it, with its place, and with all that came before. */
export function headOf(batch: BatchParticulars): Digest {
  const { previous, streamId, number, firstSequence, sealedAt, leaves } = batch;
  return sha256(
    ...[HEAD, previous, bytesOfId(streamId), integer(number), integer(firstSequence)],
    ...[integer(leaves.length), integer(sealedAt.getTime()), rootOf(leaves)],
  );
}

/** What a stream signs when it seals a batch. */
export function signedBytesOf(head: Digest): Buffer {
  return Buffer.concat([SIGNED, head]);
}

/** The leaf of a batch in the one tree over all streams. */
export function treeLeafOf(streamId: string, number: number, head: Digest): Digest {
  return sha256(LEAF, bytesOfId(streamId), integer(number), head);
}

function bytesOfId(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

/** A whole number in eight bytes, the highest first. */
function integer(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
