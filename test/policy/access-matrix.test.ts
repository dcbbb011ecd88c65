import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnOf, loadAccessMatrix, parseAccessMatrix } from "../../src/policy/access-matrix.js";
import {
  AGENCY_TYPES,
  type AgencyType,
  DATA_CATEGORIES,
  type DataCategory,
  type IdentifierKind,
  MATRIX_COLUMNS,
  type MatrixColumn,
  RELATIONSHIP_KINDS,
} from "../../src/policy/vocabulary.js";
import { caller } from "./support/facts.js";

const text = readFileSync(join(__dirname, "../../src/policy/access-matrix.yaml"), "utf8");
const matrix = loadAccessMatrix();
const cells = DATA_CATEGORIES.flatMap((category) => MATRIX_COLUMNS.map((column) => matrix.cell(category, column)));

test("the matrix has a cell for each of 26 categories and 12 columns, 104 of them starred", () => {
  expect(cells).toHaveLength(312);
  expect(cells.filter(({ isStarred }) => isStarred)).toHaveLength(104);
});

test("a cell counts by level and basis as the source matrix does", () => {
  const count = (pattern: RegExp) => cells.filter(({ notation }) => pattern.test(notation)).length;
  expect(["-", "E", "S", "R", "W"].map((level) => count(new RegExp(`^${level}`)))).toEqual(COUNTS_BY_LEVEL);
  expect(["a", "b", "c", "d", "o", "i"].map((basis) => count(new RegExp(`^[ESRW]${basis}`)))).toEqual(COUNTS_BY_BASIS);
  expect(count(/>/)).toBe(7);
});

test.each<[DataCategory, MatrixColumn, string]>([
  ["CARE_PLAN", "PRISON", "Sa*>Rb*"],
  ["CARE_PLAN", "PRISON_HEALTHCARE", "Sa*>Wb*"],
  ["PHYSICAL_HEALTH", "PRISON", "Ea>Sb*"],
  ["MENTAL_HEALTH", "CARE_PROVIDER", "Sa>Rb"],
  ["FINANCE", "ICB", "-*"],
  ["SAFEGUARDING", "POLICE", "Wc*"],
  ["CONSENT", "DWP", "Eo"],
  ["ACCESS_LOG", "INFORMATION_GOVERNANCE", "Ri*"],
])("%s x %s is %s", (category, column, notation) => {
  expect(matrix.cell(category, column).notation).toBe(notation);
  expect(matrix.clause(category, column)).toBe(`${category} x ${column}: ${notation}`);
});

test("a rising cell has two alternatives, the lesser first, and a never cell none", () => {
  expect(matrix.alternatives("CARE_PLAN", "PRISON")).toEqual([
    { level: "SUMMARY", basis: "a" },
    { level: "READ", basis: "b" },
  ]);
  expect(matrix.alternatives("FINANCE", "ICB")).toEqual([]);
});

test("six categories are withheld without a trace (NEV-06)", () => {
  const concealed = DATA_CATEGORIES.filter((category) => matrix.isConcealed(category));
  expect(concealed).toEqual([
    "MENTAL_HEALTH",
    "SUBSTANCE_MISUSE",
    "TERMINAL_ILLNESS",
    "SAFEGUARDING",
    "CHC",
    "PUBLIC_PROTECTION",
  ]);
});

test("every category says in one plain sentence what it means to a person", () => {
  for (const category of DATA_CATEGORIES) expect(matrix.about(category).plain).toMatch(/^[A-Z].{10,}\.$/);
});

test("every agency can prove involvement, and every purpose it may declare but an incident's is served by some relationship", () => {
  for (const column of AGENCY_TYPES) {
    for (const purpose of matrix.purposesOf(column).filter((one) => one !== "MAJOR_INCIDENT")) {
      expect(`${column} ${purpose}: ${matrix.relationshipKindsFor(column, purpose).length > 0}`).toContain("true");
    }
  }
});

test("governance holds no relationship of its own, and no kind is beyond every agency", () => {
  for (const kind of RELATIONSHIP_KINDS) {
    expect(matrix.mayHold("INFORMATION_GOVERNANCE", kind)).toBe(false);
    expect(AGENCY_TYPES.some((column) => matrix.mayHold(column, kind))).toBe(true);
  }
});

