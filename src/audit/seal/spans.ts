import { type Digest, nodeHash, sha256 } from "./merkle.js";

/** Leaves of a tree that stand side by side: from `start` on, up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The subtrees whose hashes prove one leaf to be in a tree of that size (RFC 9162, 2.1.3.1), lowest first. */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  return siblings(index, { start: 0, end: size });
}

/** The subtrees whose hashes prove an earlier tree to be the beginning of a later one (RFC 9162, 2.1.4.1). */
export function consistencySpans(earlierSize: number, size: number): readonly Span[] {
  return earlierSize === 0 || earlierSize === size ? [] : subproof(earlierSize, { start: 0, end: size }, true);
}

/**
 * Finds the hashes of subtrees while the leaves go by once, in their order: a proof over a million leaves needs them
 * neither in memory nor read twice.
 */
export class SpanHashes {
  /** The full subtrees that are wanted, by start and size, and their hashes once they have gone by. */
  readonly #wanted = new Map<string, Digest | null>();
  readonly #peaks: { readonly start: number; readonly size: number; readonly hash: Digest }[] = [];
  #count = 0;

  constructor(spans: Iterable<Span>) {
    for (const span of spans) for (const { start, end } of fullSubtrees(span)) this.#wanted.set(key(start, end), null);
  }

  /** How many leaves have gone by. */
  get count(): number {
    return this.#count;
  }

  /** Takes the next leaf, hashed. */
  append(leaf: Digest): void {
    let peak = { start: this.#count, size: 1, hash: leaf };
    this.#count += 1;
    this.#keep(peak);
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { start: last.start, size: peak.size * 2, hash: nodeHash(last.hash, peak.hash) };
      this.#keep(peak);
    }
    this.#peaks.push(peak);
  }

  /** The hash of one of the spans; throws where the leaves have not gone by. */
  of(span: Span): Digest {
    const hashes = fullSubtrees(span).map(({ start, end }) => this.#wanted.get(key(start, end)) ?? missing(start));
    const [last, ...larger] = hashes.toReversed();
    return last === undefined ? sha256() : larger.reduce((right, left) => nodeHash(left, right), last);
  }

  #keep({ start, size, hash }: { readonly start: number; readonly size: number; readonly hash: Digest }): void {
    const place = key(start, start + size);
    if (this.#wanted.has(place)) this.#wanted.set(place, hash);
  }
}

/** Reads the leaves of a tree of that size, which may go on, for the hashes of some spans of it. */
export async function hashesOfSpans(
  spans: Iterable<Span>,
  leaves: AsyncIterable<Digest>,
  size: number,
): Promise<SpanHashes> {
  const hashes = new SpanHashes(spans);
  if (size === 0) return hashes;
  for await (const leaf of leaves) {
    hashes.append(leaf);
    if (hashes.count === size) break;
  }
  return hashes;
}

const key = (start: number, end: number): string => `${start}-${end}`;

function missing(start: number): never {
  throw new RangeError(`the leaf ${start} has not gone by`);
}

/** A span as full subtrees, the largest first: one for each bit that is set in its length. */
function fullSubtrees({ start, end }: Span): readonly Span[] {
  if (start >= end) return [];
  const size = 2 ** Math.floor(Math.log2(end - start));
  return [{ start, end: start + size }, ...fullSubtrees({ start: start + size, end })];
}

/** Splits a tree where RFC 9162 does: at the largest power of two that is smaller than its size. */
function halves({ start, end }: Span): readonly [Span, Span] {
  const middle = start + 2 ** Math.floor(Math.log2(end - start - 1));
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}

function siblings(index: number, span: Span): readonly Span[] {
  if (span.end - span.start <= 1) return [];
  const [left, right] = halves(span);
  return index < left.end ? [...siblings(index, left), right] : [...siblings(index, right), left];
}

function subproof(earlierEnd: number, span: Span, isWhole: boolean): readonly Span[] {
  if (earlierEnd === span.end) return isWhole ? [] : [span];
  const [left, right] = halves(span);
  return earlierEnd <= left.end
    ? [...subproof(earlierEnd, left, isWhole), right]
    : [...subproof(earlierEnd, right, false), left];
}
