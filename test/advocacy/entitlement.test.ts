import { awaitingAdvocate, entitledProcesses, isEntitled } from "../../src/advocacy/entitlement.js";

const need = (
  process: "PLANNING" | "REVIEW",
  hasSubstantialDifficulty = true,
  appropriatePerson: string | null = null,
) => ({
  ...{ process, hasSubstantialDifficulty, appropriatePerson },
});

describe("who is entitled to an advocate (ADV-01)", () => {
  test("whoever has substantial difficulty and nobody fit to speak for them", () => {
    expect(isEntitled(need("PLANNING"))).toBe(true);
    expect(isEntitled(need("PLANNING", false))).toBe(false);
    expect(isEntitled(need("PLANNING", true, "Her daughter"))).toBe(false);
  });

  test("process by process, by the latest finding on each", () => {
    expect(entitledProcesses([need("PLANNING"), need("REVIEW"), need("PLANNING", false)])).toEqual(["REVIEW"]);
  });

  test("the council has yet to arrange one where nobody was asked for that process", () => {
    const needs = [need("PLANNING"), need("REVIEW")];
    expect(awaitingAdvocate(needs, [{ process: "PLANNING" }])).toEqual(["REVIEW"]);
    expect(awaitingAdvocate(needs, [])).toEqual(["PLANNING", "REVIEW"]);
    expect(awaitingAdvocate([need("PLANNING", false)], [])).toEqual([]);
  });
});