test("access outlasts a closed council case by 28 days, a prison stay by three days for healthcare alone", () => {
  const hours = (kind: (typeof RELATIONSHIP_KINDS)[number]) => matrix.relationship(kind).endsAfterHours;
  expect([hours("ALLOCATION"), hours("PRISON_HEALTHCARE"), hours("CUSTODY"), hours("BENEFIT_CLAIM")]).toEqual([
    672, 72, 0, 0,
  ]);
  expect(matrix.relationship("POLICE_MATTER")).toMatchObject({ endsAfterHours: 72, countedFrom: "OPENING" });
});

test.each<[IdentifierKind, AgencyType[]]>([
  ["NHS_NUMBER", ["LOCAL_AUTHORITY", "PRISON_HEALTHCARE", "ICB", "NHS", "CARE_PROVIDER"]],
  ["PRISON_NUMBER", ["PRISON", "PROBATION", "POLICE"]],
  ["CRN", ["PRISON", "PROBATION", "POLICE"]],
  ["PNC", ["PRISON", "PROBATION", "POLICE"]],
  ["NINO", ["DWP"]],
  ["LOCAL_REFERENCE", [...AGENCY_TYPES]],
])("%s shows to %j alone", (kind, seeing) => {
  const sees = AGENCY_TYPES.filter((agencyType) => matrix.maySeeIdentifier(kind, caller({ agencyType })));
  expect(sees).toEqual(seeing);
  expect(matrix.maySeeIdentifier(kind, caller({ role: "IG_LEAD" }))).toBe(false);
  expect(matrix.maySeeIdentifier(kind, caller({ role: "PERSON" }))).toBe(true);
});

test("a council sees justice numbers in its custody team only, and no other agency by calling a team so", () => {
  expect(matrix.maySeeIdentifier("PRISON_NUMBER", caller({ team: "CUSTODY" }))).toBe(true);
  expect(matrix.maySeeIdentifier("PRISON_NUMBER", caller({ team: "HOSPITAL" }))).toBe(false);
  expect(matrix.maySeeIdentifier("PRISON_NUMBER", caller({ team: "CUSTODY", agencyType: "HOUSING" }))).toBe(false);
  expect(matrix.maySeeIdentifier("PRISON_NUMBER", caller({ team: "CUSTODY", role: "IG_LEAD" }))).toBe(false);
});

test("the match minimum goes to care always, to justice with a case reference, to others never (MIN-03)", () => {
  const offered = (hasCase: boolean) => MATRIX_COLUMNS.filter((column) => matrix.offersMatchMinimum(column, hasCase));
  expect(offered(false)).toEqual(["LOCAL_AUTHORITY", "PRISON_HEALTHCARE", "NHS"]);
  expect(offered(true)).toEqual(["LOCAL_AUTHORITY", "PRISON_HEALTHCARE", "PRISON", "PROBATION", "POLICE", "NHS"]);
});

test("governance's lead reads governance's column, whichever agency pays the wages", () => {
  expect(columnOf(caller({ role: "IG_LEAD", agencyType: "NHS" }))).toBe("INFORMATION_GOVERNANCE");
  expect(columnOf(caller({ role: "MANAGER", agencyType: "NHS" }))).toBe("NHS");
});

test("the same text has the same fingerprint, and another text another", () => {
  expect(parseAccessMatrix(text).fingerprint).toBe(matrix.fingerprint);
  expect(parseAccessMatrix(`${text}\n# seen\n`).fingerprint).not.toBe(matrix.fingerprint);
  expect(matrix.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

test("nothing the matrix hands out can be changed", () => {
  expect(() => Object.assign(matrix, { fingerprint: "" })).toThrow(TypeError);
  expect(() => (matrix.alternatives("CARE_PLAN", "PRISON") as unknown[]).pop()).toThrow(TypeError);
  expect(() => (matrix.purposesOf("PRISON") as unknown[]).push("LEGAL")).toThrow(TypeError);
  expect(() => Object.assign(matrix.relationship("CUSTODY"), { endsAfterHours: 9 })).toThrow(TypeError);
});

/** Counted in the source matrix: never, existence, summary, read, write; then bases a to i. */
const COUNTS_BY_LEVEL = [74, 21, 65, 66, 86];
const COUNTS_BY_BASIS = [137, 55, 24, 6, 13, 3];
