import type { AccessMatrix } from "./access-matrix.js";
import { NO_EVIDENCE } from "./decision.js";
import { isDenial } from "./finding.js";
import { type Passage, passGates } from "./gates.js";
import { columnOf } from "./matrix/column.js";
import { isOwnCaller, type OwnCaller, ownRecordBar } from "./own-record.js";
import { DENIAL_CODES, type DenialCode, type ReasonCode } from "./reason.js";
import { type AccessFacts, type AccessRequest, DATA_CATEGORIES, type Evidence } from "./vocabulary.js";

/** Whether a caller may know that a person is in the hub at all, and why. The reason is for the trail. */
export interface Acquaintance {
  readonly known: boolean;
  readonly reason: ReasonCode;
  readonly evidence: Evidence;
}

/**
 * Says whether a caller may know that a person is in the hub at all: the gates open for at least one category.
 *
 * Of a person whom the caller may not know, every answer is that about an unknown id. Whoever is permitted anything
 * by `decide` is known here. A refusal names the gate that was reached last.
 */
export function mayKnowOf(
  request: Omit<AccessRequest, "category">,
  facts: AccessFacts,
  matrix: AccessMatrix,
): Acquaintance {
  const { principal } = request;
  if (isOwnCaller(principal)) return knowsOwn(request, principal, facts, matrix);
  let reason: DenialCode = "USER_INACTIVE";
  for (const category of DATA_CATEGORIES) {
    const passage = passGates({ ...request, category }, facts, matrix);
    if (!isDenial(passage)) return acquainted(passage, columnOf(principal) === "INFORMATION_GOVERNANCE");
    if (DENIAL_CODES.indexOf(passage) > DENIAL_CODES.indexOf(reason)) reason = passage;
  }
  return { known: false, reason, evidence: NO_EVIDENCE };
}

function knowsOwn(
  request: Omit<AccessRequest, "category">,
  caller: OwnCaller,
  facts: AccessFacts,
  matrix: AccessMatrix,
): Acquaintance {
  const bar = ownRecordBar(request, caller, facts, matrix);
  return { known: bar === null, reason: bar ?? "OWN_RECORD", evidence: NO_EVIDENCE };
}

function acquainted({ agreement, involvement }: Passage, isGovernance: boolean): Acquaintance {
  const { relationshipId, breakGlassId } = involvement;
  const evidence = { ...NO_EVIDENCE, agreementId: agreement.id, relationshipId, breakGlassId };
  if (breakGlassId !== null) return { known: true, reason: "BREAK_GLASS", evidence };
  return { known: true, reason: isGovernance ? "GOVERNANCE" : "RELATIONSHIP", evidence };
}
