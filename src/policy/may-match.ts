import { type AccessMatrix, columnOf } from "./access-matrix.js";
import type { Acquaintance } from "./may-know-of.js";
import type { Principal } from "./vocabulary.js";

/**
 * Says whether a caller may be told that a search found this person, with the least that tells two people apart.
 *
 * Offered to those whom the matrix names, for a person with whom they merely have no relationship yet (MIN-03). A
 * record that keeps the caller out, or a caller whose agreement is not in force, finds nothing (NEV-09, NEV-10).
 */
export function mayMatch(
  principal: Principal,
  acquaintance: Acquaintance,
  hasCaseReference: boolean,
  matrix: AccessMatrix,
): boolean {
  if (acquaintance.known) return true;
  if (principal.role === "PERSON" || principal.role === "PROXY") return false;
  return acquaintance.reason === "NO_RELATIONSHIP" && matrix.offersMatchMinimum(columnOf(principal), hasCaseReference);
}
