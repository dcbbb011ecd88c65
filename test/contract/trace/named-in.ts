import { bare, inside, type ParsedFile, parseFile, type Syntax, wordsOf } from "./syntax.js";
import { becauseOf } from "./text-tables.js";

/** A test, a group of tests or a row of a table, by the name under which a reader finds it. */
export interface Named {
  readonly name: string;
  readonly kind: "test" | "group" | "row";
  /** All the words in which an id may stand: of a test its name, comments and body; of the others their name. */
  readonly words: string;
}

const BARE_ID = /^[A-Z]+-\d{2}$/;
const TESTS = ["test", "it"];
const GROUPS = ["describe", "decisionTable"];

interface Call {
  readonly word: string;
  readonly name: string;
  readonly table: Syntax | undefined;
}

/** Every test, group and row that a test file names, in its order. */
export function namedIn(text: string): Named[] {
  const file = parseFile(text);
  const tables = constantsOf(file.pieces);
  const found: Named[] = [];
  let end = 0;
  const visit = (piece: Syntax) => {
    const call = callOf(piece);
    if (call) found.push(...namedBy(call, piece, file, tables, end));
    for (const part of inside(piece)) visit(part);
    if (/Statement$/.test(piece.type)) end = piece.span?.end ?? end;
  };
  for (const piece of file.pieces) visit(piece);
  return found;
}

function namedBy(
  { word, name, table }: Call,
  piece: Syntax,
  file: ParsedFile,
  tables: ReadonlyMap<string, Syntax>,
  end: number,
): Named[] {
  const isTest = TESTS.includes(word);
  const rows = rowsOf(table?.type === "Identifier" ? tables.get(table.value as string) : table);
  const named = rows.map((row): Named => ({ name: `${name} > ${row}`, kind: "row", words: row }));
  const written = isTest ? `${commentBefore(piece, file, end)}${file.textOf(piece)}` : name;
  return [{ name, kind: isTest ? "test" : "group", words: written }, ...named];
}

/** The words between the statement before and this one are its comment. */
function commentBefore({ span }: Syntax, file: ParsedFile, end: number): string {
  return span && end > 0 && end < span.start ? file.textBetween(end, span.start) : "";
}

/** `test("name")`, `test.each(table)("name")` and `decisionTable("name", table)`; null for any other call. */
function callOf(piece: Syntax): Call | null {
  if (piece.type !== "CallExpression") return null;
  const [callee, first, second] = inside(piece).filter(({ type }) => type !== "TsTypeParameterInstantiation");
  const name = wordsOf(bare(first));
  if (!callee || name === null) return null;
  if (callee.type === "Identifier") {
    const word = callee.value as string;
    const table = word === "decisionTable" ? bare(second) : undefined;
    return TESTS.includes(word) || GROUPS.includes(word) ? { word, name, table } : null;
  }
  const [member, table] = callee.type === "CallExpression" ? inside(callee) : [];
  const [object, property] = member?.type === "MemberExpression" ? inside(member) : [];
  const word = object?.type === "Identifier" ? (object.value as string) : "";
  const isEach = property?.value === "each" && [...TESTS, ...GROUPS].includes(word);
  return isEach ? { word, name, table: bare(table) } : null;
}

/** A row goes by its last words, which in this house say why it is so; with its first, where the last are an id alone. */
function rowsOf(table: Syntax | undefined): string[] {
  const text = wordsOf(table);
  if (text !== null) return becauseOf(text);
  if (table?.type !== "ArrayExpression") return [];
  return inside(table).flatMap((row) => {
    const cells = row.type === "ArrayExpression" ? inside(row).flatMap((cell) => wordsOf(bare(cell)) ?? []) : [];
    const last = cells.at(-1) ?? "";
    if (last === "") return [];
    return [BARE_ID.test(last) && cells.length > 1 ? `${cells[0]}, ${last}` : last];
  });
}

function constantsOf(pieces: readonly Syntax[]): ReadonlyMap<string, Syntax> {
  const found = new Map<string, Syntax>();
  const visit = (piece: Syntax) => {
    const { id, init } = piece as { readonly id?: Syntax; readonly init?: Syntax };
    const value = piece.type === "VariableDeclarator" ? bare(init) : undefined;
    if (id?.type === "Identifier" && value) found.set(id.value as string, value);
    for (const part of inside(piece)) visit(part);
  };
  for (const piece of pieces) visit(piece);
  return found;
}
