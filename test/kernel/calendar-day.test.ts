import fc from "fast-check";
import { workingDayFrom } from "../../src/kernel/bank-holidays.js";
import { daysAfter, daysBetween, isWeekend, monthsAfter } from "../../src/kernel/calendar-day.js";

describe("so many months later", () => {
  test.each([
    ["2026-06-15", 1, "2026-07-15", "the corresponding day"],
    ["2026-01-31", 1, "2026-02-28", "the last of a month that has no such day"],
    ["2028-01-31", 1, "2028-02-29", "the last of February in a leap year"],
    ["2026-05-31", 1, "2026-06-30", "the last of a month of thirty days"],
    ["2026-02-28", 1, "2026-03-28", "not the last of a longer month"],
    ["2026-11-30", 3, "2027-02-28", "across a year"],
    ["2026-12-01", 1, "2027-01-01", "from December to January"],
  ])("%s and %i months: %s, %s", (day, count, expected) => {
    expect(monthsAfter(day, count)).toBe(expected);
  });
});

describe("a working day of England and Wales", () => {
  test.each([
    ["2026-06-15", "2026-06-15", "a Monday"],
    ["2026-06-13", "2026-06-15", "a Saturday"],
    ["2026-06-14", "2026-06-15", "a Sunday"],
    ["2026-08-31", "2026-09-01", "the summer bank holiday"],
    ["2026-04-03", "2026-04-07", "Good Friday, and Easter Monday behind the weekend"],
    ["2026-12-25", "2026-12-29", "Christmas, a weekend and the substitute day"],
    ["2040-12-25", "2040-12-25", "a year whose bank holidays are not known yet: early, never late"],
  ])("%s: %s, %s", (day, expected) => {
    expect(workingDayFrom(day)).toBe(expected);
  });

  test("is never a weekend, and never before the day itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (count) => {
        const day = daysAfter("2024-01-01", count);
        const found = workingDayFrom(day);
        return found >= day && !isWeekend(found);
      }),
    );
  });
});

test("days between are the days after, over a change of clocks too", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (count) => {
      return daysBetween("2026-03-28", daysAfter("2026-03-28", count)) === count;
    }),
  );
});
