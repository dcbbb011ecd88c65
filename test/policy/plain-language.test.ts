import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import {
  plainAlternative,
  plainCategories,
  plainCell,
  plainChange,
  plainDecision,
  plainLevel,
  plainSight,
} from "../../src/policy/plain-language.js";
import { REASON_CODES } from "../../src/policy/reason.js";
import { BASES, DATA_CATEGORIES, LEVELS, MATRIX_COLUMNS, PURPOSES } from "../../src/policy/vocabulary.js";

const SENTENCE = /^[A-Z][^_]*\.$/;
const CODES = /\b(null|NONE|EXISTENCE|SUMMARY|READ|WRITE)\b/;
const JARGON = /\b(null|NONE|EXISTENCE|SUMMARY|READ|WRITE|basis|cell|LR|statutory gateway)\b/;

describe("the words for a cell (COPROD-03)", () => {
  const open = LEVELS.filter((level) => level !== "NONE");

  test.each(open.flatMap((level) => BASES.map((basis) => ({ level, basis }))))(
    "$level on basis $basis is a sentence without jargon, unlike any other",
    (way) => {
      const all = open.flatMap((level) => BASES.map((basis) => plainAlternative({ level, basis })));
      expect(plainAlternative(way)).toMatch(SENTENCE);
      expect(plainAlternative(way)).not.toMatch(JARGON);
      expect(all.filter((sentence) => sentence === plainAlternative(way))).toHaveLength(1);
    },
  );

  test("a cell that is never says so, and one that rises names each way, least first", () => {
    expect(plainCell({ alternatives: [] })).toBe("Never sees this.");
    const rising = [{ level: "SUMMARY", basis: "a" } as const, { level: "READ", basis: "b" } as const];
    expect(plainCell({ alternatives: rising })).toBe(
      "May see a short summary of this, because it is involved in your care; " +
        "may read this, if you, or someone entitled to decide for you, agree.",
    );
    expect(plainAlternative({ level: "WRITE", basis: "a" })).toBe(
      "May read and add to this, because it is involved in your care.",
    );
  });

  test("every cell of the matrix in force has one", () => {
    const matrix = loadAccessMatrix();
    for (const category of DATA_CATEGORIES) {
      for (const column of MATRIX_COLUMNS) expect(plainCell(matrix.cell(category, column))).toMatch(SENTENCE);
    }
  });
});

describe("the words for a decision", () => {
  test.each(LEVELS.flatMap((level) => REASON_CODES.map((reason) => [level, reason] as const)))(
    "%s for %s",
    (level, reason) => {
      expect(plainDecision(level, reason)).toMatch(/^You may [^_]*\. .*\.$/);
      expect(plainDecision(level, reason)).not.toMatch(CODES);
    },
  );

  test.each(LEVELS)("%s of somebody else's", (level) => expect(plainLevel(level)).toMatch(/^It may .*\.$/));

  test.each(["OPENS", "CLOSES", "RISES", "FALLS"] as const)("a door that %s", (change) => {
    expect(plainChange(change, "SUMMARY", "READ")).toMatch(/^(Opens|Closes)[^_]*\.$/);
  });
});

describe("the words of a receipt for who has seen a record (COPROD-03)", () => {
  test("every category and purpose has a name of its own, without codes or jargon", () => {
    const names = DATA_CATEGORIES.map((category) => plainCategories([category]));
    const purposes = PURPOSES.map((purpose) => plainSight(purpose, []));
    expect([new Set(names).size, new Set(purposes).size]).toEqual([DATA_CATEGORIES.length, PURPOSES.length]);
    for (const words of [...names, ...purposes]) expect(words).not.toMatch(/_|[A-Z]{4}/);
    expect(plainCategories(["HOUSING", "CUSTODY", "EQUIPMENT"])).toBe(
      "housing; time in custody; and equipment at home",
    );
  });

  test("what let somebody see is told once each, and an exception as one", () => {
    expect(plainSight("DIRECT_CARE", ["a", "b"])).toBe(
      "to care for you or treat you, because it is involved in your care, because you, or someone entitled to decide for you, agreed",
    );
    expect(plainSight("EMERGENCY", [null])).toBe("in an emergency, by a decision recorded for the occasion");
    for (const basis of BASES) expect(plainSight("OPERATIONS", [basis])).not.toMatch(JARGON);
  });
});
