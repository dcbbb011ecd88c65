import { DATA_CATEGORIES, MATRIX_COLUMNS, type MatrixColumn, type Purpose } from "../vocabulary.js";
import { parseCell } from "./cell.js";
import type { MatrixFile } from "./shape.js";

/**
 * Finds what is wrong between sections that are each right by themselves.
 *
 * A section that did not fit its shape is absent here and not judged twice.
 */
export function findCrossProblems(file: Partial<MatrixFile>): string[] {
  return [...governanceProblems(file), ...onlyForProblems(file), ...relationshipProblems(file), ...matchProblems(file)];
}

/** Basis i is governance's own, and its only one: metadata, never content. */
function governanceProblems({ categories }: Partial<MatrixFile>): string[] {
  if (!categories) return [];
  return DATA_CATEGORIES.flatMap((category) =>
    MATRIX_COLUMNS.flatMap((column) => {
      const { alternatives, notation } = parseCell(categories[category].cells[column]);
      const isGovernance = column === "INFORMATION_GOVERNANCE";
      if (alternatives.every(({ basis }) => (basis === "i") === isGovernance)) return [];
      const rule = isGovernance ? "this column rests on basis i alone" : "basis i belongs to INFORMATION_GOVERNANCE";
      return [`categories.${category}.cells.${column} is ${notation}, but ${rule}.`];
    }),
  );
}

function onlyForProblems({ categories, purposes }: Partial<MatrixFile>): string[] {
  if (!categories || !purposes) return [];
  return DATA_CATEGORIES.flatMap((category) =>
    Object.entries(categories[category].onlyFor ?? {}).flatMap(([column, only = []]) =>
      undeclared(only, purposes[column as MatrixColumn]).map(
        (purpose) => `categories.${category}.onlyFor.${column} names ${purpose}, which ${column} may not declare.`,
      ),
    ),
  );
}

function relationshipProblems({ relationships, purposes }: Partial<MatrixFile>): string[] {
  if (!relationships || !purposes) return [];
  return Object.entries(relationships).flatMap(([kind, rule]) => {
    const declarable = rule.columns.flatMap((column) => purposes[column]);
    return undeclared(rule.purposes, declarable).map(
      (purpose) => `relationships.${kind} serves ${purpose}, which none of its columns may declare.`,
    );
  });
}

function matchProblems({ matchMinimum }: Partial<MatrixFile>): string[] {
  if (!matchMinimum) return [];
  return matchMinimum.withCaseReference
    .filter((column) => matchMinimum.always.includes(column))
    .map((column) => `matchMinimum names ${column} both under always and under withCaseReference.`);
}

function undeclared(wanted: readonly Purpose[], declarable: readonly Purpose[]): readonly Purpose[] {
  return wanted.filter((purpose) => !declarable.includes(purpose));
}
