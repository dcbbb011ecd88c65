import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAccessMatrix } from "../../src/policy/access-matrix.js";
import { doorChange, type Opening } from "../../src/policy/door-change.js";

const opening = (level: Opening["level"], scope: Opening["scope"] = "ALL"): Opening => ({ level, scope });

describe("how a door moves", () => {
  test.each([
    [opening("NONE"), opening("EXISTENCE"), "OPENS"],
    [opening("WRITE"), opening("NONE"), "CLOSES"],
    [opening("SUMMARY"), opening("READ"), "RISES"],
    [opening("READ"), opening("EXISTENCE"), "FALLS"],
    [opening("WRITE", "OWN"), opening("WRITE"), "RISES"],
    [opening("SUMMARY"), opening("SUMMARY", "OWN"), "FALLS"],
    [opening("READ"), opening("READ"), null],
    [opening("NONE", "OWN"), opening("NONE"), null],
  ] as const)("from %j to %j: %s", (before, after, change) => expect(doorChange(before, after)).toBe(change));
});

describe("where two matrices could decide differently", () => {
  const text = readFileSync(join(__dirname, "../../src/policy/access-matrix.yaml"), "utf8");
  const matrix = parseAccessMatrix(text);
  const changed = (from: RegExp, to: string) => {
    expect(text).toMatch(from);
    return parseAccessMatrix(text.replace(from, to));
  };

  test("nowhere, where only words for people or stars differ", () => {
    expect(matrix.cellsDifferingFrom(matrix)).toEqual([]);
    expect(changed(/title: .*/, "title: Another name").cellsDifferingFrom(matrix)).toEqual([]);
    expect(changed(/LOCAL_AUTHORITY: Wa\*/, "LOCAL_AUTHORITY: Wa").cellsDifferingFrom(matrix)).toEqual([]);
  });

  test("in the cell that differs, and no other", () => {
    const cell = changed(/(IDENTITY:[\s\S]*?)LOCAL_AUTHORITY: Wa\*/, "$1LOCAL_AUTHORITY: Ra*");
    expect(cell.cellsDifferingFrom(matrix)).toEqual([{ category: "IDENTITY", column: "LOCAL_AUTHORITY" }]);
  });

  test("everywhere, where a rule beyond the cells differs", () => {
    expect(changed(/endsAfterHours: 672/, "endsAfterHours: 671").cellsDifferingFrom(matrix)).toHaveLength(312);
  });
});
