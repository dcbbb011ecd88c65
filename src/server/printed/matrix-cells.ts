import { type Alternative, parseCell } from "../../policy/matrix/cell.js";
import type { MatrixFile } from "../../policy/matrix/shape.js";
import { type Basis, DATA_CATEGORIES, type DataCategory, type Level, MATRIX_COLUMNS } from "../../policy/vocabulary.js";
import { bullets, spoken, spokenList, table } from "./markdown.js";

const LEVEL_IN_WORDS: Readonly<Record<Level, string>> = {
  NONE: "nothing",
  EXISTENCE: "that it exists, and whom to ring",
  SUMMARY: "a summary",
  READ: "the detail",
  WRITE: "the detail, and may add entries",
};

const BASIS_IN_WORDS: Readonly<Record<Basis, string>> = {
  a: "by relationship and purpose",
  b: "with the person's consent",
  c: "by statutory gateway",
  d: "by an approved disclosure",
  o: "in their own entries only",
  i: "for information-governance work",
};

const WITHHELD_IN_WORDS = {
  mask: "the field is empty and the caller is told that it was withheld, and why",
  conceal: "the field is empty and nothing shows that anything was withheld",
} as const;

/** Every category against every column, in the notation of the matrix. */
export function overview({ categories }: MatrixFile): string {
  const rows = DATA_CATEGORIES.map((category, index) => {
    const { title, withheld, cells } = categories[category];
    return [`${index + 1}`, title, withheld, ...MATRIX_COLUMNS.map((column) => cells[column])];
  });
  return table(["", "Category", "Withheld", ...MATRIX_COLUMNS.map(spoken)], rows);
}

/** One category: what it is, the law behind it, and what each kind of partner sees of it in words. */
export function categorySection(file: MatrixFile, category: DataCategory): string {
  const { title, plain, lawfulBasis, notes, withheld, cells, onlyFor } = file.categories[category];
  const facts = [
    `Code: \`${category}\``,
    `Lawful basis: ${lawfulBasis}`,
    `When withheld (${withheld}): ${WITHHELD_IN_WORDS[withheld]}.`,
    ...notes.map((note) => `Note: ${note}`),
  ];
  const rows = MATRIX_COLUMNS.map((column) => {
    const limit = onlyFor?.[column];
    const purposes = limit ? ` (only for: ${spokenList(limit)})` : "";
    return [spoken(column), `\`${cells[column]}\``, `${inWords(cells[column])}${purposes}`];
  });
  const heading = `### ${DATA_CATEGORIES.indexOf(category) + 1}. ${title}`;
  return [heading, plain, bullets(facts), table(["Who asks", "Cell", "Sees"], rows)].join("\n\n");
}

function inWords(notation: string): string {
  const { alternatives } = parseCell(notation);
  if (alternatives.length === 0) return "Nothing, ever";
  const text = alternatives.map(alternativeInWords).join("; rising to ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function alternativeInWords({ level, basis }: Alternative): string {
  return `${LEVEL_IN_WORDS[level]}, ${BASIS_IN_WORDS[basis]}`;
}
