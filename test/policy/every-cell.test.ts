import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide } from "../../src/policy/decide.js";
import { asked } from "./every-cell/asked.js";
import { byTheGuide } from "./every-cell/guide.js";
import { wordsFor } from "./every-cell/outcome.js";
import { SITUATION_NAMES } from "./every-cell/situations.js";
import { readCellTables, type WrittenDown } from "./every-cell/tables.js";
import { wordOf } from "./support/table.js";

/** Where a situation cannot arise: governance's column is a role of its own, and no other role reads it. */
const CANNOT_ARISE = ".";

const matrix = loadAccessMatrix();
const tables = readCellTables();
const sayingOf = ({ situation, agency }: WrittenDown, outcome: string) => `${situation}, ${agency}: ${outcome}`;
const written = (one: WrittenDown) => sayingOf(one, one.outcome);

describe.each(tables)("the written table of $category (row $row of the permitted slice)", (table) => {
  const { category, row, cells, writtenDown } = table;

  test("has a row for every situation, and the cells of the matrix in force", () => {
    expect(table.situations).toEqual(SITUATION_NAMES);
    const columns = new Map(writtenDown.map(({ agency, column }) => [agency, column]));
    const inForce = [...columns].map(([agency, column]) => [agency, matrix.cell(category, column).notation]);
    expect(cells).toEqual(Object.fromEntries(inForce));
  });

  test("is what the hub decides in each cell, whatever was agreed, proved, stated, or said by the person (CONS-05, AGR-02, AGR-14)", () => {
    const arising = writtenDown.filter(({ outcome }) => outcome !== CANNOT_ARISE);
    const decided = arising.map((one) => {
      const name = wordOf(SITUATION_NAMES, one.situation);
      const { request, facts } = asked(name, category, one.column, cells[one.agency] ?? "");
      return sayingOf(one, wordsFor(decide(request, facts, matrix)));
    });
    expect(decided).toEqual(arising.map(written));
  });

  test("is what the domain guide's own rules come to", () => {
    const derived = writtenDown.map((one) => {
      const place = { row, agency: one.agency, cell: cells[one.agency] ?? "", governance: cells.IG ?? "" };
      return sayingOf(one, byTheGuide(wordOf(SITUATION_NAMES, one.situation), place));
    });
    expect(derived).toEqual(writtenDown.map(written));
  });
});

test("all 312 cells meet every situation, and only a role that governance does not have cannot arise", () => {
  const all = tables.flatMap(({ writtenDown }) => writtenDown);
  expect(all).toHaveLength(312 * SITUATION_NAMES.length);
  const absent = all.filter(({ outcome }) => outcome === CANNOT_ARISE);
  expect(new Set(absent.map(({ agency }) => agency))).toEqual(new Set(["IG"]));
  expect(new Set(absent.map(({ situation }) => situation))).toEqual(
    new Set(SITUATION_NAMES.filter((name) => name.endsWith(" asks"))),
  );
});
