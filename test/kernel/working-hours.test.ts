import fc from "fast-check";
import { workingHoursBetween } from "../../src/kernel/working-hours.js";

test.each([
  ["within a day", "2026-06-15T09:00:00Z", "2026-06-15T12:30:00Z", 3.5],
  ["before it opens, by the summer clock", "2026-06-15T06:00:00Z", "2026-06-15T09:00:00Z", 1],
  ["after it closes", "2026-06-15T16:30:00Z", "2026-06-15T22:00:00Z", 0],
  ["overnight", "2026-06-15T15:00:00Z", "2026-06-16T09:00:00Z", 2],
  ["over a weekend", "2026-06-19T15:00:00Z", "2026-06-22T09:00:00Z", 2],
  ["at a weekend", "2026-06-20T10:00:00Z", "2026-06-21T10:00:00Z", 0],
  ["a week", "2026-06-15T10:00:00Z", "2026-06-22T10:00:00Z", 40],
  ["a week in which the clocks go forward", "2026-03-27T10:00:00Z", "2026-04-03T09:00:00Z", 40],
  ["not at all", "2026-06-15T10:00:00Z", "2026-06-15T10:00:00Z", 0],
])("%s: from %s to %s (SHARE-04)", (_what, from, to, hours) => {
  expect(workingHoursBetween(new Date(from), new Date(to))).toBeCloseTo(hours, 10);
});

test("hours add up, and never run backwards", () => {
  const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, moments, moments, (...three) => {
      const [first, second, third] = three.sort((one, other) => one.getTime() - other.getTime());
      if (!first || !second || !third) return;
      const [one, other] = [workingHoursBetween(first, second), workingHoursBetween(second, third)];
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one + other).toBeCloseTo(workingHoursBetween(first, third), 6);
    }),
  );
});
