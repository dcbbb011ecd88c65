import { ukDay } from "../kernel/calendar.js";
import type { ChcCaseEntity } from "./chc-case.entity.js";
import type { ChcDecisionEntity } from "./chc-decision.entity.js";

/** How far a case is. */
export type ChcStatus = "OPEN" | "OVERDUE" | "DECIDED" | "CLOSED";

type Case = Pick<ChcCaseEntity, "receivedOn" | "endedAt">;
type Decided = Pick<ChcDecisionEntity, "decidedOn">;

const DAYS_TO_DECIDE = 28;
const DAY = 86_400_000;

/** How long a case has taken, until the decision or until today: day 0 is that of receipt (CHC-26). */
export function daysTaken({ receivedOn }: Pick<Case, "receivedOn">, decision: Decided | null, now: Date): number {
  const until = decision?.decidedOn ?? ukDay(now);
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(receivedOn)) / DAY));
}

/** How far a case is. Day 29 is overdue; a case that was decided late is decided (CHC-26). */
export function statusOf(chcCase: Case, decision: Decided | null, now: Date): ChcStatus {
  if (chcCase.endedAt !== null && chcCase.endedAt <= now) return "CLOSED";
  if (decision !== null) return "DECIDED";
  return daysTaken(chcCase, decision, now) > DAYS_TO_DECIDE ? "OVERDUE" : "OPEN";
}
