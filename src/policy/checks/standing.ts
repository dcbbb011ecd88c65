import type { DenialCode } from "../reason.js";
import type { Standing } from "../vocabulary.js";

/** Bars a user who is disabled or whose partner has left, before anything about a person is weighed (3.5 step 1). */
export function standingBar(standing: Standing): DenialCode | null {
  if (!standing.isUserActive) return "USER_INACTIVE";
  return standing.isPartnerActive ? null : "PARTNER_INACTIVE";
}
