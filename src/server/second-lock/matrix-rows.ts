import type { AccessMatrix } from "../../policy/access-matrix.js";
import {
  DATA_CATEGORIES,
  LEVELS,
  type Level,
  MATRIX_COLUMNS,
  PURPOSES,
  RELATIONSHIP_KINDS,
  ROLES,
} from "../../policy/vocabulary.js";

type Row = readonly (string | number)[];

/** The rows of one table of the second lock, by which it knows a matrix. */
export interface MatrixTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Everything that a matrix decides, as the tables of the second lock hold it; what is never given has no row. */
export function matrixTables(matrix: AccessMatrix): readonly MatrixTable[] {
  return [
    { table: "matrix_cell", columns: ["agency", "category", "level", "basis"], rows: cells(matrix) },
    { table: "matrix_ceiling", columns: ["sets", "name", "category", "level"], rows: ceilings(matrix) },
    { table: "matrix_purpose", columns: ["sets", "name", "category", "purpose"], rows: purposes(matrix) },
    { table: "matrix_holder", columns: ["kind", "agency"], rows: holders(matrix) },
  ];
}

function cells(matrix: AccessMatrix): Row[] {
  return MATRIX_COLUMNS.flatMap((column) =>
    DATA_CATEGORIES.flatMap((category) =>
      matrix.alternatives(category, column).map(({ level, basis }) => [column, category, rank(level), basis]),
    ),
  );
}

function ceilings(matrix: AccessMatrix): Row[] {
  return DATA_CATEGORIES.flatMap((category) => [
    ...ROLES.map((role) => ["ROLE", role, category, rank(matrix.levelOfRole(role, category))]),
    ...RELATIONSHIP_KINDS.map((kind) => {
      return ["RELATIONSHIP", kind, category, rank(matrix.levelOfRelationship(kind, category))];
    }),
    ["SELF", "SELF", category, rank(matrix.levelOfSelf(category))],
    ["CONTINUITY", "CONTINUITY", category, rank(matrix.continuityLevel(category))],
  ]);
}

/** A purpose that holds whatever the category is stands under `*`. */
function purposes(matrix: AccessMatrix): Row[] {
  const declared = MATRIX_COLUMNS.flatMap((column) =>
    DATA_CATEGORIES.flatMap((category) =>
      PURPOSES.filter((purpose) => matrix.allowsPurpose(column, purpose, category)).map((purpose) => {
        return ["AGENCY", column, category, purpose];
      }),
    ),
  );
  const served = RELATIONSHIP_KINDS.flatMap((kind) =>
    matrix.relationship(kind).purposes.map((purpose) => ["RELATIONSHIP", kind, "*", purpose]),
  );
  const own = (["PERSON", "PROXY"] as const).flatMap((role) =>
    matrix.ownPurposesOf(role).map((purpose) => ["OWN_RECORD", role, "*", purpose]),
  );
  return [...declared, ...served, ...own];
}

function holders(matrix: AccessMatrix): Row[] {
  return RELATIONSHIP_KINDS.flatMap((kind) =>
    MATRIX_COLUMNS.filter((column) => matrix.mayHold(column, kind)).map((column) => [kind, column]),
  );
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
