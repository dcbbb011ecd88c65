import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DATA_CATEGORIES,
  type DataCategory,
  MATRIX_COLUMNS,
  type MatrixColumn,
} from "../../../src/policy/vocabulary.js";
import { rowsOf } from "../support/table.js";

/** The kinds of agency as the guide abbreviates them, in the order of the matrix. */
const AGENCIES = ["LA", "PHC", "PRI", "PRO", "ICB", "POL", "NHS", "HOU", "CP", "DWP", "ADV", "IG"] as const;
const COLUMNS = ["situation", ...AGENCIES] as const;
/** The row of a table that repeats the cells of the permitted slice (2.2). */
const CELLS = "the cell";

/** One cell of a table that was written down: what this situation comes to for this agency. */
export interface WrittenDown {
  readonly situation: string;
  readonly agency: string;
  readonly column: MatrixColumn;
  readonly outcome: string;
}

/** One category's table: its row in the guide, its cells, and all that is written down under them. */
export interface CellTable {
  readonly category: DataCategory;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly situations: readonly string[];
  readonly writtenDown: readonly WrittenDown[];
}

/** Reads the tables, one text file for each category; the first paragraph of a file says how to read it. */
export function readCellTables(): CellTable[] {
  return DATA_CATEGORIES.map((category, at) => {
    const [, table = ""] = readFileSync(join(__dirname, fileOf(category)), "utf8").split("\n\n");
    const [first, ...rows] = rowsOf(COLUMNS, table);
    if (first?.situation !== CELLS) throw new Error(`The table of ${category} must begin with its cells`);
    const { situation: _heading, ...cells } = first;
    const writtenDown = rows.flatMap((row) =>
      AGENCIES.map((agency, place) => {
        const column = MATRIX_COLUMNS[place] ?? "INFORMATION_GOVERNANCE";
        return { situation: row.situation, agency, column, outcome: row[agency] };
      }),
    );
    return { category, row: at + 1, cells, situations: rows.map(({ situation }) => situation), writtenDown };
  });
}

function fileOf(category: DataCategory): string {
  return `${category.toLowerCase().replaceAll("_", "-")}.txt`;
}
