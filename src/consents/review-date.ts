const LONDON_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

/** The calendar day of a moment, by the clock of the people concerned. */
export function dayOf(moment: Date): string {
  return LONDON_DAY.format(moment);
}

/** When a decision is to be reviewed if nobody says: in twelve months, or when it ends if that is sooner (3.3). */
export function defaultReview(now: Date, validTo: Date | null): string {
  const inAYear = new Date(now);
  inAYear.setUTCFullYear(now.getUTCFullYear() + 1);
  return dayOf(validTo && validTo < inAYear ? validTo : inAYear);
}
