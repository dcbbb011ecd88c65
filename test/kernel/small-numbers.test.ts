import fc from "fast-check";
import { shownCount, shownCounts } from "../../src/kernel/small-numbers.js";

const tables = fc.array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 500 })), { maxLength: 12 });
const SMALL = [0, 1, 2, 3, 4];

const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const shown = (counts: readonly number[]) => shownCounts(counts, totalOf(counts));
const with_ = (counts: readonly number[], place: number, count: number): number[] =>
  counts.map((old, index) => (index === place ? count : old));

/** What somebody could see of a table in which one cell were another. */
const ifItWere = (counts: readonly number[], place: number, count: number) => shown(with_(counts, place, count));

describe("a count", () => {
  test.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
    [23, 20],
  ])("%i is told as %s (NEV-11)", (count, told) => {
    expect(shownCount(count)).toBe(told);
  });
});

describe("a table of counts", () => {
  test.each<[string, number[], (number | null)[], number | null]>([
    ["nothing is small", [5, 11, 23], [5, 10, 20], 35],
    ["two are small", [1, 4, 23], [null, null, 20], null],
    ["one is small, so the next smallest goes with it", [2, 7, 23], [null, null, 20], null],
    ["one is small, and of two equals the first goes with it", [9, 7, 7, 3], [5, null, 5, null], null],
    ["the only one is small", [3], [null], null],
    ["there is nobody", [0, 0], [null, null], null],
    ["there is nothing to count", [], [], null],
  ])("where %s (COOP-11)", (_what, counts, cells, total) => {
    expect(shown(counts)).toEqual({ cells, total });
  });

  test("no cell below five is told, and none is told more exactly than by fives (NEV-11)", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        for (const [place, cell] of shown(counts).cells.entries()) {
          if (cell === null) continue;
          const count = counts[place] ?? 0;
          expect(cell).toBeGreaterThanOrEqual(5);
          expect([cell % 5, count - cell < 5, cell <= count]).toEqual([0, true, true]);
        }
      }),
    );
  });

  test("a hidden cell could hold anything from none to four, for all that is told (NEV-11)", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const told = shown(counts);
        for (const [place, cell] of told.cells.entries()) {
          if (cell === null) for (const count of SMALL) expect(ifItWere(counts, place, count)).toEqual(told);
        }
      }),
    );
  });

  test("no cell is hidden alone, and where one is hidden there is no total to take the others from (COOP-11)", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { cells, total } = shown(counts);
        const hidden = cells.filter((cell) => cell === null).length;
        if (hidden === 1) expect(cells).toHaveLength(1);
        if (hidden > 0) expect(total).toBeNull();
      }),
    );
  });

  test("whoever learns the total elsewhere is left with four people at least to put into what is hidden (NEV-11)", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { cells } = shown(counts);
        const learnt = shownCount(totalOf(counts)) ?? 0;
        const most = learnt + 4 - totalOf(cells.map((cell) => cell ?? 0));
        expect(most).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
