import { type AccessMatrix, columnOf } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { standingBar } from "./checks/standing.js";
import { isDenial } from "./finding.js";
import type { DenialCode } from "./reason.js";
import type { AccessRequest, AgencyType, DataCategory, Office, Role, Standing } from "./vocabulary.js";

type Caller = Pick<AccessRequest, "principal" | "now">;

/** Who commissions, and so answers for, what other partners do (AGR-05), and plans for a population (COOP-11). */
const COMMISSIONERS: readonly AgencyType[] = ["LOCAL_AUTHORITY", "ICB"];
/** Who reads what was left for their partner: free text, which may name anybody, so no more than these. */
const RECEIVERS: readonly Role[] = ["MANAGER", "CALDICOTT_GUARDIAN"];
/** Who acts for nobody but themselves or one other, and so for no partner. */
const NOBODY_OF_STAFF: readonly Role[] = ["PERSON", "PROXY"];

/**
 * Bars a caller from an office of their partner; null where they hold it. It is about no person, and opens no record.
 *
 * To leave something in the inbox asks for an active user and nothing else: neither an agreement nor the partner need
 * be in force, for what is left is read by its receiver alone (NEV-10). Every other office ends with either of them.
 */
export function officeBar(office: Office, caller: Caller, standing: Standing, matrix: AccessMatrix): DenialCode | null {
  switch (office) {
    case "SUBMIT":
      return submissionBar(caller, standing);
    case "RECEIVE":
      return receiptBar(caller, standing);
    case "GOVERN":
      return governanceBar(caller, standing, matrix);
    case "LEAD":
    case "PLAN":
      return governanceBar(caller, standing, matrix) ?? commissionerBar(caller);
  }
}

/** Bars all but the information-governance lead of a partner whose agreement covers that work (domain guide 2.5). */
export function governanceBar(caller: Caller, standing: Standing, matrix: AccessMatrix): DenialCode | null {
  const { principal } = caller;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (principal.role !== "IG_LEAD") return "ROLE_CEILING";
  const unagreed = agreementBar("ACCESS_LOG", caller, standing);
  if (unagreed !== null) return unagreed;
  return matrix.allowsPurpose(columnOf(principal), principal.purpose, "ACCESS_LOG") ? null : "PURPOSE_NOT_ALLOWED";
}

/** Counts and agreements are made for audit, never in the course of an investigation of somebody. */
function commissionerBar({ principal }: Caller): DenialCode | null {
  if (!COMMISSIONERS.includes(principal.agencyType)) return "ROLE_CEILING";
  return principal.purpose === "COMPLIANCE_AUDIT" ? null : "PURPOSE_NOT_ALLOWED";
}

function submissionBar({ principal }: Caller, standing: Standing): DenialCode | null {
  if (!standing.isUserActive) return "USER_INACTIVE";
  return NOBODY_OF_STAFF.includes(principal.role) ? "ROLE_CEILING" : null;
}

function receiptBar(caller: Caller, standing: Standing): DenialCode | null {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!RECEIVERS.includes(caller.principal.role)) return "ROLE_CEILING";
  return agreementBar("IDENTITY", caller, standing);
}

function agreementBar(category: DataCategory, { principal, now }: Caller, { agreements }: Standing) {
  const found = coveringAgreement(agreements, category, principal.purpose, now);
  return isDenial(found) ? found : null;
}
