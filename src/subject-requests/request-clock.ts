import { workingDayFrom } from "../kernel/bank-holidays.js";
import { ukDay } from "../kernel/calendar.js";
import { daysAfter, daysBetween, monthsAfter } from "../kernel/calendar-day.js";

/** What has happened to a request, as far as its time limit goes. */
export interface RequestDates {
  readonly askedAt: Date;
  readonly identityCheckedAt: Date | null;
  readonly clarificationAskedAt: Date | null;
  readonly clarificationAnsweredAt: Date | null;
  readonly extendedAt: Date | null;
  readonly releasedAt: Date | null;
}

/** Where a request stands. */
export type ClockState =
  | "WAITING_FOR_IDENTITY"
  | "WAITING_FOR_CLARIFICATION"
  | "RUNNING"
  | "OVERDUE"
  | "RELEASED"
  | "RELEASED_LATE";

/** The time limit of a request at one moment. */
export interface RequestClock {
  readonly state: ClockState;
  /** Null while identity or clarification is outstanding: until then nobody can tell. */
  readonly dueOn: string | null;
  /** How many days did not count because clarification was awaited. */
  readonly pausedDays: number;
}

const MONTHS = 1;
const MONTHS_EXTENDED = 3;

/**
 * The time limit of a request for access: one month from the day it was received, or from the day on which the person's
 * identity was settled, if later; three months once extended (UK GDPR Articles 12 and 12A; GAP-15, GAP-25).
 *
 * The days between asking what is meant and the answer do not count; the day of the answer does, so that the limit is
 * early rather than late. A limit on a day that is no working day is the next one that is.
 */
export function clockOf(dates: RequestDates, now: Date): RequestClock {
  const pausedDays = daysPaused(dates);
  const dueOn = endOf(dates.extendedAt === null ? MONTHS : MONTHS_EXTENDED, dates);
  return { state: stateOf(dates, dueOn, now), dueOn, pausedDays };
}

/** Why a request can no longer be extended; null while it can. The person is told within the first month (Article 12(3)). */
export function extensionBar(dates: RequestDates, now: Date): "RELEASED" | "EXTENDED_ALREADY" | "TOO_LATE" | null {
  if (dates.releasedAt !== null) return "RELEASED";
  if (dates.extendedAt !== null) return "EXTENDED_ALREADY";
  const firstMonthEnds = endOf(MONTHS, dates);
  return firstMonthEnds !== null && ukDay(now) > firstMonthEnds ? "TOO_LATE" : null;
}

function endOf(months: number, dates: RequestDates): string | null {
  const start = startOf(dates);
  if (start === null || isAwaitingClarification(dates)) return null;
  return workingDayFrom(daysAfter(monthsAfter(start, months), daysPaused(dates)));
}

function startOf({ askedAt, identityCheckedAt }: RequestDates): string | null {
  if (identityCheckedAt === null) return null;
  return ukDay(identityCheckedAt > askedAt ? identityCheckedAt : askedAt);
}

function isAwaitingClarification({ clarificationAskedAt, clarificationAnsweredAt }: RequestDates): boolean {
  return clarificationAskedAt !== null && clarificationAnsweredAt === null;
}

/** What was awaited before the time began to run stopped nothing. */
function daysPaused(dates: RequestDates): number {
  const { clarificationAskedAt, clarificationAnsweredAt } = dates;
  const start = startOf(dates);
  if (start === null || clarificationAskedAt === null || clarificationAnsweredAt === null) return 0;
  const asked = ukDay(clarificationAskedAt);
  const from = daysBetween(start, asked) > 0 ? asked : start;
  return Math.max(0, daysBetween(from, ukDay(clarificationAnsweredAt)));
}

function stateOf(dates: RequestDates, dueOn: string | null, now: Date): ClockState {
  const { releasedAt, identityCheckedAt } = dates;
  if (releasedAt !== null) return dueOn !== null && ukDay(releasedAt) > dueOn ? "RELEASED_LATE" : "RELEASED";
  if (identityCheckedAt === null) return "WAITING_FOR_IDENTITY";
  if (dueOn === null) return "WAITING_FOR_CLARIFICATION";
  return ukDay(now) > dueOn ? "OVERDUE" : "RUNNING";
}
