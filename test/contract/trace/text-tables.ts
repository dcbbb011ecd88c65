import { inside, parseFile, type Syntax, wordsOf } from "./syntax.js";

/** The last column of a table of decisions says because of what; a text without that column is no such table. */
export function becauseOf(text: string): string[] {
  const [head = [], ...rows] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  if (head.length < 2 || head.at(-1) !== "because") return [];
  return [...new Set(rows.map((row) => row.at(-1) ?? ""))];
}

/** The permitted slices are tables in files of their own, which slices.test.ts runs under the name of the constant. */
export function slicesIn(text: string): { readonly name: string; readonly words: string }[] {
  const tables: { readonly name: string; readonly words: string }[] = [];
  const visit = (piece: Syntax) => {
    const { id, init } = piece as { readonly id?: Syntax; readonly init?: Syntax };
    const table = piece.type === "VariableDeclarator" ? wordsOf(init) : null;
    for (const because of becauseOf(table ?? "")) {
      tables.push({ name: `the permitted slice: ${String(id?.value)} > ${because}`, words: because });
    }
    for (const part of inside(piece)) visit(part);
  };
  for (const piece of parseFile(text).pieces) visit(piece);
  return tables;
}
