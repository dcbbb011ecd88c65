const CALENDAR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/**
 * The calendar day of a moment as YYYY-MM-DD, as the Swedish write it. A day begins at midnight in the United Kingdom,
 * not in UTC: a licence condition that ends today is in force until the clocks there say so.
 */
export function ukDay(moment: Date): string {
  return CALENDAR.format(moment);
}
