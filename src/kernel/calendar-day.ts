const MILLISECONDS = 86_400_000;

/** Noon of a day, in UTC: no change of clocks moves it into another day. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function written(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The day so many days after another, both as YYYY-MM-DD. */
export function daysAfter(day: string, count: number): string {
  return written(new Date(noonOf(day).getTime() + count * MILLISECONDS));
}

/** How many days lie between two days: 1 from today to tomorrow, and negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / MILLISECONDS);
}

/**
 * The corresponding day so many months later, as periods of months are counted in English law.
 *
 * Where that month has no such day, it is its last: a month from 31 January ends on the last of February.
 */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))));
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(noonOf(day).getUTCDay());
}
