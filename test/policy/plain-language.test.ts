import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import {
  plainAlternative,
  plainCell,
  plainChange,
  plainDecision,
  plainLevel,
} from "../../src/policy/plain-language.js";
import { REASON_CODES } from "../../src/policy/reason.js";
import { BASES, DATA_CATEGORIES, LEVELS, MATRIX_COLUMNS } from "../../src/policy/vocabulary.js";

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
