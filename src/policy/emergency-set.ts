import type { AccessMatrix } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { MAY_BREAK_GLASS } from "./checks/break-glass.js";
import { closingDecision } from "./checks/consent.js";
import { exclusionBar } from "./checks/exclusion.js";
import { incidentInForce } from "./checks/incident.js";
import { standingBar } from "./checks/standing.js";
import { type Decision, deny, NO_EVIDENCE, permit } from "./decision.js";
import { isDenial } from "./finding.js";
import { isAbove, lowerOf } from "./levels.js";
import { columnOf } from "./matrix/column.js";
import type { DenialCode } from "./reason.js";
import type { AccessFacts, AccessRequest, AgreementFact, DataCategory, Evidence, Level } from "./vocabulary.js";

/**
 * The parts of the emergency set, and how much each takes of its category (MIN-02). Nothing else is in it.
 *
 * Like the rows of break-glass it is code and no cell: what lies beyond it is a prohibition, and no policy to be edited.
 */
export const EMERGENCY_SET: Readonly<Partial<Record<DataCategory, Level>>> = {
  IDENTITY: "SUMMARY",
  CARE_NEEDS: "SUMMARY",
  MEDICATION: "SUMMARY",
  COMMUNICATION: "SUMMARY",
  FAMILY: "SUMMARY",
  // That there is advice, and whom to ring: never what happened.
  RISK_TO_OTHERS: "EXISTENCE",
};

/** The one purpose for which the set is given: whoever asks for another keeps to the matrix. */
export const INCIDENT_PURPOSE = "MAJOR_INCIDENT";

/**
 * Decides whether a caller who responds to a declared incident may be told one part of the emergency set (MIN-02).
 *
 * It is a way in of its own, beside `decide` and not through it: it opens no cell, supplies no relationship and does
 * not make the person known. Standing, agreement, role and exclusion hold as everywhere (NEV-09, NEV-10). Like the
 * continuity minimum it outlasts a refusal or objection, which the trail then names: it is what saves a life tonight.
 */
export function decideEmergencySet(request: AccessRequest, facts: AccessFacts, matrix: AccessMatrix): Decision {
  const { principal, category, now } = request;
  const { standing, person } = facts;
  const clause = `${category} x MIN-02: ${EMERGENCY_SET[category] ?? "never"}`;
  const incident = incidentInForce(person.incidents, request);
  const evidence = { ...NO_EVIDENCE, incidentId: incident?.id ?? null };

  const bar = callerBar(request, facts, matrix);
  if (bar !== null) return deny(bar, clause, evidence);
  const agreement = coveringAgreement(standing.agreements, category, principal.purpose, now);
  if (isDenial(agreement)) return deny(agreement, clause, evidence);
  const kept = exclusionBar(person.exclusions, principal, now);
  if (kept !== null) return deny(kept, clause, evidence);
  if (incident === null) return deny("NO_RELATIONSHIP", clause, evidence);
  return given(request, facts, matrix, agreement, clause, evidence);
}

/** What depends on the caller alone: the gates of every question, and those of an incident. */
function callerBar({ principal, category }: AccessRequest, { standing }: AccessFacts, matrix: AccessMatrix) {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!MAY_BREAK_GLASS.includes(principal.role)) return "ROLE_CEILING" satisfies DenialCode;
  const isResponse = principal.purpose === INCIDENT_PURPOSE;
  const mayDeclare = matrix.allowsPurpose(columnOf(principal), principal.purpose, category);
  return isResponse && mayDeclare ? null : ("PURPOSE_NOT_ALLOWED" satisfies DenialCode);
}

/** The part at its own level, or nothing: a part that agreement or role cut down would be half an answer. */
function given(
  request: AccessRequest,
  { standing, person }: AccessFacts,
  matrix: AccessMatrix,
  agreement: AgreementFact,
  clause: string,
  found: Evidence,
): Decision {
  const { category, principal } = request;
  const level = EMERGENCY_SET[category];
  if (level === undefined) return deny("NEVER_SHARED", clause, found);
  const evidence = { ...found, agreementId: agreement.id };
  const ceiling = lowerOf(agreement.maxLevel, matrix.levelOfRole(principal.role, category));
  if (isAbove(level, ceiling)) return deny("LEVEL_TOO_LOW", clause, evidence);
  const said =
    closingDecision(person.consents, "OBJECTION", request, standing.partnerJoinedAt) ??
    closingDecision(person.consents, "REFUSAL", request, standing.partnerJoinedAt);
  const despite = said === null || said.stance === "PERMIT" ? null : said.stance;
  const ground = said === null ? evidence : { ...evidence, consentId: said.id, consentVersion: said.version };
  return permit("MAJOR_INCIDENT", { level, scope: "ALL", basis: null, clause, despite, evidence: ground });
}
