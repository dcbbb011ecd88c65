import { earlierEnd, type Power, type WhoMayDecide } from "../capacity/index.js";
import type { ConsentFact, JointAppointment } from "../policy/vocabulary.js";
import { outrankedFrom } from "./between-deciders.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";
import { type Authority, authorityOf, plainName } from "./decider-authority.js";
import { type Decider, hasValidDecider } from "./decider-validity.js";

type Told = Pick<
  ConsentEntity,
  | ("id" | "version" | "personId" | "kind" | "decision" | "status" | "isObjection" | "deciderName" | "authorityId")
  | ("recipients" | "categories" | "purposes" | "maxLevel" | "validFrom" | "validTo" | "eventAt" | "recordedAt")
>;

/** One believed decision, and the day on which the person's death changes what it does. */
export interface BelievedRow extends Told, Decider {
  readonly afterDeath: Date | null;
}

/**
 * The decisions about one person as policy is told them; what neither opens nor closes anything is left out.
 *
 * A permit rests on the authority of its decider for as long as that lasts. A refusal counts as it was recorded: where
 * authority is in doubt, closed is the safe side. It ends early only where a decider above has since permitted it all.
 */
export function factsOf(rows: readonly BelievedRow[], known: WhoMayDecide): ConsentFact[] {
  const permits = rows.filter((row) => isTrusted(row) && isOwnWord(row, known));
  return rows.flatMap((row) => {
    switch (stanceOf(row)) {
      case null:
        return [];
      case "PERMIT":
        return [permitOf(row, known)];
      default:
        return [closing(row, permits, known)];
    }
  });
}

function permitOf(row: BelievedRow, known: WhoMayDecide): ConsentFact {
  const authority = authorityOf(row, known);
  if (typeof authority === "string") return { ...factOf(row, "PERMIT", known), hasValidDecider: false };
  const fact = factOf(row, "PERMIT", known);
  const to = [authority.until, row.afterDeath].reduce(earlierEnd, fact.validity.to);
  return { ...fact, ...withinLimits(row, authority.power), validity: { from: row.validFrom, to } };
}

function closing(row: BelievedRow, permits: readonly BelievedRow[], known: WhoMayDecide): ConsentFact {
  const fact = factOf(row, stanceOf(row) === "OBJECTION" ? "OBJECTION" : "REFUSAL", known);
  const to = earlierEnd(fact.validity.to, outrankedFrom(row, permits));
  return { ...fact, validity: { from: row.validFrom, to } };
}

/** A parent's decision ends on the eighteenth birthday (domain guide 3.2). */
function factOf(row: BelievedRow, stance: ConsentFact["stance"], { comesOfAge }: WhoMayDecide): ConsentFact {
  const { id, version, recipients, categories, purposes, maxLevel, validFrom: from } = row;
  const to = row.deciderKind === "PARENTAL_RESPONSIBILITY" ? earlierEnd(row.validTo, comesOfAge) : row.validTo;
  const scope = { recipients, categories, purposes, maxLevel };
  return { id, version, stance, hasValidDecider: isTrusted(row), validity: { from, to }, ...scope };
}

function isTrusted(row: BelievedRow): boolean {
  return row.status !== "SUSPENDED" && hasValidDecider(row);
}

/** What a power leaves out, its holder cannot open; who was appointed jointly permits nothing alone. */
function withinLimits({ categories, purposes, deciderName }: BelievedRow, power: Power | null) {
  if (power === null) return {};
  return {
    categories: categories.filter((category) => !power.excludedCategories.includes(category)),
    purposes: purposes.filter((purpose) => !power.excludedPurposes.includes(purpose)),
    ...(power.appointment === "JOINTLY" ? { jointly: jointlyBy(power, deciderName ?? "") } : {}),
  };
}

function jointlyBy({ id, holders }: Power, holder: string): JointAppointment {
  return { authorityId: id, holder: plainName(holder), holders: holders.map(plainName) };
}

/** Whether a permit counts by the word of one decider alone, and for all that it names. */
function isOwnWord(row: BelievedRow, known: WhoMayDecide): boolean {
  const authority = authorityOf(row, known);
  return typeof authority !== "string" && !isBounded(authority);
}

function isBounded({ power }: Authority): boolean {
  if (power === null) return false;
  return power.appointment === "JOINTLY" || power.excludedCategories.length + power.excludedPurposes.length > 0;
}
