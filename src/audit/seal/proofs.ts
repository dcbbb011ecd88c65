import { type Digest, nodeHash } from "./merkle.js";

/** Whether a path proves a leaf to stand at an index of a tree of that size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(leaf: Digest, index: number, size: number, path: readonly Digest[], root: Digest): boolean {
  if (index < 0 || index >= size) return false;
  let [here, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(here) || here === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(here) && here !== 0) [here, last] = [half(here), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [here, last] = [half(here), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree as a checkpoint names it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Digest;
}

/** Whether a path proves that the earlier tree is the beginning of the later one (RFC 9162, 2.1.4.2). */
export function isConsistent(earlier: TreeHead, later: TreeHead, path: readonly Digest[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return path.length === 0;
  const [start, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...path] : path;
  if (start === undefined) return false;
  let [here, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(here)) [here, last] = [half(here), half(last)];
  let [old, young] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(here) || here === last) {
      [old, young] = [nodeHash(sibling, old), nodeHash(sibling, young)];
      while (!isOdd(here) && here !== 0) [here, last] = [half(here), half(last)];
    } else {
      young = nodeHash(young, sibling);
    }
    [here, last] = [half(here), half(last)];
  }
  return last === 0 && old.equals(earlier.root) && young.equals(later.root);
}

// Whole numbers beyond 32 bits are halved by division: a shift would cut them off.
const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;
const isPowerOfTwo = (number: number): boolean => Number.isInteger(Math.log2(number));
