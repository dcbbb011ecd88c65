import type { RelationshipId } from "../../kernel/ids.js";
import type { AccessMatrix } from "../access-matrix.js";
import { type Finding, isDenial } from "../finding.js";
import { isAbove, NO_CEILING } from "../levels.js";
import { columnOf } from "../matrix/column.js";
import { covers, hasBegun } from "../validity.js";
import type { AccessRequest, Level, PersonFacts, RelationshipFact } from "../vocabulary.js";
import { breakGlassInForce } from "./break-glass.js";

/** How a caller is involved with a person, as far as one category goes. */
export interface Involvement {
  /** Null where the record is under the caller's own control, or an emergency stands in for a relationship. */
  readonly relationshipId: RelationshipId | null;
  /** The emergency that supplied what no relationship gives (3.7). */
  readonly breakGlassId: string | null;
  readonly level: Level;
  readonly servesPurpose: boolean;
}

/**
 * Finds how the caller is involved with the person now: by a legitimate relationship, or else by an emergency that
 * supplies one for its own rows (3.5 step 2, 3.7).
 */
export function currentInvolvement(
  request: AccessRequest,
  person: PersonFacts,
  matrix: AccessMatrix,
): Finding<Involvement> {
  const related = involvementByRelationship(request, person, matrix);
  if (!isDenial(related) && related.servesPurpose && related.level === NO_CEILING) return related;
  const emergency = breakGlassInForce(person.breakGlass, request);
  if (emergency === null) return related;
  return { relationshipId: null, breakGlassId: emergency.id, level: NO_CEILING, servesPurpose: true };
}

/**
 * Finds the legitimate relationship that holds now, reaches the category and serves the purpose best (3.5 step 2).
 *
 * It must be of a kind that the caller's column may hold. One relationship must do it all: the category that one
 * reaches and the purpose that another serves never add up.
 */
function involvementByRelationship(
  request: AccessRequest,
  person: PersonFacts,
  matrix: AccessMatrix,
): Finding<Involvement> {
  const column = columnOf(request.principal);
  if (column === "INFORMATION_GOVERNANCE") return governanceInvolvement(request, person);
  let best: Involvement | null = null;
  let hasAny = false;
  for (const relationship of person.relationships) {
    if (!covers(relationship.validity, request.now) || !matrix.mayHold(column, relationship.kind)) continue;
    hasAny = true;
    const candidate = involvementBy(relationship, request, matrix);
    if (candidate.level !== "NONE" && (best === null || isBetter(candidate, best))) best = candidate;
  }
  return best ?? (hasAny ? "CATEGORY_OUTSIDE_RELATIONSHIP" : "NO_RELATIONSHIP");
}

function involvementBy({ id, kind }: RelationshipFact, request: AccessRequest, matrix: AccessMatrix): Involvement {
  return {
    relationshipId: id,
    breakGlassId: null,
    level: matrix.levelOfRelationship(kind, request.category),
    servesPurpose: matrix.relationship(kind).purposes.includes(request.principal.purpose),
  };
}

/** Ties fall to the smaller id, so that the order in which relationships are read changes nothing. */
function isBetter(one: Involvement, other: Involvement): boolean {
  if (one.servesPurpose !== other.servesPurpose) return one.servesPurpose;
  if (one.level !== other.level) return isAbove(one.level, other.level);
  return (one.relationshipId ?? "") < (other.relationshipId ?? "");
}

/** Governance answers for records its partner controls and for people its partner was ever involved with (2.4). */
function governanceInvolvement({ principal, now }: AccessRequest, person: PersonFacts): Finding<Involvement> {
  const begun = person.relationships.filter(({ validity }) => hasBegun(validity, now)).map(({ id }) => id);
  const isOwner = person.recordOwnerId === principal.partnerId;
  if (!isOwner && begun.length === 0) return "NO_RELATIONSHIP";
  return { relationshipId: begun.sort()[0] ?? null, breakGlassId: null, level: NO_CEILING, servesPurpose: true };
}
