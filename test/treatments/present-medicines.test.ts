import { lifeCritical, takenToday } from "../../src/treatments/present-medicines.js";

const NOW = new Date("2026-06-15T22:30:00Z");

test("a course counts on its last day, by the clock of the United Kingdom", () => {
  const until = (untilOn: string | null) => ({ untilOn });
  const taken = takenToday([until("2026-06-14"), until("2026-06-15"), until("2026-06-16"), until(null)], NOW);
  expect(taken).toEqual([until("2026-06-15"), until("2026-06-16"), until(null)]);
  expect(takenToday([until("2026-06-15")], new Date("2026-06-15T23:30:00Z"))).toEqual([]);
});

test("only what must not be missed is told in short, each once", () => {
  const medicine = (inShort: string, isLifeCritical: boolean) => ({ inShort, isLifeCritical });
  expect(
    lifeCritical([medicine("On the minute.", true), medicine("With food.", false), medicine("On the minute.", true)]),
  ).toEqual(["On the minute."]);
});
