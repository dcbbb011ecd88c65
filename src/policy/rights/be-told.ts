import { agreementBar } from "../checks/agreement.js";
import { exclusionBar } from "../checks/exclusion.js";
import { standingBar } from "../checks/standing.js";
import type { Role } from "../vocabulary.js";
import type { RightBar } from "./right.js";

const NEVER_TOLD: readonly Role[] = ["PERSON", "PROXY", "INTEGRATION_ACCOUNT"];

/**
 * What a partner is told of the end of its access is for its own staff, its governance included; for no person's
 * account and no machine. Whoever is kept out of the record is not told either (NEV-09, NEV-10).
 */
export const toldBar: RightBar = (asked, { standing, person }) => {
  const { principal, now } = asked;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (NEVER_TOLD.includes(principal.role)) return "ROLE_CEILING";
  const about = principal.role === "IG_LEAD" ? "ACCESS_LOG" : "IDENTITY";
  return agreementBar(about, asked, standing) ?? exclusionBar(person.exclusions, principal, now);
};
