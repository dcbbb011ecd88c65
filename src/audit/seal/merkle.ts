import { createHash } from "node:crypto";

/** A SHA-256 digest: 32 bytes. */
export type Digest = Buffer;

const NODE = Buffer.of(0x01);

/** SHA-256 over bytes one after another. */
export function sha256(...parts: readonly Uint8Array[]): Digest {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The hash of two subtrees side by side (RFC 9162, 2.1.1). */
export function nodeHash(left: Digest, right: Digest): Digest {
  return sha256(NODE, left, right);
}

/** The largest power of two that is smaller than a number of leaves, where a tree of them is split. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The Merkle tree hash over hashed leaves (RFC 9162, 2.1.1); the hash of nothing is the hash of no bytes. */
export function rootOf(leaves: readonly Digest[]): Digest {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The path that proves one leaf to be in the tree (RFC 9162, 2.1.3.1), lowest sibling first. */
export function inclusionPath(leaves: readonly Digest[], index: number): readonly Digest[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionPath(left, index), rootOf(right)]
    : [...inclusionPath(right, index - split), rootOf(left)];
}

/** The path that proves the tree of the first leaves to be the beginning of the whole (RFC 9162, 2.1.4.1). */
export function consistencyPath(leaves: readonly Digest[], earlierSize: number): readonly Digest[] {
  return earlierSize === 0 || earlierSize === leaves.length ? [] : subproof(leaves, earlierSize, true);
}

function subproof(leaves: readonly Digest[], earlierSize: number, isWhole: boolean): readonly Digest[] {
  if (earlierSize === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlierSize <= split
    ? [...subproof(left, earlierSize, isWhole), rootOf(right)]
    : [...subproof(right, earlierSize - split, false), rootOf(left)];
}
