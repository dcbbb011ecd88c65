/** What a terminal can show. */
export interface Screen {
  readonly width: number;
  readonly hasColour: boolean;
}

/** A text, and whether it is to stand out. */
export interface Words {
  readonly text: string;
  readonly isMarked?: boolean;
}

const GAP = "  ";
const NARROWEST_COLUMN = 14;

/** The screen that a stream writes to; colour is an extra and never says anything alone. */
export function screenOf(stream: { columns?: number; isTTY?: boolean }, env: NodeJS.ProcessEnv): Screen {
  const width = stream.columns ?? (Number(env.COLUMNS) || 120);
  const isPlain = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return { width: Math.max(width, 20), hasColour: stream.isTTY === true && !isPlain && env.TERM !== "dumb" };
}

/** Rows under a header, each cell wrapped to its column; on a narrow screen the cells of a row go below each other. */
export function table(
  header: readonly (readonly string[])[],
  rows: readonly (readonly Words[])[],
  screen: Screen,
): string {
  const columns = header[0]?.length ?? 0;
  const first = Math.max(...rows.map(([name]) => name?.text.length ?? 0));
  const width = Math.floor((screen.width - first) / (columns - 1)) - GAP.length;
  if (width < NARROWEST_COLUMN) return stacked(header[0] ?? [], rows, screen);
  const widths = Array.from({ length: columns }, (_, index) => (index === 0 ? first : width));
  const heads = header.map((row) => row.map((text) => ({ text })));
  const rule = widths.map((one) => "─".repeat(one)).join(GAP);
  const [above, below] = [heads, rows].map((part) => part.map((row) => sideBySide(row, widths, screen)));
  return [...(above ?? []), rule, ...(below ?? [])].join("\n");
}

function sideBySide(row: readonly Words[], widths: readonly number[], screen: Screen): string {
  const wrapped = row.map(({ text }, index) => wrap(text, widths[index] ?? NARROWEST_COLUMN));
  const height = Math.max(...wrapped.map(({ length }) => length));
  const cell = (line: number, index: number) => (wrapped[index]?.[line] ?? "").padEnd(widths[index] ?? 0);
  const lines = Array.from({ length: height }, (_, line) =>
    row.map(({ isMarked = false }, index) => marked(cell(line, index), isMarked, screen)).join(GAP),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}

function stacked(names: readonly string[], rows: readonly (readonly Words[])[], screen: Screen): string {
  const beneath = ({ text, isMarked = false }: Words, index: number) =>
    wrap(`${names[index + 1]}: ${text}`, screen.width - 4).map(
      (line, number) => `${number === 0 ? "  " : "    "}${marked(line, isMarked, screen)}`,
    );
  return rows.map(([name, ...cells]) => [name?.text, ...cells.flatMap(beneath)].join("\n")).join("\n");
}

function marked(text: string, isMarked: boolean, { hasColour }: Screen): string {
  return isMarked && hasColour && text.trim() !== "" ? `\u001b[33m${text}\u001b[39m` : text;
}

/** Breaks a text at spaces, and inside a word only where the word alone is too long. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ").flatMap((one) => one.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""])) {
    const last = lines.at(-1) ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
