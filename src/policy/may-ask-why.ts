import type { PartnerId } from "../kernel/ids.js";
import type { AccessMatrix } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { exclusionBar } from "./checks/exclusion.js";
import { standingBar } from "./checks/standing.js";
import { isDenial } from "./finding.js";
import { columnOf } from "./matrix/column.js";
import type { DenialCode } from "./reason.js";
import { hasBegun } from "./validity.js";
import type { AccessFacts, AccessRequest, Principal } from "./vocabulary.js";

/**
 * Bars a caller who may not be told why a partner may or may not see a record; null where they may (GAP-34).
 *
 * Two offices may ask: the information-governance lead, about records that their partner controls and about its own
 * users, and the Caldicott guardian, about records that their partner controls. They learn true reasons, and so
 * refusals that nobody else is told of. About a person their partner never knew, an information-governance lead learns
 * nothing through a user of their own either: the answer would say that the person has a record.
 */
export function askWhyBar(
  { principal, now }: Pick<AccessRequest, "principal" | "now">,
  about: PartnerId,
  { standing, person }: AccessFacts,
  matrix: AccessMatrix,
): DenialCode | null {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  const agreement = coveringAgreement(standing.agreements, "ACCESS_LOG", principal.purpose, now);
  if (isDenial(agreement)) return agreement;
  if (!holdsOffice(principal)) return "ROLE_CEILING";
  if (!matrix.allowsPurpose(columnOf(principal), principal.purpose, "ACCESS_LOG")) return "PURPOSE_NOT_ALLOWED";
  // A restriction stops neither office: both must be able to examine who was let in.
  const excluded = exclusionBar(person.exclusions, { ...principal, role: "IG_LEAD" }, now);
  if (excluded !== null) return excluded;
  if (person.recordOwnerId === principal.partnerId) return null;
  const isKnown = person.relationships.some(({ validity }) => hasBegun(validity, now));
  const answersForUser = principal.role === "IG_LEAD" && about === principal.partnerId;
  return answersForUser && isKnown ? null : "NO_RELATIONSHIP";
}

function holdsOffice({ role }: Principal): boolean {
  return role === "IG_LEAD" || role === "CALDICOTT_GUARDIAN";
}
