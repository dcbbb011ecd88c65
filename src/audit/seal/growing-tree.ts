import { type Digest, nodeHash, sha256 } from "./merkle.js";

/**
 * A Merkle tree that only grows, of which no more is kept than its full subtrees' hashes: some twenty of them for a
 * million leaves.
 */
export class GrowingTree {
  /** One for each bit that is set in the size, the largest subtree first. */
  readonly #peaks: { readonly hash: Digest; readonly size: number }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes one more leaf, hashed. */
  append(leaf: Digest): void {
    let peak = { hash: leaf, size: 1 };
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { hash: nodeHash(last.hash, peak.hash), size: peak.size * 2 };
    }
    this.#peaks.push(peak);
    this.#size += 1;
  }

  /** The Merkle tree hash over all the leaves so far (RFC 9162, 2.1.1). */
  root(): Digest {
    const [last, ...larger] = this.#peaks.toReversed();
    if (last === undefined) return sha256();
    return larger.reduce((hash, peak) => nodeHash(peak.hash, hash), last.hash);
  }
}
