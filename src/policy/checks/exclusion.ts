import type { DenialCode } from "../reason.js";
import { covers } from "../validity.js";
import type { ExclusionFact, Principal } from "../vocabulary.js";

/**
 * Keeps out users who are excluded from a record, and all but the named ones where it is restricted (NEV-09).
 *
 * Exclusion holds for everyone, governance included. Restriction does not stop governance, which would otherwise
 * be unable to examine who was let in. To be named as let in does not undo an exclusion.
 */
export function exclusionBar(exclusions: readonly ExclusionFact[], principal: Principal, now: Date): DenialCode | null {
  let isRestricted = false;
  let isNamed = false;
  for (const { kind, userId, validity } of exclusions) {
    if (!covers(validity, now)) continue;
    const isThisUser = userId === principal.userId;
    if (kind === "EXCLUDED" && isThisUser) return "EXCLUDED";
    if (kind === "RESTRICTED_TO") {
      isRestricted = true;
      isNamed ||= isThisUser;
    }
  }
  return isRestricted && !isNamed && principal.role !== "IG_LEAD" ? "RECORD_RESTRICTED" : null;
}
