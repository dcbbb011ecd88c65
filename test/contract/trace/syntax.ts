import { parseSync } from "@swc/core";

/** A piece of a parsed file: every piece of syntax is an object with a type, and most say where they stand. */
export interface Syntax {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [part: string]: unknown;
}

/** A parsed file, and the words of it between any two places. */
export interface ParsedFile {
  readonly pieces: readonly Syntax[];
  readonly textOf: (piece: Syntax) => string;
  readonly textBetween: (start: number, end: number) => string;
}

/** Places are counted in bytes from the start of the first statement, so the file gets a first statement of our own. */
const FIRST = "0;\n";

/** Parses a TypeScript file. Names of tests are read from its syntax, so a name in a comment is no test. */
export function parseFile(text: string): ParsedFile {
  const source = FIRST + text;
  const bytes = Buffer.from(source);
  const module = parseSync(source, { syntax: "typescript", decorators: true, target: "es2022" }) as unknown as {
    readonly body: readonly Syntax[];
  };
  const [first, ...pieces] = module.body;
  const base = first?.span?.start ?? 0;
  const textBetween = (start: number, end: number) => bytes.subarray(start - base, end - base).toString("utf8");
  const textOf = ({ span }: Syntax) => (span ? textBetween(span.start, span.end) : "");
  return { pieces, textOf, textBetween };
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && typeof (value as Syntax).type === "string";
}

/** The pieces directly inside a piece, in the order of the file. */
export function inside(piece: object): Syntax[] {
  return Object.values(piece).flatMap((part: unknown) => {
    if (Array.isArray(part)) return part.flatMap((one: unknown) => (isSyntax(one) ? [one] : wrapped(one)));
    return isSyntax(part) ? [part] : wrapped(part);
  });
}

/** Arguments and elements stand in a wrapper without a type. */
function wrapped(value: unknown): Syntax[] {
  const { expression } = (value ?? {}) as { readonly expression?: unknown };
  return isSyntax(expression) ? [expression] : [];
}

/** What a string or a template says; its values are left as `${}`. Null for anything else. */
export function wordsOf(piece: Syntax | undefined): string | null {
  if (piece?.type === "StringLiteral") return piece.value as string;
  if (piece?.type !== "TemplateLiteral") return null;
  const quasis = piece.quasis as readonly { readonly cooked?: string; readonly raw: string }[];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands for a value that only the run knows
  return quasis.map(({ cooked, raw }) => cooked ?? raw).join("${}");
}

/** A value without the words that only the compiler reads: `as const`, `satisfies`, brackets. */
export function bare(piece: Syntax | undefined): Syntax | undefined {
  const inner = piece?.expression;
  if (!piece || !isSyntax(inner)) return piece;
  return /^(Ts(As|Const|Satisfies|TypeAssertion)|Parenthesis)/.test(piece.type) ? bare(inner) : piece;
}
