import type { AccessMatrix } from "./access-matrix.js";
import { closingDecision, coveringPermit } from "./checks/consent.js";
import { coveringGateway } from "./checks/gateway.js";
import { isDenial } from "./finding.js";
import { lowerOf } from "./levels.js";
import type { Alternative } from "./matrix/cell.js";
import type { DenialCode, PermitCode } from "./reason.js";
import type { AccessFacts, AccessRequest, ConsentFact, GatewayFact, Level } from "./vocabulary.js";

/** What one alternative of a cell gives, before agreement, role and relationship lower it. */
export type Verdict =
  | { readonly opens: true; readonly reason: PermitCode; readonly level: Level; readonly on: Ground }
  | { readonly opens: false; readonly reason: DenialCode; readonly on: Ground };

/** The record that settled it: a permit, a refusal or objection, a gateway, or none. */
export type Ground = ConsentFact | GatewayFact | null;

/**
 * Judges one alternative of a cell by its basis (domain guide 3.5, steps 4 to 9).
 *
 * Precedence: statutory gateway, then refusal or objection, then consent, then what the cell gives by itself.
 */
export function judge(
  { level, basis }: Alternative,
  request: AccessRequest,
  facts: AccessFacts,
  matrix: AccessMatrix,
): Verdict {
  switch (basis) {
    case "c":
      return byGateway(level, request, facts);
    case "d":
      // Step 6 is the place of approved disclosures: none is recorded in the hub, so none opens.
      return { opens: false, reason: "NO_DISCLOSURE", on: null };
    case "b":
      return byConsent(level, request, facts);
    case "a":
      return byRelationship(level, request, facts, matrix);
    case "o":
      return { opens: true, reason: "OWN_ENTRIES", level, on: null };
    case "i":
      return { opens: true, reason: "GOVERNANCE", level, on: null };
  }
}

/** Step 4: no refusal or objection closes it. */
function byGateway(level: Level, { principal, category, now }: AccessRequest, { standing }: AccessFacts): Verdict {
  const gateway = coveringGateway(standing.gateways, category, principal.purpose, now);
  if (isDenial(gateway)) return { opens: false, reason: gateway, on: null };
  return { opens: true, reason: "STATUTORY_GATEWAY", level, on: gateway };
}

/** Steps 5 and 7. Between them is the place of approved overrides (3.6), which lift a refusal for one recipient. */
function byConsent(level: Level, request: AccessRequest, { standing, person }: AccessFacts): Verdict {
  const objection = closingDecision(person.consents, "OBJECTION", request, standing.partnerJoinedAt);
  if (objection !== null) return { opens: false, reason: "OBJECTION", on: objection };
  const refusal = closingDecision(person.consents, "REFUSAL", request, standing.partnerJoinedAt);
  if (refusal !== null) return { opens: false, reason: "CONSENT_REFUSED", on: refusal };
  const consent = coveringPermit(person.consents, request, standing.partnerJoinedAt);
  if (isDenial(consent)) return { opens: false, reason: consent, on: null };
  return { opens: true, reason: "CONSENT", level: lowerOf(level, consent.maxLevel), on: consent };
}

/** Steps 5 and 8: an objection closes it down to what keeps care going (MIN-01). */
function byRelationship(
  level: Level,
  request: AccessRequest,
  { standing, person }: AccessFacts,
  matrix: AccessMatrix,
): Verdict {
  const objection = closingDecision(person.consents, "OBJECTION", request, standing.partnerJoinedAt);
  if (objection === null) return { opens: true, reason: "RELATIONSHIP", level, on: null };
  const minimum = lowerOf(level, matrix.continuityLevel(request.category));
  if (minimum === "NONE") return { opens: false, reason: "OBJECTION", on: objection };
  return { opens: true, reason: "CONTINUITY_MINIMUM", level: minimum, on: objection };
}
