import type { AccessMatrix } from "./access-matrix.js";
import { coveringDisclosure, mayOpenNever } from "./checks/disclosure.js";
import { protectedAddressBar } from "./checks/protected-address.js";
import { type Decision, deny, NO_EVIDENCE, permit } from "./decision.js";
import { isDenial } from "./finding.js";
import { type Passage, passGates } from "./gates.js";
import { isAbove, lowerOf } from "./levels.js";
import type { Alternative } from "./matrix/cell.js";
import { columnOf } from "./matrix/column.js";
import { decideOwnRecord, isOwnCaller } from "./own-record.js";
import { type PermitCode, stepOf } from "./reason.js";
import { type Ground, judge, type Verdict } from "./verdict.js";
import type { AccessFacts, AccessRequest, Evidence, Level, MatrixColumn } from "./vocabulary.js";

export type { Decision } from "./decision.js";
export { type Acquaintance, mayKnowOf } from "./may-know-of.js";

/**
 * Decides whether this caller, now, may see this category of this person, how much of it, and why.
 *
 * It follows the decision order of the domain guide, 3.5. It looks at nothing but its arguments: no clock, no store,
 * no memory. Silence refuses. Where several refusals apply, the earliest step is named.
 */
export function decide(request: AccessRequest, facts: AccessFacts, matrix: AccessMatrix): Decision {
  const { principal, category } = request;
  if (isOwnCaller(principal)) return decideOwnRecord(request, principal, facts, matrix);
  const column = columnOf(principal);
  const clause = matrix.clause(category, column);

  // Steps 1 to 3: standing, agreement, role, exclusion; relationship or break-glass; purpose.
  const passage = passGates(request, facts, matrix);
  if (isDenial(passage)) return deny(passage, clause);

  // Step 3, second half: a cell that is never and that no approved disclosure opens, or that has become never.
  const alternatives = waysIn(request, facts, matrix, column);
  if (alternatives.length === 0) return deny("NEVER_SHARED", clause, evidenceOf(passage, {}));
  const bases = alternatives.map(({ basis }) => basis);
  const shut = protectedAddressBar(request, facts.person, bases);
  if (shut !== null) return deny(shut, clause, evidenceOf(passage, {}));

  // Steps 4 to 9, for each way in which the cell opens; then the lowest of all limits, and the best of what is left.
  const ceiling = lowerOf(
    lowerOf(passage.agreement.maxLevel, passage.involvement.level),
    matrix.levelOfRole(principal.role, category),
  );
  return alternatives
    .map((alternative) => settle(judge(alternative, request, facts, matrix), alternative, ceiling, clause, passage))
    .reduce((best, next) => (isBetter(next, best) ? next : best));
}

/** The ways in which the cell opens; a cell that is never has one where a disclosure was approved, of what it grants. */
function waysIn(
  request: AccessRequest,
  { person }: AccessFacts,
  matrix: AccessMatrix,
  column: MatrixColumn,
): readonly Alternative[] {
  const alternatives = matrix.alternatives(request.category, column);
  if (alternatives.length > 0 || !mayOpenNever(request.category, column)) return alternatives;
  const granted = coveringDisclosure(person.disclosures, request);
  return isDenial(granted) ? [] : [{ level: granted.level, basis: "d" }];
}

function settle(verdict: Verdict, { basis }: Alternative, ceiling: Level, clause: string, passage: Passage): Decision {
  const evidence = evidenceOf(passage, verdict.on);
  if (!verdict.opens) return deny(verdict.reason, clause, evidence);
  const level = lowerOf(verdict.level, ceiling);
  const scope = basis === "o" ? "OWN" : "ALL";
  const despite = verdict.despite ?? null;
  return permit(reasonFor(verdict.reason, passage), { level, scope, basis, clause, despite, evidence });
}

/** What is given by relationship is given by the emergency, where that is all the relationship there is. */
function reasonFor(reason: PermitCode, { involvement }: Passage): PermitCode {
  return reason === "RELATIONSHIP" && involvement.breakGlassId !== null ? "BREAK_GLASS" : reason;
}

/** A higher level wins; of two refusals, the earlier step is named; of equals, the cell's first alternative stands. */
function isBetter(one: Decision, other: Decision): boolean {
  if (one.level !== other.level) return isAbove(one.level, other.level);
  return one.effect === "DENY" && stepOf(one.reason) < stepOf(other.reason);
}

function evidenceOf({ agreement, involvement }: Passage, ground: Ground): Evidence {
  const { relationshipId, breakGlassId } = involvement;
  return { ...NO_EVIDENCE, agreementId: agreement.id, relationshipId, breakGlassId, ...ground };
}
