import type { BadUserInput } from "../../src/kernel/errors.js";
import { InputCheck } from "../../src/kernel/input-check.js";

const problemsOf = (note: (check: InputCheck) => void) => {
  const check = new InputCheck("input");
  note(check);
  try {
    check.refuse();
    return [];
  } catch (error) {
    return (error as BadUserInput).fields.map(({ field }) => field);
  }
};

describe("checking an input", () => {
  it("names every field that does not fit, by its path from the argument", () => {
    const now = new Date("2026-06-15T09:00:00Z");
    const fields = problemsOf((check) => {
      check.text("reason", " ", 10);
      check.text("note", "x".repeat(11), 10);
      check.past("eventAt", new Date(now.getTime() + 1), now);
      check.require(false, "list.0", "It must be another.");
    });
    expect(fields).toEqual(["input.reason", "input.note", "input.eventAt", "input.list.0"]);
  });

  it.each(["\u0000", "\ud800", "a\udc00b"])("refuses a text with a character that cannot be kept", (text) => {
    expect(problemsOf((check) => check.text("note", `x${text}`, 10))).toEqual(["input.note"]);
  });

  it("lets through what was left out, what fits, and characters of two halves", () => {
    const fields = problemsOf((check) => {
      for (const text of [undefined, null, "x", "\u{1f43c}", "x".repeat(10)]) check.text("note", text, 10);
      check.past("eventAt", null, new Date(0));
    });
    expect(fields).toEqual([]);
  });
});
