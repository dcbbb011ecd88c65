import { workingDaysAfter } from "../../src/kernel/working-days.js";

test.each([
  ["2026-06-15T09:00:00Z", 2, "2026-06-17"],
  ["2026-06-18T09:00:00Z", 2, "2026-06-22"],
  ["2026-06-19T09:00:00Z", 1, "2026-06-22"],
  ["2026-06-20T09:00:00Z", 1, "2026-06-22"],
  ["2026-06-21T09:00:00Z", 2, "2026-06-23"],
  ["2026-06-15T09:00:00Z", 5, "2026-06-22"],
  ["2026-06-15T23:30:00Z", 1, "2026-06-17"],
  ["2026-03-27T12:00:00Z", 2, "2026-03-31"],
])("from %s, %i working days on, is %s", (moment, count, day) => {
  expect(workingDaysAfter(new Date(moment), count)).toBe(day);
});
