/** Whether a span of days holds a day. Both its first and its last day count. */
export function coversDay(
  { fromDay, toDay }: { readonly fromDay: string; readonly toDay: string | null },
  day: string,
): boolean {
  return fromDay <= day && (toDay === null || toDay >= day);
}
