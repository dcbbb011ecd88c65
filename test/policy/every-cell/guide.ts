/**
 * The domain guide's role ceilings (2.5), minimum sets (2.6) and decision order (3.5), worked through once more and as
 * plainly as can be. Nothing here is taken from src/policy, so that each table is confirmed twice.
 */
import { IN_ORDER, SITUATIONS, type SituationName, type Told } from "./situations.js";

/** A place in the permitted slice: its row in 2.2, the kind of agency, their cell, and governance's cell of the row. */
export interface Place {
  readonly row: number;
  readonly agency: string;
  readonly cell: string;
  readonly governance: string;
}

/** Says by the guide alone what a situation comes to in one place, in the words of the tables. */
export function byTheGuide(situation: SituationName, place: Place): string {
  const told: Told = { ...IN_ORDER, ...SITUATIONS[situation] };
  if (told.role !== null && place.agency === "IG") return ".";
  if (told.role !== "governance lead") return shutFor(told, place) ?? opened(told, place);
  return byTheGuide("everything is in order", { ...place, agency: "IG", cell: place.governance });
}

/** Steps 1 to 3: what shuts every cell alike, the earliest first. Governance may look back (2.4). */
function shutFor(told: Told, { row, agency }: Place): string | null {
  if (told.agreement !== "signed") return `- ${told.agreement}`;
  const isContactsAlone = agency === "IG" && row === 22;
  if (isContactsAlone || ceiling(told.role, row) === "-") return "- role";
  const mayLookBack = agency === "IG" && told.wasInvolved;
  if (!told.isInvolved && !mayLookBack) return "- stranger";
  return told.isPurposeRight ? null : "- purpose";
}

/** Steps 3 to 9 for each part of a cell such as Sa>Rb: the most of what opens, the first of equals. */
function opened(told: Told, place: Place): string {
  const parts = place.cell.replaceAll("*", "").split(">");
  const ways = parts[0] === "-" ? liftedNever(told, place) : parts;
  const limit = least(ceiling(told.role, place.row), told.agreementGives);
  const [first = "- never", ...others] = ways.map((way) => throughPart(way, told, place.row, limit));
  return others.reduce((best, next) => (rank(next) > rank(best) ? next : best), first);
}

function throughPart(way: string, told: Told, row: number, limit: string): string {
  const [level = "-", basis = ""] = way;
  const to = (most: string, ground = basis) => least(level, least(most, limit)) + ground;
  const minimum = CONTINUITY_MINIMUM[row];
  if (basis === "a" && told.said === "objected") return minimum ? to(minimum, "m") : "- objected";
  if (basis === "b") return told.said === "yes" ? to(told.consentGives) : `- ${told.said}`;
  if (basis === "c") return told.hasStatute ? to("W") : "- statute";
  if (basis === "d") return told.disclosed === "nothing" ? "- disclosure" : to("R");
  return to("W");
}

/** MIN-01: what survives an objection, and how much of it. */
const CONTINUITY_MINIMUM: Readonly<Record<number, string>> = { 1: "S", 4: "S", 10: "S", 11: "S", 16: "S", 24: "R" };

/** An approved disclosure lifts a never (3.5 step 3), but not these (2.2, notes on rows 22 and 26; NEV-01, CHC-21). */
function liftedNever({ disclosed }: Told, { row, agency }: Place): string[] {
  const isProhibited = agency === "IG" || row === 22 || row === 26 || (agency === "ICB" && [3, 12, 14].includes(row));
  return disclosed === "whatever the cell" && !isProhibited ? ["Rd"] : [];
}

/** The role ceilings of 2.5. */
function ceiling(role: Told["role"], row: number): string {
  if (role === null) return "W";
  if (row === 22) return "-";
  if (role === "practitioner") return "W";
  if (role === "administrator") return [1, 2, 15, 24].includes(row) ? "W" : "E";
  return role === "finance officer" && [1, 12].includes(row) ? "W" : "-";
}

function least(one: string, other: string): string {
  return rank(one) <= rank(other) ? one : other;
}

/** By the first letter, the least first. */
function rank(outcome: string): number {
  return "-ESRW".indexOf(outcome.charAt(0));
}
