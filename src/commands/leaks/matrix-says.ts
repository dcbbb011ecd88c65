import type { AccessMatrix } from "../../policy/access-matrix.js";
import {
  type AgencyType,
  type DataCategory,
  type IdentifierKind,
  LEVELS,
  type Level,
  type MatrixColumn,
  type Purpose,
  type Role,
} from "../../policy/vocabulary.js";

/** Who asks: by which tokens, what the matrix knows of its holder, and whom they may and may not know. */
export interface LeakCaller {
  readonly name: string;
  /** A token that is good now. */
  readonly bearer: () => string;
  readonly purpose: Purpose;
  readonly role: Role;
  readonly agencyType: AgencyType;
  /** People whom the caller's partner has to do with, as the register says and not the hub's answers. */
  readonly knows: readonly string[];
  /** Those of them who are asked about one by one. */
  readonly asksAbout: readonly string[];
  /** People with whom it has nothing to do: to the caller they must not exist. */
  readonly strangers: readonly Stranger[];
  /** Numbers by which some of all of them are known. */
  readonly identifiers: readonly KnownNumber[];
}

/** A number of somebody's. */
export interface KnownNumber {
  readonly person: string;
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Somebody out of reach, and records about them that exist. */
export interface Stranger {
  readonly person: string;
  readonly records: readonly string[];
}

/**
 * The most that the written matrix can give a caller in a category, whatever anybody consented to.
 *
 * It is read from the cells alone, apart from every check that the hub decides by: what the hub gives beyond it is a
 * leak, even if the hub's own explanation says otherwise.
 */
export function matrixSays(
  matrix: AccessMatrix,
  { role, agencyType, purpose }: LeakCaller,
  category: DataCategory,
): Level {
  if (role === "PERSON" || role === "PROXY") return matrix.levelOfSelf(category);
  const column: MatrixColumn = role === "IG_LEAD" ? "INFORMATION_GOVERNANCE" : agencyType;
  if (!matrix.allowsPurpose(column, purpose, category)) return "NONE";
  const most = matrix.alternatives(category, column).at(-1)?.level ?? "NONE";
  return least(most, matrix.levelOfRole(role, category));
}

/** The lower of two levels. */
export function least(one: Level, other: Level): Level {
  return reaches(one, other) ? other : one;
}

/** Whether a level is as high as another. */
export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}
