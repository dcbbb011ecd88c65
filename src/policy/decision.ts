import { type DenialCode, type PermitCode, type ReasonCode, stepOf } from "./reason.js";
import type { Basis, Evidence, Level, Scope } from "./vocabulary.js";

/** The answer to one question of access: what may be seen, why, and on what it rests. */
export interface Decision {
  readonly effect: "PERMIT" | "DENY";
  /** NONE where the effect is DENY, and above NONE where it is PERMIT. */
  readonly level: Level;
  readonly scope: Scope;
  /** The true reason, for the trail. What the caller may be told is `partnerReason` of it. */
  readonly reason: ReasonCode;
  /** The step of the decision order that settled it (domain guide 3.5), 1 to 9. Not for the caller. */
  readonly step: number;
  /** The basis of the cell that opened; null where none did, and for one's own record. */
  readonly basis: Basis | null;
  /** The cell that was read, such as `CARE_PLAN x PRISON: Sa*>Rb*`. */
  readonly clause: string;
  /** What the person had said that this permit goes against, by an override or in an emergency; null for any other. */
  readonly despite: "REFUSAL" | "OBJECTION" | null;
  /** The records it rests on. Not for the caller: a refusal's id would betray the refusal. */
  readonly evidence: Evidence;
}

/** Evidence of nothing: no record had a part in it. */
export const NO_EVIDENCE: Evidence = Object.freeze({
  relationshipId: null,
  agreementId: null,
  consentId: null,
  consentVersion: null,
  gatewayId: null,
  overrideId: null,
  disclosureId: null,
  breakGlassId: null,
  incidentId: null,
});

/** Refuses, for a reason. Refusal is what silence means: a permit needs more words than this. */
export function deny(reason: DenialCode, clause: string, evidence: Evidence = NO_EVIDENCE): Decision {
  const nothing = { level: "NONE", scope: "ALL", basis: null, despite: null } as const;
  return { effect: "DENY", ...nothing, reason, step: stepOf(reason), clause, evidence };
}

/** What a permit must state beyond its reason. */
export interface Grant {
  readonly level: Level;
  readonly scope: Scope;
  readonly basis: Basis | null;
  readonly clause: string;
  readonly despite: Decision["despite"];
  readonly evidence: Evidence;
}

/** Permits, at a level and on a basis. A permit at level NONE is no permit, so none can be made. */
export function permit(reason: PermitCode, grant: Grant): Decision {
  if (grant.level === "NONE") throw new Error("A permit at level NONE is impossible.");
  const { level, scope, basis, clause, despite, evidence } = grant;
  return { effect: "PERMIT", level, scope, reason, step: stepOf(reason), basis, clause, despite, evidence };
}
