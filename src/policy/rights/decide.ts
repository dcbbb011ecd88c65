import { agreementBar } from "../checks/agreement.js";
import { exclusionBar } from "../checks/exclusion.js";
import { standingBar } from "../checks/standing.js";
import type { DataCategory, Role } from "../vocabulary.js";
import type { RightBar } from "./right.js";

const DECIDERS: readonly Role[] = ["CALDICOTT_GUARDIAN", "MANAGER"];
/** Where no category is named, as for a list, an agreement must be in force all the same (NEV-10). */
const ANY_AT_ALL: readonly DataCategory[] = ["IDENTITY"];

/** To share without consent, or to disclose, is for the guardian or a delegated senior of the partner that controls the record (2.5, 3.6). */
export const decisionBar: RightBar = (asked, { standing, person }) => {
  const { principal, categories, now } = asked;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!DECIDERS.includes(principal.role)) return "ROLE_CEILING";
  const needed = categories.length > 0 ? categories : ANY_AT_ALL;
  const unagreed = needed.map((category) => agreementBar(category, asked, standing)).find((bar) => bar !== null);
  if (unagreed) return unagreed;
  if (person.recordOwnerId !== principal.partnerId) return "NO_RELATIONSHIP";
  return exclusionBar(person.exclusions, principal, now);
};
