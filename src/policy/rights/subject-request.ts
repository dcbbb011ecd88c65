import { agreementBar } from "../checks/agreement.js";
import { exclusionBar } from "../checks/exclusion.js";
import { standingBar } from "../checks/standing.js";
import { isDenial } from "../finding.js";
import { passGates } from "../gates.js";
import { isOwnCaller, ownRecordBar } from "../own-record.js";
import type { Role } from "../vocabulary.js";
import type { RightBar } from "./right.js";

/**
 * Bars a caller from asking for all that is held about a person; null where they may (domain guide part 5, S11).
 *
 * A person asks for themselves, and a proxy for whom they act for. Staff write down what they are asked by a person
 * whose identity they may see, so that the hub tells nobody of a stranger.
 */
export const askForRecordBar: RightBar = (asked, facts, matrix) => {
  const { principal } = asked;
  if (isOwnCaller(principal)) return ownRecordBar(asked, principal, facts, matrix);
  const passage = passGates({ ...asked, category: "IDENTITY" }, facts, matrix);
  return isDenial(passage) ? passage : null;
};

/**
 * Bars a caller from answering a request: checking identity, asking what is meant, extending and releasing it.
 *
 * It is governance's work, and shows no care content. That the request was routed to the caller's partner, which may
 * have ended its involvement long ago, is the caller's of this function to know.
 */
export const answeringBar = forStaff(["IG_LEAD", "CALDICOTT_GUARDIAN", "MANAGER"]);

/**
 * Bars a caller from reviewing what their own partner holds before a person is given it.
 *
 * Whoever weighs an entry must be able to read it, which governance may not (domain guide 2.5): so it is the partner's
 * practitioners and managers, and its Caldicott Guardian for the item under decision.
 */
export const partReviewBar = forStaff(["PRACTITIONER", "MANAGER", "CALDICOTT_GUARDIAN"]);

function forStaff(roles: readonly Role[]): RightBar {
  return (asked, { standing, person }) => {
    const { principal, now } = asked;
    const inactive = standingBar(standing);
    if (inactive !== null) return inactive;
    if (!roles.includes(principal.role)) return "ROLE_CEILING";
    return agreementBar("IDENTITY", asked, standing) ?? exclusionBar(person.exclusions, principal, now);
  };
}
