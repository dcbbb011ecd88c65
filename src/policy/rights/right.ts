import type { AccessMatrix } from "../access-matrix.js";
import type { DenialCode } from "../reason.js";
import type { AccessFacts, AccessRequest, DataCategory } from "../vocabulary.js";

/** Who would do something about whose record, and when; and which categories it is about, where it is about any. */
export interface AskedRight extends Omit<AccessRequest, "category"> {
  readonly categories: readonly DataCategory[];
}

/**
 * Bars a caller from doing something about a record without a sight of it; null where they may.
 *
 * What depends on the caller alone is judged before anything about the person, so that a refusal of the one kind tells
 * nothing of the other.
 */
export type RightBar = (asked: AskedRight, facts: AccessFacts, matrix: AccessMatrix) => DenialCode | null;
