import type { AccessMatrix } from "../../policy/access-matrix.js";
import type { DoorChange } from "../../policy/door-change.js";
import type { DoorMove, Opening } from "./find-moves.js";

/** What a changed matrix would do to the county. */
export interface PolicyDiff {
  readonly now: string;
  readonly before: string;
  readonly after: string;
  readonly doors: readonly DoorMove[];
  /** What differs beyond the doors of partners, a sentence each. */
  readonly other: readonly string[];
}

const HEADINGS: Readonly<Record<DoorChange, string>> = {
  OPENS: "Doors that open",
  RISES: "Doors that open wider",
  FALLS: "Doors that open less",
  CLOSES: "Doors that close",
};
const CHANGES = Object.keys(HEADINGS) as DoorChange[];

type Clauses = Pick<AccessMatrix, "clause">;

/** The difference as a table that an information-governance lead can read: counts of people, never a name of one. */
export function tellDiff({ now, doors, other }: PolicyDiff, before: Clauses, after: Clauses): string {
  if (doors.length === 0 && other.length === 0) return `No door moves, for anybody, as of ${now}.`;
  const parts = CHANGES.flatMap((change) => tellChange(change, doors, before, after));
  if (doors.length === 0) parts.push("No door of any partner moves.");
  if (other.length > 0) parts.push(["Besides", ...other.map((sentence) => `  ${sentence}`)].join("\n"));
  return [`As of ${now}:`, ...parts].join("\n\n");
}

function tellChange(change: DoorChange, doors: readonly DoorMove[], before: Clauses, after: Clauses): string[] {
  const moved = doors.filter((door) => door.change === change);
  if (moved.length === 0) return [];
  const clauses = [...new Set(moved.map((door) => tellClause(door, before, after)))].sort();
  const body = clauses.flatMap((clause) => {
    const rows = moved.filter((door) => tellClause(door, before, after) === clause);
    return [`  ${clause}`, ...table(rows.map(cellsOf))];
  });
  return [[HEADINGS[change], ...body].join("\n")];
}

/** The cell as it was and as it becomes; where it reads the same, another rule of the matrix has changed. */
function tellClause({ category, column }: DoorMove, before: Clauses, after: Clauses): string {
  const [was, becomes] = [before.clause(category, column), after.clause(category, column)];
  const notation = becomes.slice(becomes.lastIndexOf(": ") + 2);
  return was === becomes ? `${was} (by another rule)` : `${was} becomes ${notation}`;
}

function cellsOf({ partner, role, purpose, before, after, people }: DoorMove): string[] {
  const count = `${people} ${people === 1 ? "person" : "people"}`;
  return [partner.name, role, purpose, `${tellOpening(before)} to ${tellOpening(after)}`, count];
}

function tellOpening({ level, scope }: Opening): string {
  return scope === "OWN" && level !== "NONE" ? `${level} (own entries)` : level;
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? "").length)));
  const padded = rows.map((row) => row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join("  "));
  return padded.sort().map((line) => `    ${line.trimEnd()}`);
}
