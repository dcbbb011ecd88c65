import type { AccessMatrix } from "../access-matrix.js";
import { columnOf } from "../matrix/column.js";
import type { DenialCode } from "../reason.js";
import type { DataCategory, Principal } from "../vocabulary.js";
import type { Involvement } from "./relationship.js";

/**
 * Bars a purpose that the caller's column may not declare, or that its relationship does not serve (3.5 step 3).
 *
 * Each request states one purpose and gets what that purpose needs, whatever else the caller is entitled to (CONS-05).
 */
export function purposeBar(
  matrix: AccessMatrix,
  principal: Principal,
  category: DataCategory,
  involvement: Involvement,
): DenialCode | null {
  if (!matrix.allowsPurpose(columnOf(principal), principal.purpose, category)) return "PURPOSE_NOT_ALLOWED";
  return involvement.servesPurpose ? null : "PURPOSE_OUTSIDE_RELATIONSHIP";
}
