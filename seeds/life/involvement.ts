import type { RelationshipKind } from "../../src/policy/vocabulary.js";
import { placeEntry } from "../agencies/establishments.js";
import type { Involvement, Life, Stay } from "./life.js";

const HOUR = 3_600_000;
const FOUR_WEEKS = 28 * 24;

/** How many hours access outlasts the end of a relationship (domain guide 2.4); those not named end at once. */
const TAIL_HOURS: Partial<Record<RelationshipKind, number>> = {
  RESPONSIBLE_AUTHORITY: FOUR_WEEKS,
  ALLOCATION: FOUR_WEEKS,
  OPEN_REFERRAL: FOUR_WEEKS,
  SECOND_AUTHORITY: FOUR_WEEKS,
  SECTION_117_AFTERCARE: FOUR_WEEKS,
  LEAVING_CARE: FOUR_WEEKS,
  GP_REGISTRATION: FOUR_WEEKS,
  HOSPITAL_ADMISSION: FOUR_WEEKS,
  COMMUNITY_CASELOAD: FOUR_WEEKS,
  CHC_CASE: FOUR_WEEKS,
  JOINT_PACKAGE: FOUR_WEEKS,
  PRISON_HEALTHCARE: 72,
};
const POLICE_HOURS = 72;

/** The moment at which a relationship stops giving access. A police matter ends 72 hours after it opened. */
export function validTo({ kind, from, ended }: Involvement): Date | null {
  if (kind === "POLICE_MATTER") return new Date(from.getTime() + POLICE_HOURS * HOUR);
  return ended === undefined ? null : new Date(ended.getTime() + (TAIL_HOURS[kind] ?? 0) * HOUR);
}

function involvementsOfStay({ at, arrived, departed }: Stay): Involvement[] {
  const { kind, name, partner, healthcare } = placeEntry(at);
  const span = { from: arrived, place: at, ...(departed === undefined ? {} : { ended: departed }) };
  if (kind === "APPROVED_PREMISES" || healthcare === undefined) return [];
  return [
    { ...span, partner, kind: "CUSTODY", proof: `Custody episode at ${name}` },
    { ...span, partner: healthcare, kind: "PRISON_HEALTHCARE", proof: `Located at ${name}` },
  ];
}

/** Everyone involved with a person: those told of, and the prison and its health care for each stay there. */
export function involvementsOf(life: Life): Involvement[] {
  return [...life.involved, ...(life.custody ?? []).flatMap(involvementsOfStay)];
}
