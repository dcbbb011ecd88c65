/**
 * Reads a table written with bars, so that a decision can be reviewed by someone who reads no code.
 *
 * The first line names the columns. A row with a missing or extra cell is a mistake in the test.
 */
export function rowsOf<Column extends string>(columns: readonly Column[], text: string): Record<Column, string>[] {
  const [head = "", ...lines] = text.trim().split("\n");
  if (cellsOf(head).join() !== columns.join()) throw new Error(`The table must begin with ${columns.join(" | ")}`);
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length) throw new Error(`A row does not fit its table: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as Record<Column, string>;
  });
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

/** A word of a closed list; any other word is a mistake in the test. */
export function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((known) => known === text);
  if (word === undefined) throw new Error(`"${text}" is not one of ${words.join(", ")}`);
  return word;
}
