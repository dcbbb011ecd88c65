import { BASES, type Basis, type Level } from "../vocabulary.js";

/** One way in which a cell opens: this much, for this reason. */
export interface Alternative {
  readonly level: Level;
  readonly basis: Basis;
}

/** One cell of the access matrix, such as `Sa*>Rb*`: a summary by relationship that rises to reading by consent. */
export interface Cell {
  readonly notation: string;
  /** A star marks what a source states or implies. It changes nothing about access. */
  readonly isStarred: boolean;
  /** Least first; empty where the category is never shared. */
  readonly alternatives: readonly Alternative[];
}

const GRAMMAR = /^(?:-\*?|[ESRW][abcdoi]\*?(?:>[ESRW][abcdoi]\*?)*)$/;
const LETTERS: ReadonlyMap<string, Level> = new Map([
  ["E", "EXISTENCE"],
  ["S", "SUMMARY"],
  ["R", "READ"],
  ["W", "WRITE"],
]);
const ORDER = "ESRW";

/** Says what is wrong with a cell's notation, or null where nothing is. */
export function problemInCell(notation: string): string | null {
  if (!GRAMMAR.test(notation)) {
    return `"${notation}" is not a cell: write "-" or a level (E, S, R, W) and a basis (a, b, c, d, o, i), such as Sa*>Rb`;
  }
  const letters = notation.split(">").map((part) => ORDER.indexOf(part.charAt(0)));
  const rises = letters.every((rank, at) => at === 0 || rank > (letters[at - 1] ?? rank));
  return rises ? null : `"${notation}" does not rise: each level after ">" must be higher than the one before`;
}

/** Reads a cell whose notation has no problem. */
export function parseCell(notation: string): Cell {
  return {
    notation,
    isStarred: notation.includes("*"),
    alternatives: notation.startsWith("-") ? [] : notation.split(">").map(parseAlternative),
  };
}

function parseAlternative(part: string): Alternative {
  const level = LETTERS.get(part.charAt(0));
  const basis = BASES.find((known) => known === part.charAt(1));
  if (level === undefined || basis === undefined) throw new Error("A cell was read before it was checked.");
  return { level, basis };
}
