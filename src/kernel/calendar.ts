const CALENDAR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });
const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });

/**
 * The calendar day of a moment as YYYY-MM-DD, as the Swedish write it. A day begins at midnight in the United Kingdom,
 * not in UTC: a licence condition that ends today is in force until the clocks there say so.
 */
export function ukDay(moment: Date): string {
  return CALENDAR.format(moment);
}

/** The hour of a moment, 0 to 23, as clocks in the United Kingdom say it: who works late there works late. */
export function ukHour(moment: Date): number {
  return Number(CLOCK.format(moment));
}

/**
 * The day on which somebody reaches an age. Who was born on 29 February reaches it on 1 March of a year without one.
 *
 * @example birthday("2008-08-15", 18) // "2026-08-15"
 */
export function birthday(dateOfBirth: string, age: number): string {
  const day = new Date(`${dateOfBirth}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + age);
  return day.toISOString().slice(0, 10);
}
