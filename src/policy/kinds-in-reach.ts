import type { RelationshipId } from "../kernel/ids.js";
import { type AccessMatrix, columnOf } from "./access-matrix.js";
import { mayKnowOf } from "./may-know-of.js";
import { covers } from "./validity.js";
import { type AccessRequest, NOTHING_KNOWN, type RelationshipKind, type Standing } from "./vocabulary.js";

/**
 * The kinds of relationship that would let this caller know of a person now, were one of that kind current.
 *
 * A list of people starts from these, so that it asks the same judgement as the door: a suspended agreement, a purpose
 * that nothing serves or a role that reaches nobody leaves none, and the list and its count are empty (NEV-10). So does
 * an emergency that the caller has opened: it is for one person, and no list goes with it (domain guide 3.7).
 */
export function kindsInReach(
  caller: Pick<AccessRequest, "principal" | "now">,
  standing: Standing,
  matrix: AccessMatrix,
): readonly RelationshipKind[] {
  const { principal, now } = caller;
  if (principal.role === "PERSON" || principal.role === "PROXY" || principal.role === "IG_LEAD") return [];
  if (standing.openGlass !== null && covers(standing.openGlass.validity, now)) return [];
  const serving = matrix.relationshipKindsFor(columnOf(principal), principal.purpose);
  return serving.filter((kind) => {
    const current = { id: "" as RelationshipId, kind, validity: { from: now, to: null } };
    const person = { ...NOTHING_KNOWN, relationships: [current] };
    const request = { principal, now, personId: "" as AccessRequest["personId"] };
    return mayKnowOf(request, { standing, person }, matrix).known;
  });
}
