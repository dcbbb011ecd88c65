import { currentConditions, functionalEffectsOf } from "../../src/health/current-conditions.js";

const NOW = new Date("2031-05-04T10:00:00Z");

function resolved(resolvedOn: string | null) {
  return { resolvedOn };
}

describe("a condition is lived with today", () => {
  test("while it has not been resolved", () => {
    expect(currentConditions([resolved(null)], NOW)).toEqual([resolved(null)]);
  });

  test("until the day it is resolved, and not on that day", () => {
    const days = ["2031-05-03", "2031-05-04", "2031-05-05"].map(resolved);
    expect(currentConditions(days, NOW)).toEqual([resolved("2031-05-05")]);
  });

  test("by the day in the United Kingdom", () => {
    expect(currentConditions([resolved("2031-05-05")], new Date("2031-05-04T23:00:00Z"))).toEqual([]);
  });
});

test("what two conditions both mean for daily life is told once", () => {
  const effects = ["Needs ground floor.", "Tires quickly.", "Needs ground floor."];
  expect(functionalEffectsOf(effects.map((functionalEffect) => ({ functionalEffect })))).toEqual([
    "Needs ground floor.",
    "Tires quickly.",
  ]);
});
