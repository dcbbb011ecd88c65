import { BREAK_GLASS_CATEGORIES, MAY_BREAK_GLASS } from "../checks/break-glass.js";
import { standingBar } from "../checks/standing.js";
import { type Finding, isDenial } from "../finding.js";
import { passGates } from "../gates.js";
import { columnOf } from "../matrix/column.js";
import { mayKnowOf } from "../may-know-of.js";
import { DENIAL_CODES, type DenialCode } from "../reason.js";
import type { BreakGlassFact, DataCategory } from "../vocabulary.js";
import type { RightBar } from "./right.js";

/**
 * An emergency may be claimed by whoever it would let in: every gate but the relationship holds (NEV-09, NEV-10), and
 * a kind of agency that no search would tell of a stranger cannot reach for one either (MIN-03).
 */
export const breakGlassBar: RightBar = (asked, facts, matrix) => {
  const { principal, now } = asked;
  const inactive = standingBar(facts.standing);
  if (inactive !== null) return inactive;
  if (!MAY_BREAK_GLASS.includes(principal.role)) return "ROLE_CEILING";
  const column = columnOf(principal);
  const rows = BREAK_GLASS_CATEGORIES.filter((row) => matrix.allowsPurpose(column, principal.purpose, row));
  if (rows.length === 0) return "PURPOSE_NOT_ALLOWED";
  const validity = { from: now, to: null };
  const claimed: BreakGlassFact = { id: "", userId: principal.userId, isLifeCritical: false, validity };
  const supposed = { ...facts, person: { ...facts.person, breakGlass: [claimed] } };
  const bar = gateReached(rows, (category) => passGates({ ...asked, category }, supposed, matrix));
  if (bar !== null || matrix.offersMatchMinimum(column, true)) return bar;
  return mayKnowOf(asked, facts, matrix).known ? null : "NO_RELATIONSHIP";
};

/** Null where a gate opens for one of the categories at least; else the refusal of the gate that was reached last. */
function gateReached(
  categories: readonly DataCategory[],
  find: (category: DataCategory) => Finding<object>,
): DenialCode | null {
  let reason: DenialCode = "USER_INACTIVE";
  for (const category of categories) {
    const found = find(category);
    if (!isDenial(found)) return null;
    if (DENIAL_CODES.indexOf(found) > DENIAL_CODES.indexOf(reason)) reason = found;
  }
  return reason;
}
