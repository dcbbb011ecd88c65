import { Ctx, Query, Resolver } from "type-graphql";
import { HubContext, Open, plainCell } from "../access/index.js";
import { DATA_CATEGORIES, type DataCategory, MATRIX_COLUMNS, type MatrixColumn } from "../policy/vocabulary.js";
import { type MatrixCell, MatrixRow } from "./access-matrix.type.js";

type Matrix = HubContext["gatekeeper"]["matrix"];

@Resolver()
export class AccessMatrixResolver {
  @Open("the policy itself, which is public; it tells nothing about a person")
  @Query(() => [MatrixRow], {
    description:
      "The access matrix in force: for every category what each kind of agency may see, on what lawful basis, and one plain " +
      "sentence for each cell (COPROD-03). The same for every caller.",
  })
  accessMatrix(@Ctx() { gatekeeper: { matrix } }: HubContext): MatrixRow[] {
    return DATA_CATEGORIES.map((category) => rowOf(matrix, category));
  }
}

function rowOf(matrix: Matrix, category: DataCategory): MatrixRow {
  const { title, plain, lawfulBasis, notes } = matrix.about(category);
  const cells = MATRIX_COLUMNS.map((column) => cellOf(matrix, category, column));
  return { category, title, plain, lawfulBasis, notes, isConcealed: matrix.isConcealed(category), cells };
}

function cellOf(matrix: Matrix, category: DataCategory, column: MatrixColumn): MatrixCell {
  const cell = matrix.cell(category, column);
  const levels = cell.alternatives.map(({ level }) => level);
  return {
    ...{ column, levels },
    notation: cell.notation,
    level: levels.at(-1) ?? "NONE",
    bases: cell.alternatives.map(({ basis }) => basis),
    plain: plainCell(cell),
    isFromSource: cell.isStarred,
  };
}
