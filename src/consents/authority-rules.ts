import type { WhoMayDecide } from "../capacity/index.js";
import { RuleBroken } from "../kernel/errors.js";
import type { ConsentEntity } from "./consent.entity.js";
import { type AuthorityBar, authorityOf, type Decided } from "./decider-authority.js";

type Deciding = Decided & Pick<ConsentEntity, "decision">;

const SENTENCES: Record<AuthorityBar, readonly [requirement: string, sentence: string]> = {
  LACKS_CAPACITY: [
    "CONS-03",
    "The latest assessment found that the person lacks capacity for this decision: follow the best-interests process, or ask who has authority.",
  ],
  HAS_CAPACITY: [
    "CONS-03",
    "No assessment in force finds that the person lacks capacity for this decision: ask the person, or record the assessment first.",
  ],
  NOT_ON_RECORD: [
    "CHC-09",
    "Record the power, the order or the best-interests decision first, and name it as `authorityId`.",
  ],
  WRONG_KIND: ["CHC-09", "Only a health-and-welfare attorney or a welfare deputy decides this. Ask who holds that."],
  NOT_THE_HOLDER: [
    "CHC-09",
    "The decider is not among the holders of this power or order. Name the holder who decided.",
  ],
  NOT_IN_FORCE: ["CHC-09", "It was not in force when this was decided: not yet registered, run out, or ended."],
  OUTSIDE_LIMITS: [
    "CHC-09",
    "The power or order leaves this out. Take out the categories and purposes that it excludes.",
  ],
  NOT_WEIGHED: [
    "CONS-03",
    "The best-interests decision does not say which less restrictive ways were thought of, and what the person wished. Record it afresh.",
  ],
  SOMEBODY_HAS_AUTHORITY: [
    "CHC-09",
    "An attorney or deputy has authority for this: they decide, and not the best-interests process.",
  ],
  NOBODY_DECIDED: ["CONS-03", "Nobody with authority decided. Ask the person, or follow the best-interests process."],
};

/**
 * Refuses a decision that no authority on record bears (domain guide 3.2, CONS-03, CHC-09).
 *
 * What the person refuses is always recorded: their word closes, whatever was found of their capacity. A caller who
 * may not know of findings about capacity is told only to record the authority.
 */
export function requireAuthority(decision: Deciding, known: WhoMayDecide, mayKnowOfCapacity: boolean): void {
  if (decision.deciderKind === "PERSON" && decision.decision === "DENY") return;
  const bar = barOf(decision, known);
  if (bar) throw new RuleBroken(...SENTENCES[mayKnowOfCapacity ? bar : "NOT_ON_RECORD"]);
}

function barOf(decision: Deciding, known: WhoMayDecide): AuthorityBar | null {
  const authority = authorityOf(decision, known);
  if (typeof authority === "string") return authority;
  const { excludedCategories = [], excludedPurposes = [] } = authority.power ?? {};
  const isOutside =
    decision.categories.some((category) => excludedCategories.includes(category)) ||
    decision.purposes.some((purpose) => excludedPurposes.includes(purpose));
  return isOutside ? "OUTSIDE_LIMITS" : null;
}

type TakingPart = Pick<ConsentEntity, "deciderKind" | "personsPart" | "noPartReason">;

/** Refuses somebody else's decision without what the person's part in it was, or why they had none (CONS-06). */
export function requireParticipation({ deciderKind, personsPart, noPartReason }: TakingPart): void {
  if (deciderKind === "PERSON" || personsPart !== null || noPartReason !== null) return;
  throw new RuleBroken("CONS-06", "Record how the person took part in this decision, or why they did not.");
}
