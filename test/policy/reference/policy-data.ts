import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One way in which a cell opens: how much, and on which of the guide's bases. */
export interface Way {
  readonly level: string;
  readonly basis: string;
}

interface RelationshipKind {
  readonly columns: readonly string[];
  readonly purposes: readonly string[];
  readonly categories?: Readonly<Record<string, string>>;
}

interface PolicyFile {
  readonly categories: Readonly<
    Record<string, { readonly cells: Record<string, string>; readonly onlyFor?: Record<string, readonly string[]> }>
  >;
  readonly purposes: Readonly<Record<string, readonly string[]>>;
  readonly relationships: Readonly<Record<string, RelationshipKind>>;
  readonly roles: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly self: {
    readonly purposes: Readonly<Record<string, readonly string[]>>;
    readonly levels: Readonly<Record<string, string>>;
  };
  readonly continuityMinimum: Readonly<Record<string, string>>;
}

/** The policy that IG leads edit, read as text and not through the hub's own loader. */
const policy = parse(readFileSync("src/policy/access-matrix.yaml", "utf8")) as PolicyFile;

export const CATEGORIES = Object.keys(policy.categories);
export const COLUMNS = Object.keys(policy.purposes);
export const PURPOSES = [...new Set(Object.values({ ...policy.purposes, ...policy.self.purposes }).flat())];
export const KINDS = Object.keys(policy.relationships);
export const LEVELS = ["NONE", "EXISTENCE", "SUMMARY", "READ", "WRITE"];

const LETTERS: Readonly<Record<string, string>> = { E: "EXISTENCE", S: "SUMMARY", R: "READ", W: "WRITE" };

/** The ways in which a cell opens, as the guide writes them: "Sa>Rb" is two, "-" is none. */
export function waysOf(category: string, column: string): Way[] {
  const cell = policy.categories[category]?.cells[column] ?? "-";
  const parts = cell.replaceAll("*", "").split(">");
  return parts.flatMap(([letter = "-", basis = ""]) => {
    const level = LETTERS[letter];
    return level ? [{ level, basis }] : [];
  });
}

/** Whether a column may declare a purpose at all, and for this category (2.4, and the notes on its rows). */
export function mayDeclare(column: string, purpose: string, category: string): boolean {
  const narrower = policy.categories[category]?.onlyFor?.[column];
  const declared = policy.purposes[column] ?? [];
  return declared.includes(purpose) && (narrower === undefined || narrower.includes(purpose));
}

/** How much of a category a kind of relationship reaches for a column and purpose; no limit of its own is WRITE. */
export function reachOf(kind: string, column: string, purpose: string, category: string): string {
  const { columns, purposes, categories } = policy.relationships[kind] ?? { columns: [], purposes: [] };
  if (!columns.includes(column) || !purposes.includes(purpose)) return "NONE";
  return categories === undefined ? "WRITE" : levelOf(categories[category]);
}

/** The most that a role may see of a category (2.5). A role that is not listed sees nothing. */
export function ceilingOf(role: string, category: string): string {
  const ceiling = policy.roles[role];
  return levelOf(ceiling?.[category] ?? ceiling?.otherwise);
}

/** What a person or proxy sees of the record that is about them (2.5, last row). */
export function ownLevel(category: string): string {
  return policy.self.levels[category] ?? policy.self.levels.otherwise ?? "NONE";
}

export function isOwnPurpose(role: string, purpose: string): boolean {
  return policy.self.purposes[role]?.includes(purpose) ?? false;
}

/** MIN-01. */
export function continuityOf(category: string): string {
  return policy.continuityMinimum[category] ?? "NONE";
}

/** The words of the file: CELL sets no limit, and what is absent reaches nothing. */
function levelOf(word: string | undefined): string {
  return word === "CELL" ? "WRITE" : (word ?? "NONE");
}

export function least(...levels: readonly string[]): string {
  return LEVELS[Math.min(...levels.map((level) => LEVELS.indexOf(level)))] ?? "NONE";
}

export function most(...levels: readonly string[]): string {
  return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? "NONE";
}
