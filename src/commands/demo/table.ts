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
export function table(header: readonly string[], rows: readonly (readonly Words[])[], screen: Screen): string {
  const first = Math.max(
    ...[header, ...rows.map((row) => row.map(({ text }) => text))].map(([head = ""]) => head.length),
  );
  const others = header.length - 1;
  const width = Math.floor((screen.width - first - others * GAP.length) / others);
  if (width < NARROWEST_COLUMN) return stacked(header, rows, screen);
  const widths = header.map((_, index) => (index === 0 ? first : width));
  const rule = widths.map((one) => "─".repeat(one)).join(GAP);
  const lines = rows.map((row) => sideBySide(row, widths, screen));
  return [
    sideBySide(
      header.map((text) => ({ text })),
      widths,
      screen,
    ),
    rule,
    ...lines,
  ].join("\n");
}

function sideBySide(row: readonly Words[], widths: readonly number[], screen: Screen): string {
  const wrapped = row.map(({ text }, index) => wrap(text, widths[index] ?? NARROWEST_COLUMN));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ isMarked = false }, index) =>
        marked((wrapped[index]?.[line] ?? "").padEnd(widths[index] ?? 0), isMarked, screen),
      )
      .join(GAP)
      .trimEnd(),
  ).join("\n");
}

function stacked(header: readonly string[], rows: readonly (readonly Words[])[], screen: Screen): string {
  return rows
    .map(([name, ...cells]) => {
      const lines = cells.flatMap(({ text, isMarked = false }, index) =>
        wrap(`${header[index + 1]?.split("\n")[0]}: ${text}`, screen.width - 2).map(
          (line) => `  ${marked(line, isMarked, screen)}`,
        ),
      );
      return [name?.text, ...lines].join("\n");
    })
    .join("\n");
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
