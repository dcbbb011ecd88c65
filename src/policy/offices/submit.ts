import type { Role } from "../vocabulary.js";
import type { OfficeBar } from "./office.js";

/** Who acts for nobody but themselves or one other, and so for no partner. */
const NOBODY_OF_STAFF: readonly Role[] = ["PERSON", "PROXY"];

/**
 * To leave something in the inbox asks for an active user and nothing else: neither an agreement nor the partner need
 * be in force, for what is left is read by its receiver alone (NEV-10).
 */
export const submissionBar: OfficeBar = ({ principal }, { isUserActive }) => {
  if (!isUserActive) return "USER_INACTIVE";
  return NOBODY_OF_STAFF.includes(principal.role) ? "ROLE_CEILING" : null;
};
