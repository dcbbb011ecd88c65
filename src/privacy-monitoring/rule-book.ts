import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { RULE_FILE, type RuleBook } from "./rule-shape.js";

/** Rules that leave anything missing, unknown or unclear. They stop the run before it reads anything. */
export class InvalidRuleBook extends Error {
  constructor(
    /** Everything that is wrong, one plain sentence each. */
    readonly problems: readonly string[],
  ) {
    super(`The rules of privacy monitoring cannot be used.\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    this.name = "InvalidRuleBook";
  }
}

/** Reads the rules from their file, by default the one that ships beside this code. */
export function loadRuleBook(path: string = join(__dirname, "rules.yaml")): RuleBook {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new InvalidRuleBook([`The file ${path} cannot be read.`]);
  }
  return parseRuleBook(text);
}

/** Reads the rules from a text, with every problem at once. */
export function parseRuleBook(text: string): RuleBook {
  const { data, error } = RULE_FILE.safeParse(yamlOf(text));
  if (error) throw new InvalidRuleBook(error.issues.map(({ path, message }) => `${path.join(".")}: ${message}.`));
  return data;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InvalidRuleBook([`It is no YAML: ${(error as Error).message}`]);
  }
}
