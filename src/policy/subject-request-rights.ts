import type { AccessMatrix } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { exclusionBar } from "./checks/exclusion.js";
import { standingBar } from "./checks/standing.js";
import { isDenial } from "./finding.js";
import { passGates } from "./gates.js";
import { isOwnCaller, ownRecordBar } from "./own-record.js";
import type { DenialCode } from "./reason.js";
import type { AccessFacts, AccessRequest, Role } from "./vocabulary.js";

type Asked = Omit<AccessRequest, "category">;

const ANSWERERS: readonly Role[] = ["IG_LEAD", "CALDICOTT_GUARDIAN", "MANAGER"];
const REVIEWERS: readonly Role[] = ["PRACTITIONER", "MANAGER", "CALDICOTT_GUARDIAN"];

/**
 * Bars a caller from asking for all that is held about a person; null where they may (domain guide part 5, S11).
 *
 * A person asks for themselves, and a proxy for whom they act for. Staff write down what they are asked by a person
 * whose identity they may see, so that the hub tells nobody of a stranger.
 */
export function askForRecordBar(asked: Asked, facts: AccessFacts, matrix: AccessMatrix): DenialCode | null {
  const { principal } = asked;
  if (isOwnCaller(principal)) return ownRecordBar(asked, principal, facts, matrix);
  const passage = passGates({ ...asked, category: "IDENTITY" }, facts, matrix);
  return isDenial(passage) ? passage : null;
}

/**
 * Bars a caller from answering a request: checking identity, asking what is meant, extending and releasing it.
 *
 * It is governance's work, and shows no care content. That the request was routed to the caller's partner, which may
 * have ended its involvement long ago, is the caller's of this function to know.
 */
export function answeringBar(asked: Asked, facts: AccessFacts): DenialCode | null {
  return officeBar(ANSWERERS, asked, facts);
}

/**
 * Bars a caller from reviewing what their own partner holds before a person is given it.
 *
 * Whoever weighs an entry must be able to read it, which governance may not (domain guide 2.5): so it is the partner's
 * practitioners and managers, and its Caldicott Guardian for the item under decision.
 */
export function partReviewBar(asked: Asked, facts: AccessFacts): DenialCode | null {
  return officeBar(REVIEWERS, asked, facts);
}

function officeBar(roles: readonly Role[], { principal, now }: Asked, { standing, person }: AccessFacts) {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!roles.includes(principal.role)) return "ROLE_CEILING";
  const agreement = coveringAgreement(standing.agreements, "IDENTITY", principal.purpose, now);
  return isDenial(agreement) ? agreement : exclusionBar(person.exclusions, principal, now);
}
