import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidAccessMatrix, loadAccessMatrix, parseAccessMatrix } from "../../src/policy/access-matrix.js";

const text = readFileSync(join(__dirname, "../../src/policy/access-matrix.yaml"), "utf8");

function problemsOf(changed: string): readonly string[] {
  try {
    parseAccessMatrix(changed);
  } catch (error) {
    if (error instanceof InvalidAccessMatrix) return error.problems;
    throw error;
  }
  return [];
}

/** The matrix with one passage changed. A passage that is not there is a mistake in the test. */
function withChange(passage: string | RegExp, replacement: string, from = text): string {
  const changed = from.replace(passage, replacement);
  if (changed === from) throw new Error(`There is no passage ${passage}`);
  return changed;
}

test.each<[string, string | RegExp, string, string]>([
  ["a cell is missing", /^ {6}PRISON: Sa\*>Rb\*\n/m, "", "categories.CARE_NEEDS.cells.PRISON is missing."],
  [
    "a column is unknown",
    "      ICB: Ra*\n",
    "      ICB: Ra*\n      ARMY: Ra\n",
    '"ARMY" is not known in categories.IDENTITY.cells.',
  ],
  ["a category is missing", / {2}FAMILY: #[\s\S]*?(?= {2}PUBLIC_PROTECTION: #)/, "", "categories.FAMILY is missing."],
  ["a category is unknown", "  FAMILY: #", "  PETS: {}\n  FAMILY: #", '"PETS" is not known in categories.'],
  [
    "a level is unknown",
    "LOCAL_AUTHORITY: Wa*",
    "LOCAL_AUTHORITY: Xa*",
    "categories.IDENTITY.cells.LOCAL_AUTHORITY is not understood",
  ],
  [
    "a basis is missing",
    "LOCAL_AUTHORITY: Wa*",
    "LOCAL_AUTHORITY: W",
    "categories.IDENTITY.cells.LOCAL_AUTHORITY is not understood",
  ],
  [
    "a cell is a number",
    "LOCAL_AUTHORITY: Wa*",
    "LOCAL_AUTHORITY: 4",
    "categories.IDENTITY.cells.LOCAL_AUTHORITY must be of another kind",
  ],
  ["a rising cell sinks", "Sa*>Rb*", "Ra>Sb", "does not rise"],
  [
    "governance reads content",
    "INFORMATION_GOVERNANCE: Si",
    "INFORMATION_GOVERNANCE: Sa",
    "this column rests on basis i alone",
  ],
  [
    "an agency does governance",
    "LOCAL_AUTHORITY: Wa*",
    "LOCAL_AUTHORITY: Wi",
    "basis i belongs to INFORMATION_GOVERNANCE",
  ],
  [
    "withholding is unclear",
    "withheld: mask",
    "withheld: perhaps",
    'categories.IDENTITY.withheld is "perhaps", which is not one of mask, conceal.',
  ],
  ["a plain sentence is empty", /plain: Your name.*/, 'plain: ""', "categories.IDENTITY.plain must not be empty."],
  [
    "a purpose is unknown",
    "PROBATION: [SUPERVISION",
    "PROBATION: [GOSSIP",
    'purposes.PROBATION.0 is "GOSSIP", which is not one of',
  ],
  [
    "a column has no purpose",
    "HOUSING: [HOUSING_DUTY]",
    "HOUSING: []",
    "purposes.HOUSING must name at least one purpose.",
  ],
  [
    "a narrowing names a purpose the column lacks",
    "[INVESTIGATION, PERSON_REQUEST]\n    cells",
    "[LEGAL]\n    cells",
    "categories.CONSENT.onlyFor.INFORMATION_GOVERNANCE names LEGAL",
  ],
  [
    "a relationship serves a purpose nobody may declare",
    /(TENANCY:\n.*\n {4}purposes: \[)HOUSING_DUTY/,
    "$1LEGAL",
    "relationships.TENANCY serves LEGAL, which none of its columns may declare.",
  ],
  ["a relationship is missing", / {2}TENANCY:[\s\S]*?(?= {2}CARE_PLACEMENT)/, "", "relationships.TENANCY is missing."],
  [
    "a relationship is for governance",
    "columns: [HOUSING]",
    "columns: [INFORMATION_GOVERNANCE]",
    "relationships.HOUSING_CASE.columns.0 is",
  ],
  [
    "a tail is negative",
    "endsAfterHours: 672",
    "endsAfterHours: -1",
    "relationships.RESPONSIBLE_AUTHORITY.endsAfterHours must not be negative.",
  ],
  [
    "a tail is a part of an hour",
    "endsAfterHours: 672",
    "endsAfterHours: 1.5",
    "relationships.RESPONSIBLE_AUTHORITY.endsAfterHours must be whole hours.",
  ],
  ["a role is missing", "  CALDICOTT_GUARDIAN: { otherwise: NONE }\n", "", "roles.CALDICOTT_GUARDIAN is missing."],
  [
    "a role is unknown",
    "  CALDICOTT_GUARDIAN:",
    "  KING: { otherwise: CELL }\n  CALDICOTT_GUARDIAN:",
    '"KING" is not known in roles.',
  ],
  [
    "a ceiling is unknown",
    "MANAGER: { otherwise: CELL",
    "MANAGER: { otherwise: ALL",
    'roles.MANAGER.otherwise is "ALL", which is not one of',
  ],
  [
    "a role leaves the rest open",
    "MANAGER: { otherwise: CELL, ",
    "MANAGER: { ",
    "roles.MANAGER must say what holds otherwise.",
  ],
  ["a section is missing", /^continuityMinimum:[\s\S]*?(?=# MIN-03)/m, "", "continuityMinimum is missing."],
  ["a section is unknown", "version: 1", "version: 1\nextras: {}", 'The section "extras" is not known.'],
  ["the layout is of another version", "version: 1", "version: 2", "version is 2, which is not one of 1."],
  [
    "a match minimum says two things",
    "withCaseReference: [PRISON,",
    "withCaseReference: [NHS, PRISON,",
    "matchMinimum names NHS both",
  ],
  ["a key comes twice", "version: 1", "version: 1\nversion: 1", "The file is not YAML: Map keys must be unique"],
  ["the file is something else", /[\s\S]+/, "- just a list", "The file must hold the sections of an access matrix."],
])("the hub does not start where %s", (_what, passage, replacement, sentence) => {
  const problems = problemsOf(withChange(passage, replacement));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(sentence);
});

test("all that is wrong is said at once, one sentence each", () => {
  let changed = withChange("LOCAL_AUTHORITY: Wa*", "LOCAL_AUTHORITY: Xa*");
  changed = withChange("ICB: Ra*", "ICB: Zz", changed);
  changed = withChange("PROBATION: [SUPERVISION", "PROBATION: [GOSSIP", changed);
  changed = withChange("always: [LOCAL_AUTHORITY", "always: [POLICE, LOCAL_AUTHORITY", changed);
  expect(problemsOf(changed)).toHaveLength(4);
});

test("no cell is borrowed from elsewhere in the file by an alias", () => {
  const changed = withChange("version: 1", "version: &one 1").replace("endsAfterHours: 0", "endsAfterHours: *one");
  expect(problemsOf(changed)).toHaveLength(1);
});

test("a file that is not there is said to be so", () => {
  expect(() => loadAccessMatrix("/nowhere/matrix.yaml")).toThrow(InvalidAccessMatrix);
});
