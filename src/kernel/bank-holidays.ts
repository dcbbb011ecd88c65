import { daysAfter, isWeekend } from "./calendar-day.js";

/**
 * The bank holidays of England and Wales, as published for the years named here.
 *
 * They are moved and added by proclamation, so they are listed and not reckoned. A year that is not listed has none:
 * what is due then falls due early, never late.
 */
const BANK_HOLIDAYS: ReadonlySet<string> = new Set([
  ...["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"],
  ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"],
  ...["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"],
]);

/** The day itself, where it is a working day of England and Wales, and else the next that is. */
export function workingDayFrom(day: string): string {
  let found = day;
  while (isWeekend(found) || BANK_HOLIDAYS.has(found)) found = daysAfter(found, 1);
  return found;
}
