import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AccessMatrix } from "./matrix/access-matrix.js";
import { readMatrixFile } from "./matrix/problems.js";

export { AccessMatrix } from "./matrix/access-matrix.js";
export type { Alternative, Cell } from "./matrix/cell.js";
export { columnOf } from "./matrix/column.js";
export type { CategoryBlock, RelationshipRule } from "./matrix/shape.js";

/** A matrix that leaves anything missing, unknown or unclear. It stops the start: silence must not become policy. */
export class InvalidAccessMatrix extends Error {
  constructor(
    /** Everything that is wrong, one plain sentence each. */
    readonly problems: readonly string[],
  ) {
    super(`The access matrix cannot be used.\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    this.name = "InvalidAccessMatrix";
  }
}

/**
 * Reads the access matrix from its file, by default the one that ships beside this code.
 *
 * Throws InvalidAccessMatrix with every problem at once, so that whoever edits it mends it in one go.
 */
export function loadAccessMatrix(path: string = join(__dirname, "access-matrix.yaml")): AccessMatrix {
  return parseAccessMatrix(textOf(path));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new InvalidAccessMatrix([`The file ${path} cannot be read.`]);
  }
}

/** The matrix that was read last. It cannot be changed, and a start reads it for the one lock and for the other. */
let known: AccessMatrix | null = null;

/** Reads the access matrix from a text. The same text always gives the same matrix and the same fingerprint. */
export function parseAccessMatrix(text: string): AccessMatrix {
  const fingerprint = createHash("sha256").update(text).digest("hex");
  if (known?.fingerprint === fingerprint) return known;
  const reading = readMatrixFile(text);
  if ("problems" in reading) throw new InvalidAccessMatrix(reading.problems);
  known = new AccessMatrix(reading.file, fingerprint);
  return known;
}
