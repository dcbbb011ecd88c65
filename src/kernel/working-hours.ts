const WALL_CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "medium",
});
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 9;
const HOURS_A_DAY = 8;
const DAYS_A_WEEK = 5;
/** The first day of 1970 was a Thursday. */
const THURSDAY = 3;

/**
 * The working hours between two moments: nine to five in the United Kingdom, Mondays to Fridays.
 *
 * Bank holidays count as working days, as they do for what falls due (`working-days.ts`): a delay over one reads longer
 * than it was, never shorter.
 */
export function workingHoursBetween(from: Date, to: Date): number {
  return workedBy(wallClock(to)) - workedBy(wallClock(from));
}

/** The working hours since the beginning of time as computers count it, by the clock on the wall. */
function workedBy(wall: number): number {
  const day = Math.floor(wall / DAY);
  const weekday = (((day + THURSDAY) % 7) + 7) % 7;
  const weeks = (day + THURSDAY - weekday) / 7;
  const hour = (wall - day * DAY) / HOUR;
  const today = weekday < DAYS_A_WEEK ? Math.min(Math.max(hour - OPENS, 0), HOURS_A_DAY) : 0;
  return (weeks * DAYS_A_WEEK + Math.min(weekday, DAYS_A_WEEK)) * HOURS_A_DAY + today;
}

/** What clocks in the United Kingdom say, as if it were UTC. They are changed on Sundays alone. */
function wallClock(moment: Date): number {
  return Date.parse(`${WALL_CLOCK.format(moment).replace(" ", "T")}Z`);
}
