import { exclusionBar } from "../checks/exclusion.js";
import { governanceBar } from "../offices/govern.js";
import type { RightBar } from "./right.js";

/** Governance reviews what its own users did, or what was done with its partner's records; which, the caller of this function says. */
export const reviewBar: RightBar = (asked, { standing, person }, matrix) =>
  governanceBar(asked, standing, matrix) ?? exclusionBar(person.exclusions, asked.principal, asked.now);
