import {
  type BestInterestsRecord,
  capacityFound,
  capacityFoundAt,
  capacityReturns,
  earlierEnd,
  type Power,
  spans,
  type WhoMayDecide,
} from "../capacity/index.js";
import type { ConsentEntity } from "./consent.entity.js";

/** What of a decision settles by whose authority it was taken. */
export type Decided = Pick<
  ConsentEntity,
  "kind" | "deciderKind" | "deciderName" | "authorityId" | "categories" | "purposes" | "eventAt"
>;

/** The authority of a decider: until when a permit may rest on it, and the power or order it comes from. */
export interface Authority {
  readonly until: Date | null;
  readonly power: Power | null;
}

/** Why somebody had no authority to decide. */
export type AuthorityBar =
  | "LACKS_CAPACITY"
  | "HAS_CAPACITY"
  | "NOT_ON_RECORD"
  | "WRONG_KIND"
  | "NOT_THE_HOLDER"
  | "NOT_IN_FORCE"
  | "OUTSIDE_LIMITS"
  | "NOT_WEIGHED"
  | "SOMEBODY_HAS_AUTHORITY"
  | "NOBODY_DECIDED";

const OF_THE_PERSON_THEMSELVES: Authority = Object.freeze({ until: null, power: null });

/**
 * Weighs, by what is on record, whether the decider had authority when they decided, and until when it lasts (domain
 * guide 3.2, 3.8).
 *
 * What the person permitted with capacity outlives it. A parent decides until the eighteenth birthday at most. A substitute decides only while the person was found to lack
 * capacity for such decisions: from the assessment that finds it again, their permit opens nothing and does not come
 * back by itself. Nothing here depends on when the hub is asked.
 */
export function authorityOf(decided: Decided, known: WhoMayDecide): Authority | AuthorityBar {
  const { kind, eventAt } = decided;
  const found = capacityFoundAt(known.findings, kind, eventAt);
  switch (decided.deciderKind) {
    case "PERSON":
      return found === false ? "LACKS_CAPACITY" : OF_THE_PERSON_THEMSELVES;
    case "PARENTAL_RESPONSIBILITY":
      return found
        ? "HAS_CAPACITY"
        : { until: earlierEnd(capacityFound(known.findings, kind, eventAt), known.comesOfAge), power: null };
    case "ATTORNEY":
    case "DEPUTY":
      return found === false ? byPower(decided, known) : "HAS_CAPACITY";
    case "BEST_INTERESTS":
      return found === false ? byBestInterests(decided, known) : "HAS_CAPACITY";
    case "COURT":
      return OF_THE_PERSON_THEMSELVES;
    case "NOBODY":
      return "NOBODY_DECIDED";
  }
}

/** Names as people write them: case and spaces make no other person. */
export function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
}

const WELFARE = { ATTORNEY: "ATTORNEY_HEALTH_AND_WELFARE", DEPUTY: "DEPUTY_WELFARE" } as const;

function byPower(decided: Decided, { findings, powers }: WhoMayDecide): Authority | AuthorityBar {
  const power = powers.find(({ id }) => id === decided.authorityId);
  if (!power) return "NOT_ON_RECORD";
  if (power.kind !== WELFARE[decided.deciderKind as keyof typeof WELFARE]) return "WRONG_KIND";
  if (!power.holders.map(plainName).includes(plainName(decided.deciderName ?? ""))) return "NOT_THE_HOLDER";
  if (!power.wasMadeByAdult || !spans(power, decided.eventAt)) return "NOT_IN_FORCE";
  if (!speaksOf(power, decided)) return "OUTSIDE_LIMITS";
  return { until: earlierEnd(power.to, capacityReturns(findings, decided.kind, decided.eventAt)), power };
}

/** Nobody decides in somebody's best interests where an attorney or deputy could (domain guide 3.5, between deciders). */
function byBestInterests(
  decided: Decided,
  { findings, powers, bestInterests }: WhoMayDecide,
): Authority | AuthorityBar {
  const decision = bestInterests.find(({ id }) => id === decided.authorityId);
  const bar = barTo(decision, decided);
  if (decision === undefined || bar !== null) return bar ?? "NOT_ON_RECORD";
  const betterPlaced = powers.filter((power) => isWelfare(power) && power.wasMadeByAdult && speaksOf(power, decided));
  if (betterPlaced.some((power) => spans(power, decided.eventAt))) return "SOMEBODY_HAS_AUTHORITY";
  const later = betterPlaced.map(({ from }) => from).filter((from) => from > decided.eventAt);
  const returns = capacityReturns(findings, decided.kind, decided.eventAt);
  return { until: [returns, ...later].reduce(earlierEnd, decision.to), power: null };
}

function barTo(decision: BestInterestsRecord | undefined, { kind, eventAt }: Decided): AuthorityBar | null {
  if (!decision || decision.concerns !== kind) return "NOT_ON_RECORD";
  if (!decision.isFullyWeighed) return "NOT_WEIGHED";
  return spans(decision, eventAt) ? null : "NOT_IN_FORCE";
}

function isWelfare({ kind }: Power): boolean {
  return kind === WELFARE.ATTORNEY || kind === WELFARE.DEPUTY;
}

/** Whether a power leaves anything of what a decision is about: a category for a purpose. */
function speaksOf(power: Power, { categories, purposes }: Decided): boolean {
  return (
    categories.some((category) => !power.excludedCategories.includes(category)) &&
    purposes.some((purpose) => !power.excludedPurposes.includes(purpose))
  );
}
