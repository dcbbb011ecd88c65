import { NO_CEILING } from "../levels.js";
import {
  DATA_CATEGORIES,
  type DataCategory,
  type Level,
  MATRIX_COLUMNS,
  type MatrixColumn,
  RELATIONSHIP_KINDS,
  type RelationshipKind,
  ROLES,
  type Role,
} from "../vocabulary.js";
import { type Cell, parseCell } from "./cell.js";
import type { Ceiling, MatrixFile } from "./shape.js";

/** A cell with the words that name it in a decision. */
export interface NamedCell extends Cell {
  readonly clause: string;
}

/** The matrix worked out for quick answers: a decision looks up, and works nothing out. */
export interface Tables {
  readonly cells: Readonly<Record<DataCategory, Readonly<Record<MatrixColumn, NamedCell>>>>;
  readonly roles: Readonly<Record<Role, Readonly<Record<DataCategory, Level>>>>;
  readonly relationships: Readonly<Record<RelationshipKind, Readonly<Record<DataCategory, Level>>>>;
  readonly self: Readonly<Record<DataCategory, Level>>;
  readonly selfClauses: Readonly<Record<DataCategory, string>>;
}

type Ceilings = { readonly [Key in DataCategory | "otherwise"]?: Ceiling | undefined };

/** Works out the tables of a file that has no problems. */
export function tabulate(file: MatrixFile): Tables {
  const self = levelsOf(file.self.levels);
  return {
    cells: tableOf(DATA_CATEGORIES, (category) =>
      tableOf(MATRIX_COLUMNS, (column) => nameCell(category, column, file.categories[category].cells[column])),
    ),
    roles: tableOf(ROLES, (role) => levelsOf(ceilingsOf(file, role))),
    relationships: tableOf(RELATIONSHIP_KINDS, (kind) =>
      levelsOf(file.relationships[kind].categories ?? { otherwise: "CELL" }),
    ),
    self,
    selfClauses: tableOf(DATA_CATEGORIES, (category) => `${category} x SELF: ${self[category]}`),
  };
}

function nameCell(category: DataCategory, column: MatrixColumn, notation: string): NamedCell {
  return { ...parseCell(notation), clause: `${category} x ${column}: ${notation}` };
}

/** A person or proxy has no ceiling of staff: what they see of others is nothing. */
function ceilingsOf(file: MatrixFile, role: Role): Ceilings {
  return role === "PERSON" || role === "PROXY" ? {} : file.roles[role];
}

function levelsOf(ceilings: Ceilings): Record<DataCategory, Level> {
  return tableOf(DATA_CATEGORIES, (category) => levelOf(ceilings[category] ?? ceilings.otherwise ?? "NONE"));
}

function levelOf(ceiling: Ceiling): Level {
  return ceiling === "CELL" ? NO_CEILING : ceiling;
}

function tableOf<Key extends string, Value>(keys: readonly Key[], entryFor: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, entryFor(key)])) as Record<Key, Value>;
}
