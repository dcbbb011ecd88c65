/** A count below this could point at somebody (NEV-11). */
export const SMALLEST_SHOWN = 5;

/**
 * A count as it may be told: null below five, and otherwise rounded down to a multiple of five (NEV-11).
 *
 * Rounding is what keeps two tables of the same people apart: nobody can take a cell of one from that of the other and
 * be left with one person.
 */
export function shownCount(count: number): number | null {
  return count < SMALLEST_SHOWN ? null : count - (count % SMALLEST_SHOWN);
}

/** A table of counts as it may be told. */
export interface ShownCounts {
  /** The cells in their order; null for one that is hidden. */
  readonly cells: readonly (number | null)[];
  /** How many people were counted; null where anything is hidden, so that no cell can be worked out from it. */
  readonly total: number | null;
}

/**
 * A table of counts as it may be told: small cells are hidden, and never one alone (NEV-11, COOP-11).
 *
 * Where a single cell is small, the next smallest is hidden with it, so that not even its place is certain to whoever
 * knows the total from elsewhere. A hidden cell could always hold anything from none to four.
 *
 * @example shownCounts([2, 7, 23], 30) // cells: [null, null, 20], total: null
 */
export function shownCounts(counts: readonly number[], total: number): ShownCounts {
  const cells = counts.map(shownCount);
  const hidden = cells.filter((cell) => cell === null).length;
  if (hidden === 1) {
    const alsoHidden = nextSmallest(counts);
    if (alsoHidden !== null) cells[alsoHidden] = null;
  }
  return { cells, total: hidden === 0 ? shownCount(total) : null };
}

/** The place of the smallest cell that is not small itself, the first of several; null where there is none. */
function nextSmallest(counts: readonly number[]): number | null {
  let found: number | null = null;
  for (const [place, count] of counts.entries()) {
    if (count < SMALLEST_SHOWN) continue;
    if (found === null || count < (counts[found] ?? 0)) found = place;
  }
  return found;
}
