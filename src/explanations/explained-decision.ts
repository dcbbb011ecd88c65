import { plainLevel, type Rehearsal } from "../access/index.js";
import { partnerReason, sentenceFor } from "../policy/reason.js";
import type { DataCategory, Evidence } from "../policy/vocabulary.js";
import type { AccessEvidence, ExplainedDecision } from "./explained-decision.type.js";
import type { EvidenceKind } from "./explanation-enums.js";

const KINDS: Readonly<Record<Exclude<keyof Evidence, "consentVersion">, EvidenceKind>> = {
  relationshipId: "RELATIONSHIP",
  agreementId: "AGREEMENT",
  consentId: "CONSENT",
  gatewayId: "GATEWAY",
  overrideId: "OVERRIDE",
  disclosureId: "DISCLOSURE",
  breakGlassId: "BREAK_GLASS",
  incidentId: "INCIDENT",
};

/** The decision on one category with its true reason, and with the reason that the supposed caller would be told. */
export function explainedDecision(
  rehearsal: Rehearsal,
  category: DataCategory,
  isConcealed: boolean,
): ExplainedDecision {
  const { effect, level, scope, reason, step, basis, clause, evidence } = rehearsal.decide(category);
  const isPermitted = effect === "PERMIT";
  const isTold = rehearsal.mayKnowOf().known && (isPermitted || !isConcealed);
  return {
    ...{ category, isPermitted, level, reason, step, basis, clause },
    isOwnEntriesOnly: scope === "OWN",
    sentence: sentenceFor(reason),
    plain: plainLevel(level),
    toldReason: isTold ? partnerReason(reason) : null,
    evidence: evidenceOf(evidence),
  };
}

function evidenceOf(evidence: Evidence): AccessEvidence[] {
  const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return names.flatMap((name) => {
    const id = evidence[name];
    return id === null
      ? []
      : [{ kind: KINDS[name], id, version: name === "consentId" ? evidence.consentVersion : null }];
  });
}
