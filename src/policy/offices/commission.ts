import type { AgencyType } from "../vocabulary.js";
import { governanceBar } from "./govern.js";
import type { OfficeBar } from "./office.js";

/** Who commissions, and so answers for, what other partners do (AGR-05), and plans for a population (COOP-11). */
const COMMISSIONERS: readonly AgencyType[] = ["LOCAL_AUTHORITY", "ICB"];

/** Agreements and counts are the governance's of those who commission: for audit, never in an investigation of somebody. */
export const commissioningBar: OfficeBar = (caller, standing, matrix) => {
  const ungoverned = governanceBar(caller, standing, matrix);
  if (ungoverned !== null) return ungoverned;
  if (!COMMISSIONERS.includes(caller.principal.agencyType)) return "ROLE_CEILING";
  return caller.principal.purpose === "COMPLIANCE_AUDIT" ? null : "PURPOSE_NOT_ALLOWED";
};
