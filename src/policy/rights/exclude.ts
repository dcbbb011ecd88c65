import { exclusionBar } from "../checks/exclusion.js";
import { governanceBar } from "../offices/govern.js";
import type { RightBar } from "./right.js";

/**
 * Governance of the partner that controls a record keeps users out of it, its own or another's (NEV-09).
 *
 * Whoever is kept out themselves may not: nobody lifts their own exclusion.
 */
export const excludeBar: RightBar = (asked, { standing, person }, matrix) => {
  const bar = governanceBar(asked, standing, matrix);
  if (bar !== null) return bar;
  if (person.recordOwnerId !== asked.principal.partnerId) return "NO_RELATIONSHIP";
  return exclusionBar(person.exclusions, asked.principal, asked.now);
};
