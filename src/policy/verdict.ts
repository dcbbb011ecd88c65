import type { AccessMatrix } from "./access-matrix.js";
import { breakGlassInForce } from "./checks/break-glass.js";
import { closingDecision, coveringPermit } from "./checks/consent.js";
import { coveringDisclosure } from "./checks/disclosure.js";
import { coveringGateway } from "./checks/gateway.js";
import { coveringOverride } from "./checks/override.js";
import type { Decision } from "./decision.js";
import { isDenial } from "./finding.js";
import { lowerOf } from "./levels.js";
import type { Alternative } from "./matrix/cell.js";
import type { DenialCode, PermitCode } from "./reason.js";
import type { AccessFacts, AccessRequest, ConsentFact, Evidence, Level } from "./vocabulary.js";

/** What one alternative of a cell gives, before agreement, role and relationship lower it. */
export type Verdict =
  | {
      readonly opens: true;
      readonly reason: PermitCode;
      readonly level: Level;
      readonly on: Ground;
      /** What the person had said that this goes against. */
      readonly despite?: Decision["despite"];
    }
  | { readonly opens: false; readonly reason: DenialCode; readonly on: Ground };

/** The records that settled it: a permit, a refusal or objection, a gateway, an exception, or none. */
export type Ground = Partial<Evidence>;

const NOTHING: Ground = {};

/**
 * Judges one alternative of a cell by its basis (domain guide 3.5, steps 4 to 9).
 *
 * Precedence: statutory gateway, then override or break-glass, then refusal or objection, then consent, then what the
 * cell gives by itself. An exception is relied on only where the ordinary way gives less.
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
      return byDisclosure(level, request, facts);
    case "b":
      return byConsent(level, request, facts);
    case "a":
      return byRelationship(level, request, facts, matrix);
    case "o":
      return { opens: true, reason: "OWN_ENTRIES", level, on: NOTHING };
    case "i":
      return { opens: true, reason: "GOVERNANCE", level, on: NOTHING };
  }
}

/** Step 4: no refusal or objection closes it, and no exception stands in for it. */
function byGateway(level: Level, { principal, category, now }: AccessRequest, { standing }: AccessFacts): Verdict {
  const gateway = coveringGateway(standing.gateways, category, principal.purpose, now);
  if (isDenial(gateway)) return { opens: false, reason: gateway, on: NOTHING };
  return { opens: true, reason: "STATUTORY_GATEWAY", level, on: { gatewayId: gateway.id } };
}

/** Step 6: what the owning agency granted. In an emergency the cell counts as granted (3.7). */
function byDisclosure(level: Level, request: AccessRequest, { person }: AccessFacts): Verdict {
  const granted = coveringDisclosure(person.disclosures, request);
  const emergency = breakGlassInForce(person.breakGlass, request);
  if (!isDenial(granted) && (emergency === null || granted.level === level)) {
    return {
      opens: true,
      reason: "DISCLOSURE",
      level: lowerOf(level, granted.level),
      on: { disclosureId: granted.id },
    };
  }
  if (emergency !== null) return { opens: true, reason: "BREAK_GLASS", level, on: { breakGlassId: emergency.id } };
  return { opens: false, reason: "NO_DISCLOSURE", on: NOTHING };
}

/** Steps 5 and 7. */
function byConsent(level: Level, request: AccessRequest, facts: AccessFacts): Verdict {
  const { standing, person } = facts;
  const objection = closingDecision(person.consents, "OBJECTION", request, standing.partnerJoinedAt);
  if (objection !== null) return byException(level, objection, request, facts) ?? shutBy(objection);
  const refusal = closingDecision(person.consents, "REFUSAL", request, standing.partnerJoinedAt);
  if (refusal !== null) return byException(level, refusal, request, facts) ?? shutBy(refusal);
  const consented = byPermit(level, request, facts);
  if (consented.opens && consented.level === level) return consented;
  return byException(level, null, request, facts) ?? consented;
}

function byPermit(level: Level, request: AccessRequest, { standing, person }: AccessFacts): Verdict {
  const consent = coveringPermit(person.consents, request, standing.partnerJoinedAt);
  if (isDenial(consent)) return { opens: false, reason: consent, on: NOTHING };
  return { opens: true, reason: "CONSENT", level: lowerOf(level, consent.maxLevel), on: groundOf(consent) };
}

/** Steps 5 and 8: an objection closes it down to what keeps care going (MIN-01). */
function byRelationship(level: Level, request: AccessRequest, facts: AccessFacts, matrix: AccessMatrix): Verdict {
  const { standing, person } = facts;
  const objection = closingDecision(person.consents, "OBJECTION", request, standing.partnerJoinedAt);
  if (objection === null) return { opens: true, reason: "RELATIONSHIP", level, on: NOTHING };
  const minimum = lowerOf(level, matrix.continuityLevel(request.category));
  const ordinary: Verdict =
    minimum === "NONE"
      ? shutBy(objection)
      : { opens: true, reason: "CONTINUITY_MINIMUM", level: minimum, on: groundOf(objection) };
  return byException(level, objection, request, facts) ?? ordinary;
}

/** An override (3.6), else an emergency (3.7): it lifts what the person said, or stands in for what was not said. */
function byException(
  level: Level,
  lifted: ConsentFact | null,
  request: AccessRequest,
  { person }: AccessFacts,
): Verdict | null {
  const override = coveringOverride(person.overrides, request);
  const emergency = override === null ? breakGlassInForce(person.breakGlass, request) : null;
  if (override === null && emergency === null) return null;
  const despite = lifted === null || lifted.stance === "PERMIT" ? null : lifted.stance;
  const said = lifted === null ? NOTHING : groundOf(lifted);
  if (override !== null)
    return { opens: true, reason: "OVERRIDE", level, despite, on: { ...said, overrideId: override.id } };
  return { opens: true, reason: "BREAK_GLASS", level, despite, on: { ...said, breakGlassId: emergency?.id ?? null } };
}

function shutBy(decision: ConsentFact): Verdict {
  return {
    opens: false,
    reason: decision.stance === "OBJECTION" ? "OBJECTION" : "CONSENT_REFUSED",
    on: groundOf(decision),
  };
}

function groundOf({ id, version }: ConsentFact): Ground {
  return { consentId: id, consentVersion: version };
}
