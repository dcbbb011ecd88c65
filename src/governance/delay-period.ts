/** A span of whole calendar months, so that no two spans differ by the day on which one person came. */
export type DelayPeriod = "LAST_MONTH" | "LAST_QUARTER" | "LAST_YEAR";

const MONTHS: Readonly<Record<DelayPeriod, number>> = { LAST_MONTH: 1, LAST_QUARTER: 3, LAST_YEAR: 12 };

/** The first day of the period, and the day after its last: it ends with the month before today's. */
export function periodBefore(period: DelayPeriod, today: string): { readonly from: string; readonly to: string } {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return { from: firstOf(month - MONTHS[period]), to: firstOf(month) };
}

function firstOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
