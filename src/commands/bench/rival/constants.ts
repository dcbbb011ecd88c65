import type { AccessMatrix } from "../../../policy/access-matrix.js";
import {
  type AgencyType,
  DATA_CATEGORIES,
  type DataCategory,
  LEVELS,
  type Level,
  type Purpose,
  RELATIONSHIP_KINDS,
  type Role,
} from "../../../policy/vocabulary.js";

/** Whose questions a statement answers: one text is written for each kind of caller. */
export interface CallerKind {
  readonly agencyType: AgencyType;
  readonly role: Role;
  readonly purpose: Purpose;
}

/** One way in which a category opens, as the matrix has it for this kind of caller. */
export interface Opening {
  readonly category: DataCategory;
  /** The place of the category in the lists of what a relationship reaches, from 1. */
  readonly place: number;
  readonly basis: string;
  readonly level: number;
  /** The most that the role sees. */
  readonly ceiling: number;
  /** What an objection leaves. */
  readonly minimum: number;
}

/** A kind of relationship that the caller's agency may hold and that serves the purpose. */
export interface Reach {
  readonly kind: string;
  /** How far it reaches into each judged category, by place. */
  readonly levels: readonly number[];
  /** Everything that it reaches: whoever reaches anything may know of the person. */
  readonly categories: readonly DataCategory[];
}

/** What somebody who writes the statement by hand would copy out of the access matrix. */
export interface PolicyConstants extends CallerKind {
  readonly fingerprint: string;
  readonly openings: readonly Opening[];
  readonly reaches: readonly Reach[];
  /** The judged categories whose withholding leaves no trace. */
  readonly concealed: readonly DataCategory[];
}

/** The categories that the two questions touch, those that guard a synthetic plan's sections included. */
const TOUCHED: readonly DataCategory[] = [
  "IDENTITY",
  "CONSENT",
  "CARE_PLAN",
  "CARE_NEEDS",
  "PHYSICAL_HEALTH",
  "MENTAL_HEALTH",
  "FINANCE",
];

const rank = (level: Level): number => LEVELS.indexOf(level);

/** Copies out of the matrix what concerns one kind of caller and the categories that the questions touch. */
export function constantsFor(caller: CallerKind, matrix: AccessMatrix): PolicyConstants {
  const concealed = DATA_CATEGORIES.filter((category) => matrix.isConcealed(category));
  const judged = DATA_CATEGORIES.filter((category) => TOUCHED.includes(category) || concealed.includes(category));
  return {
    ...caller,
    fingerprint: matrix.fingerprint,
    openings: judged.flatMap((category, index) => openingsOf(category, index + 1, caller, matrix)),
    reaches: reachesOf(judged, caller, matrix),
    concealed,
  };
}

function openingsOf(category: DataCategory, place: number, caller: CallerKind, matrix: AccessMatrix): Opening[] {
  const ceiling = rank(matrix.levelOfRole(caller.role, category));
  if (ceiling === 0 || !matrix.allowsPurpose(caller.agencyType, caller.purpose, category)) return [];
  const minimum = rank(matrix.continuityLevel(category));
  return matrix
    .alternatives(category, caller.agencyType)
    .filter(({ basis }) => basis !== "d")
    .map(({ basis, level }) => ({ category, place, basis, level: rank(level), ceiling, minimum }));
}

function reachesOf(judged: readonly DataCategory[], caller: CallerKind, matrix: AccessMatrix): Reach[] {
  const { agencyType, role, purpose } = caller;
  const kinds = RELATIONSHIP_KINDS.filter((kind) => matrix.mayHold(agencyType, kind));
  return kinds
    .filter((kind) => matrix.relationship(kind).purposes.includes(purpose))
    .map((kind) => ({
      kind,
      levels: judged.map((category) => rank(matrix.levelOfRelationship(kind, category))),
      categories: DATA_CATEGORIES.filter(
        (category) =>
          matrix.levelOfRelationship(kind, category) !== "NONE" &&
          matrix.levelOfRole(role, category) !== "NONE" &&
          matrix.allowsPurpose(agencyType, purpose, category),
      ),
    }));
}
