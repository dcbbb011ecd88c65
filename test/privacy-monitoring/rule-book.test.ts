import { readFileSync } from "node:fs";
import { InvalidRuleBook, loadRuleBook, parseRuleBook, RULE_NAMES } from "../../src/privacy-monitoring/index.js";

const TEXT = readFileSync("src/privacy-monitoring/rules.yaml", "utf8");

function problemsOf(text: string): readonly string[] {
  try {
    parseRuleBook(text);
    return [];
  } catch (error) {
    if (error instanceof InvalidRuleBook) return error.problems;
    throw error;
  }
}

describe("the rules as data", () => {
  test("set every rule, each with what was noticed and what to check (GAP-32)", () => {
    expect(Object.keys(loadRuleBook().rules).sort()).toEqual([...RULE_NAMES].sort());
  });

  test.each([
    ["a rule left out", TEXT.replace(/ {2}KEPT_OUT:[\s\S]*?\n\n/, ""), "rules.KEPT_OUT"],
    ["an unknown rule", TEXT.replace("  KEPT_OUT:", "  SHUT_OUT:"), "SHUT_OUT"],
    ["a threshold left out", TEXT.replace(/ {4}leastUsers: .*\n/, ""), "rules.MANY_EYES.leastUsers"],
    ["a threshold of nothing", TEXT.replace("leastUsers: 6", "leastUsers: 0"), "at least 1"],
    ["a weight of more than 100", TEXT.replace("weight: 90", "weight: 101"), "at most 100"],
    ["no words", TEXT.replace(/noticed: This user asked for their own.*/, 'noticed: " "'), "must not be empty"],
    ["an hour that no day has", TEXT.replace("evening: 20", "evening: 24"), "hour of the day"],
    ["a role that there is not", TEXT.replace("[PERSON, PROXY,", "[PERSON, CLERK,"), "rolesLeftOut"],
    ["a span longer than is waited for", TEXT.replace("withinHours: 48", "withinHours: 73"), "settlesAfterDays"],
    ["no YAML", "rules: [", "no YAML"],
  ])("%s stops the run, in words (GAP-32)", (_what, text, word) => {
    expect(text).not.toBe(TEXT);
    expect(problemsOf(text).join("\n")).toContain(word);
  });

  test("a file that is not there is told of by its name (GAP-32)", () => {
    expect(() => loadRuleBook("/nowhere/rules.yaml")).toThrow("/nowhere/rules.yaml cannot be read");
  });

  test("no word of theirs claims that anybody did wrong (GAP-32)", () => {
    const words = Object.values(loadRuleBook().rules).flatMap(({ noticed, check }) => [noticed, check]);
    expect(words.join(" ")).not.toMatch(/breach|guilt|illegal|snoop|misus|wrongly|unlawful|offence|suspect/i);
  });
});
