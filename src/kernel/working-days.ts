import { ukDay } from "./calendar.js";

const DAY = 86_400_000;

/**
 * The calendar day that lies so many working days after a moment, as YYYY-MM-DD.
 *
 * Saturdays and Sundays do not count. Bank holidays do, since their list changes by proclamation: what is due falls due
 * early in such a week, never late.
 */
export function workingDaysAfter(moment: Date, count: number): string {
  let day = new Date(`${ukDay(moment)}T12:00:00Z`);
  for (let left = count; left > 0; ) {
    day = new Date(day.getTime() + DAY);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return ukDay(day);
}
