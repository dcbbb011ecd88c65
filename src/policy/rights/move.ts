import { agreementBar } from "../checks/agreement.js";
import { exclusionBar } from "../checks/exclusion.js";
import { standingBar } from "../checks/standing.js";
import { reaches } from "../levels.js";
import { columnOf } from "../matrix/column.js";
import type { MatrixColumn } from "../vocabulary.js";
import type { RightBar } from "./right.js";

const MOVERS: readonly MatrixColumn[] = ["LOCAL_AUTHORITY", "PRISON", "PRISON_HEALTHCARE"];

/**
 * Staff of the kinds of agency that have a part in a move (TRANS-04), within their role. It needs no relationship: a
 * prison receives whom it does not know yet. Whether this is their move is the domain's to say.
 */
export const moveBar: RightBar = (asked, { standing, person }, matrix) => {
  const { principal, now } = asked;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  const column = columnOf(principal);
  const mayWork = reaches(matrix.levelOfRole(principal.role, "CUSTODY"), "READ");
  if (!MOVERS.includes(column) || !mayWork) return "ROLE_CEILING";
  const unagreed = agreementBar("CUSTODY", asked, standing);
  if (unagreed !== null) return unagreed;
  if (!matrix.allowsPurpose(column, principal.purpose, "CUSTODY")) return "PURPOSE_NOT_ALLOWED";
  return exclusionBar(person.exclusions, principal, now);
};
