import type { AccessMatrix } from "../access-matrix.js";
import type { DenialCode } from "../reason.js";
import type { DataCategory, Role } from "../vocabulary.js";

/** Bars a role that sees nothing of a category, whoever it is about (domain guide 2.1 and 2.5). */
export function roleBar(matrix: AccessMatrix, role: Role, category: DataCategory): DenialCode | null {
  return matrix.levelOfRole(role, category) === "NONE" ? "ROLE_CEILING" : null;
}
