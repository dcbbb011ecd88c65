import { type DatabaseSession, statement } from "../../db/index.js";
import { NO_USER, type PartnerId } from "../../kernel/ids.js";
import { type AccessMatrix, columnOf } from "../../policy/access-matrix.js";
import {
  type AgencyType,
  DATA_CATEGORIES,
  type DataCategory,
  type Principal,
  ROLES,
  type Role,
} from "../../policy/vocabulary.js";

const PARTNERS = statement(`
  SELECT id, name, agency_type AS "agencyType", status = 'ACTIVE' AS "isActive", joined_at AS "joinedAt"
  FROM partner ORDER BY name, id
`);

export interface PartnerOfCounty {
  readonly id: PartnerId;
  readonly name: string;
  readonly agencyType: AgencyType;
  readonly isActive: boolean;
  readonly joinedAt: Date;
}

/** Every partner there is. */
export function partnersOf(session: DatabaseSession): Promise<PartnerOfCounty[]> {
  return session.rows<PartnerOfCounty>(PARTNERS, []);
}

/** Somebody of a role in a partner, and the categories in which the two matrices could differ for them. */
export interface SupposedCaller {
  readonly principal: Principal;
  readonly categories: readonly DataCategory[];
}

/** The callers of a partner for whom one matrix could decide otherwise than the other; empty where none could be. */
export function callersOf(partner: PartnerOfCounty, before: AccessMatrix, after: AccessMatrix): SupposedCaller[] {
  const cells = after.cellsDifferingFrom(before);
  return ROLES.flatMap((role) => {
    const principal = principalOf(partner, role);
    const column = columnOf(principal);
    const ofColumn = new Set(cells.filter((cell) => cell.column === column).map(({ category }) => category));
    const stands = (category: DataCategory) => ofColumn.has(category) && isUsual(role, category, before);
    const hasOtherCeiling = (one: DataCategory) => before.levelOfRole(role, one) !== after.levelOfRole(role, one);
    const categories = DATA_CATEGORIES.filter((category) => stands(category) || hasOtherCeiling(category));
    return categories.length > 0 ? [{ principal, categories }] : [];
  });
}

/** Who stands for each cell: a practitioner, but for the row and the column that only another role sees. */
function isUsual(role: Role, category: DataCategory, before: AccessMatrix): boolean {
  const isPractitioners = before.levelOfRole("PRACTITIONER", category) !== "NONE";
  if (role === "PUBLIC_PROTECTION_CONTACT") return !isPractitioners;
  return role === "IG_LEAD" || (role === "PRACTITIONER" && isPractitioners);
}

/** Somebody of a role in a partner, with any purpose. */
export function principalOf({ id, agencyType }: PartnerOfCounty, role: Role): Principal {
  const nobody = { userId: NO_USER, team: null, actsForPersonId: null, hasSecondFactor: false };
  return { ...nobody, partnerId: id, agencyType, role, purpose: "DIRECT_CARE" };
}

/** What the matrices say differently beyond what a partner's staff see of a person: each in one sentence. */
export function otherDifferences(before: AccessMatrix, after: AccessMatrix): string[] {
  return [...DATA_CATEGORIES.flatMap((category) => onCategory(category, before, after)), ...onSearching(before, after)];
}

function onCategory(category: DataCategory, before: AccessMatrix, after: AccessMatrix): string[] {
  const told: string[] = [];
  const isConcealed = after.isConcealed(category);
  if (isConcealed !== before.isConcealed(category)) {
    told.push(
      `${category}: what is withheld would ${isConcealed ? "leave no notice any more" : "be told by a notice"}.`,
    );
  }
  const [was, becomes] = [before.levelOfSelf(category), after.levelOfSelf(category)];
  if (was !== becomes)
    told.push(`${category}: what people see of their own record would go from ${was} to ${becomes}.`);
  return told;
}

function onSearching(before: AccessMatrix, after: AccessMatrix): string[] {
  const told: string[] = [];
  if (after.differsIn("identifiers", before))
    told.push("Which numbers each kind of agency sees, and finds people by, would change.");
  if (after.differsIn("relationships", before)) {
    told.push(
      "The rules of relationships differ: how long access outlasts one counts for those that end from then on.",
    );
  }
  if (after.differsIn("matchMinimum", before))
    told.push("Who may find people it is not involved with would change (MIN-03).");
  return told;
}
