import { agreementBar } from "../checks/agreement.js";
import { standingBar } from "../checks/standing.js";
import type { Role } from "../vocabulary.js";
import type { OfficeBar } from "./office.js";

/** What was left for a partner is free text, which may name anybody, so no more than these read it. */
const RECEIVERS: readonly Role[] = ["MANAGER", "CALDICOTT_GUARDIAN"];

/** Bars all but those who read what was left for their partner, under an agreement in force (NEV-10). */
export const receiptBar: OfficeBar = (caller, standing) => {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!RECEIVERS.includes(caller.principal.role)) return "ROLE_CEILING";
  return agreementBar("IDENTITY", caller, standing);
};
