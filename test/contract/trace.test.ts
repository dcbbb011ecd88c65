import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { IN_PART, NOT_COVERED } from "./trace/gaps.js";
import { namedIn } from "./trace/named-in.js";
import { NAMED_TESTS } from "./trace/named-tests.js";
import { pageOf } from "./trace/page.js";
import { REQUIRED } from "./trace/requirements.js";
import { readTestFiles } from "./trace/test-files.js";
import { lostTests, proofsIn } from "./trace/trace.js";

const PAGE = join(__dirname, "../TRACE.md");

const files = readTestFiles();
const proofs = proofsIn(files, NAMED_TESTS);
const proven = new Set(proofs.map(({ id }) => id));

describe("the trace from requirement to test", () => {
  test("each test that is mapped by hand is there, under that name", () => {
    expect(lostTests(files, NAMED_TESTS)).toEqual([]);
  });

  test("each required id has a test, or says why it has none", () => {
    expect(Object.keys(REQUIRED).filter((id) => !proven.has(id) && !(id in NOT_COVERED))).toEqual([]);
  });

  test("nothing is called uncovered that a test covers, nor covered in part that none does", () => {
    expect(Object.keys(NOT_COVERED).filter((id) => proven.has(id))).toEqual([]);
    expect(Object.keys(IN_PART).filter((id) => !proven.has(id))).toEqual([]);
  });

  test("the lists speak of required ids alone, and give words for each", () => {
    const listed = [...Object.keys(NAMED_TESTS), ...Object.keys(NOT_COVERED), ...Object.keys(IN_PART)];
    expect(listed.filter((id) => !(id in REQUIRED))).toEqual([]);
    expect(Object.values({ ...REQUIRED, ...NOT_COVERED, ...IN_PART }).filter((words) => !/\w{3}/.test(words))).toEqual(
      [],
    );
  });

  test("the page is what the tests say (UPDATE_TRACE=1 writes it)", () => {
    const page = pageOf({ required: REQUIRED, inPart: IN_PART, notCovered: NOT_COVERED, proofs });
    if (process.env.UPDATE_TRACE === "1") writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, "utf8")).toBe(page);
  });
});

describe("what a test file names", () => {
  const namesIn = (text: string) => namedIn(text).map(({ kind, name }) => `${kind} ${name}`);

  test("a name in a comment or a string is no test", () => {
    expect(namesIn(`// test("one", run);\nconst text = 'test("two", run)';\ntest("three", run);`)).toEqual([
      "test three",
    ]);
  });

  test("a row goes by its last words, in an array, a constant or a table of decisions", () => {
    const constant = `const rows = [["a", 1, "because it is"]] as const;\ntest.each(rows)("%s", run);`;
    expect(namesIn(constant)).toEqual(["test %s", "row %s > because it is"]);
    expect(namesIn(`it.each<Row>([["x", "so"]])("%s", run);`)).toEqual(["test %s", "row %s > so"]);
    expect(namesIn(`it.each([["x", 7, "NEV-01"]])("%s", run);`)).toEqual(["test %s", "row %s > x, NEV-01"]);
    const decisions = ["decisionTable('rules', `", "who | because", "A | one", "B | two", "`);"].join("\n");
    expect(namesIn(decisions)).toEqual(["group rules", "row rules > one", "row rules > two"]);
  });

  test("an id counts for the test in whose name, body or own comment it stands, and for no other", () => {
    const text = `test("a", () => {});\n// NEV-01 is why.\ntest("b", () => {});\ntest("c (NEV-02)", () => "NEV-03");`;
    const told = proofsIn(new Map([["file", namedIn(text)]]), {}).map(({ id, name, how }) => [id, name, how]);
    expect(told).toEqual([
      ["NEV-01", "b", "cites it"],
      ["NEV-02", "c (NEV-02)", "names it"],
      ["NEV-03", "c (NEV-02)", "cites it"],
    ]);
  });

  test("every family of the guide's ids counts, and a word that only looks like an id does not", () => {
    const text = `test("a (PREV-01, INC-03, DOC-05, DELEG-02, PRIN-01, MEET-03)", run);\ntest("b (ISO-27, XINC-03)", run);`;
    const told = proofsIn(new Map([["file", namedIn(text)]]), {}).map(({ id }) => id);
    expect(told).toEqual(["PREV-01", "INC-03", "DOC-05", "DELEG-02", "PRIN-01", "MEET-03"]);
  });

  test("a test that is mapped by hand and gone is told by id, file and name", () => {
    const here = new Map([["file", namedIn(`test("a", run);`)]]);
    expect(lostTests(here, { "NEV-01": [["file", "a"]] })).toEqual([]);
    expect(
      lostTests(here, {
        "NEV-01": [
          ["file", "b"],
          ["elsewhere", "a"],
        ],
      }),
    ).toEqual(["NEV-01: file: b", "NEV-01: elsewhere: a"]);
  });
});
