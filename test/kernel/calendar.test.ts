import { birthday } from "../../src/kernel/calendar.js";

test.each([
  ["2008-08-15", 18, "2026-08-15"],
  ["2008-02-29", 18, "2026-03-01"],
  ["2008-02-29", 20, "2028-02-29"],
])("somebody born on %s is %i on %s", (born, age, day) => {
  expect(birthday(born, age)).toBe(day);
});
