import { LEVELS, type Level } from "./vocabulary.js";

const RANK: Readonly<Record<Level, number>> = { NONE: 0, EXISTENCE: 1, SUMMARY: 2, READ: 3, WRITE: 4 };

/** Says whether the first level shows more than the second. */
export function isAbove(one: Level, other: Level): boolean {
  return RANK[one] > RANK[other];
}

/** Says whether a level given is enough for the level that a field needs. */
export function reaches(given: Level, needed: Level): boolean {
  return RANK[given] >= RANK[needed];
}

/** The lower of two levels: every limit on a permit can only lower it (domain guide 3.5, "level = minimum of"). */
export function lowerOf(one: Level, other: Level): Level {
  return RANK[one] <= RANK[other] ? one : other;
}

/** The most there is: what a limit says that does not limit. */
export const NO_CEILING: Level = LEVELS[LEVELS.length - 1] ?? "NONE";
