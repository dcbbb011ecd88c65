import type { AccessMatrix } from "./access-matrix.js";
import { exclusionBar } from "./checks/exclusion.js";
import { protectedAddressBar } from "./checks/protected-address.js";
import { standingBar } from "./checks/standing.js";
import { type Decision, deny, NO_EVIDENCE, permit } from "./decision.js";
import type { DenialCode } from "./reason.js";
import type { AccessFacts, AccessRequest, Principal } from "./vocabulary.js";

/** A caller who is the person themselves, or acts for a person as their proxy. */
export type OwnCaller = Principal & { readonly role: "PERSON" | "PROXY" };

/** Says whether a caller asks as a person or proxy, and not as staff of a partner. */
export function isOwnCaller(principal: Principal): principal is OwnCaller {
  return principal.role === "PERSON" || principal.role === "PROXY";
}

/**
 * Decides what a person sees of their own record (domain guide 2.5, last row).
 *
 * It needs no relationship and no agreement, and no consent of theirs shuts them out. About anybody else they are a
 * stranger, with no match minimum either.
 */
export function decideOwnRecord(
  request: AccessRequest,
  caller: OwnCaller,
  facts: AccessFacts,
  matrix: AccessMatrix,
): Decision {
  const { category } = request;
  const clause = matrix.clauseOfSelf(category);
  const bar = ownRecordBar(request, caller, facts, matrix);
  if (bar !== null) return deny(bar, clause);
  const level = matrix.levelOfSelf(category);
  if (level === "NONE") return deny("NEVER_SHARED", clause);
  const shut = protectedAddressBar(request, facts.person);
  if (shut !== null) return deny(shut, clause);
  return permit("OWN_RECORD", { level, scope: "ALL", basis: null, clause, despite: null, evidence: NO_EVIDENCE });
}

/** Bars a person or proxy from a record, whichever category is asked for. Null where it is theirs to see. */
export function ownRecordBar(
  request: Omit<AccessRequest, "category">,
  caller: OwnCaller,
  facts: AccessFacts,
  matrix: AccessMatrix,
): DenialCode | null {
  const inactive = standingBar(facts.standing);
  if (inactive !== null) return inactive;
  if (isShutOutProxy(caller, facts, request.now)) return "EXCLUDED";
  if (caller.actsForPersonId !== request.personId) return "NO_RELATIONSHIP";
  return matrix.ownPurposesOf(caller.role).includes(caller.purpose) ? null : "PURPOSE_NOT_ALLOWED";
}

/** A proxy can be someone the person must be kept safe from (NEV-09). A person cannot be shut out of their own. */
function isShutOutProxy(caller: OwnCaller, { person }: AccessFacts, now: Date): boolean {
  return caller.role === "PROXY" && exclusionBar(person.exclusions, caller, now) === "EXCLUDED";
}
