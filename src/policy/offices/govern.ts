import { agreementBar } from "../checks/agreement.js";
import { standingBar } from "../checks/standing.js";
import { columnOf } from "../matrix/column.js";
import type { OfficeBar } from "./office.js";

/** Bars all but the information-governance lead of a partner whose agreement covers that work (domain guide 2.5). */
export const governanceBar: OfficeBar = (caller, standing, matrix) => {
  const { principal } = caller;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (principal.role !== "IG_LEAD") return "ROLE_CEILING";
  const unagreed = agreementBar("ACCESS_LOG", caller, standing);
  if (unagreed !== null) return unagreed;
  return matrix.allowsPurpose(columnOf(principal), principal.purpose, "ACCESS_LOG") ? null : "PURPOSE_NOT_ALLOWED";
};
