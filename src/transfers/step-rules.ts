import { BadUserInput, Forbidden, RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import { isOpen, type Move, taken } from "./move.js";
import type { MoveParties } from "./move-parties.js";
import type { StepName } from "./move-step.entity.js";

interface StepRule {
  /** Whose step it is, the requirement that says so, and the sentence for anybody else. */
  readonly taker: keyof MoveParties;
  readonly requirement: string;
  readonly sentence: string;
  /** The step that must come before, and what to do where it has not. */
  readonly after?: readonly [StepName, string];
  /** The step after which it is too late, and what that means. */
  readonly before?: readonly [StepName, string];
}

const RULES: Readonly<Record<StepName, StepRule>> = {
  FIRST_AUTHORITY_NOTIFIED: {
    taker: "sender",
    requirement: "TRANS-01",
    sentence: "The prison that holds the person gives notice of their move.",
  },
  SECOND_AUTHORITY_NOTIFIED: {
    taker: "firstAuthority",
    requirement: "TRANS-03",
    sentence: "The council that is responsible now gives notice to the next.",
    after: ["FIRST_AUTHORITY_NOTIFIED", "The prison has given no notice yet."],
  },
  ACCEPTED: {
    taker: "receiverHealthcare",
    requirement: "TRANS-04",
    sentence: "The healthcare of the prison of destination accepts a transfer.",
  },
  DEPARTED: {
    taker: "sender",
    requirement: "TRANS-09",
    sentence: "The prison that the person leaves records the departure.",
  },
  ARRIVED: {
    taker: "receiver",
    requirement: "TRANS-09",
    sentence: "The prison that receives the person records the arrival.",
    after: ["DEPARTED", "No departure is recorded yet. The prison that the person left records it first."],
  },
  CANCELLED: {
    taker: "sender",
    requirement: "TRANS-09",
    sentence: "The prison that planned a move cancels it.",
    before: ["DEPARTED", "The person has left already: a move under way cannot be cancelled."],
  },
};

/** Refuses a step that is another partner's to take. An escort brings back: its own prison records where it arrived. */
export function requireTaker(step: StepName, { plan }: Move, parties: MoveParties, partner: PartnerId): void {
  const { taker, sentence } = RULES[step];
  const isEscorted = step === "ARRIVED" && plan.kind === "HOSPITAL_ESCORT";
  if (parties[isEscorted ? "sender" : taker] !== partner) throw new Forbidden(sentence);
}

/** Refuses a step out of turn: each comes once, in its order, and none after the end. */
export function requireTurn(step: StepName, move: Pick<Move, "steps">): void {
  const { requirement, after, before } = RULES[step];
  if (taken(move, step)) throw new RuleBroken(requirement, "This is recorded already.");
  if (!isOpen(move)) throw new RuleBroken(requirement, "This move is over. Plan another.");
  if (after && !taken(move, after[0])) throw new RuleBroken(requirement, after[1]);
  if (before && taken(move, before[0])) throw new RuleBroken(requirement, before[1]);
}

/** Refuses a time before that of the step that must come first. */
export function requireOrder(step: StepName, move: Pick<Move, "steps">, eventAt: Date): void {
  const earlier = RULES[step].after && taken(move, RULES[step].after[0]);
  if (!earlier || eventAt >= earlier.eventAt) return;
  throw new BadUserInput([{ field: "input.eventAt", problem: "It may not be before the step that comes first." }]);
}
