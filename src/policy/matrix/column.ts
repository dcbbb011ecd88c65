import type { MatrixColumn, Principal } from "../vocabulary.js";

/**
 * The column of the matrix that speaks to a caller: that of the agency, or of governance for its lead.
 *
 * An information-governance lead has no part in the agency's own column: no care content, whichever agency it is.
 */
export function columnOf(principal: Principal): MatrixColumn {
  return principal.role === "IG_LEAD" ? "INFORMATION_GOVERNANCE" : principal.agencyType;
}
