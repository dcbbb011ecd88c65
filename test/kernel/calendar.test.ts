import { birthday, ukHour } from "../../src/kernel/calendar.js";

test.each([
  ["2008-08-15", 18, "2026-08-15"],
  ["2008-02-29", 18, "2026-03-01"],
  ["2008-02-29", 20, "2028-02-29"],
])("somebody born on %s is %i on %s", (born, age, day) => {
  expect(birthday(born, age)).toBe(day);
});

test.each([
  ["2026-01-15T23:59:00Z", 23],
  ["2026-01-16T00:00:00Z", 0],
  ["2026-06-15T23:00:00Z", 0],
  ["2026-06-15T08:59:00Z", 9],
])("at %s it is %i o'clock in the United Kingdom", (moment, hour) => {
  expect(ukHour(new Date(moment))).toBe(hour);
});
