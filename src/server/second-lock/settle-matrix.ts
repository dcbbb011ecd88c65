import type { Client } from "pg";
import type { AccessMatrix } from "../../policy/access-matrix.js";
import { UnfitDatabase } from "../unfit-database.js";
import { type MatrixTable, matrixTables } from "./matrix-rows.js";

/**
 * Makes the second lock judge by this matrix, and refuses the start where it would judge by another under its name.
 *
 * A matrix is written once, under the fingerprint of its file, and never changed: other hubs may be judging by it.
 */
export async function settleMatrix(owner: Client, matrix: AccessMatrix): Promise<void> {
  const tables = matrixTables(matrix);
  await owner.query("BEGIN");
  try {
    const made = await owner.query("INSERT INTO second_lock.matrix VALUES ($1) ON CONFLICT DO NOTHING", [
      matrix.fingerprint,
    ]);
    if (made.rowCount === 1) for (const table of tables) await write(owner, matrix.fingerprint, table);
    for (const table of tables) await requireSame(owner, matrix.fingerprint, table);
    await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
    await requireLaidOut(owner, matrix.fingerprint);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}

/** The names of tables and columns are the hub's own. */
async function write(owner: Client, fingerprint: string, { table, columns, rows }: MatrixTable): Promise<void> {
  await owner.query(
    `INSERT INTO second_lock.${table} (fingerprint, ${columns.join(", ")})
     SELECT $1, told.* FROM jsonb_to_recordset($2::jsonb) AS told (${columns.map(typed).join(", ")})`,
    [fingerprint, JSON.stringify(rows.map((row) => Object.fromEntries(row.map((word, at) => [columns[at], word]))))],
  );
}

async function requireSame(owner: Client, fingerprint: string, { table, columns, rows }: MatrixTable): Promise<void> {
  const { rows: stored } = await owner.query<{ words: string }>(
    `SELECT concat_ws('|', ${columns.join(", ")}) AS words FROM second_lock.${table} WHERE fingerprint = $1`,
    [fingerprint],
  );
  const [found, meant] = [stored.map(({ words }) => words).sort(), rows.map((row) => row.join("|")).sort()];
  if (found.join("\n") === meant.join("\n")) return;
  throw new UnfitDatabase(`The access matrix in second_lock.${table} is not the one that this hub decides by.`);
}

/** The judge reads the matrix from sheets that PostgreSQL lays out when it is written; without them it would shut everything. */
async function requireLaidOut(owner: Client, fingerprint: string): Promise<void> {
  const { rows } = await owner.query<{ isLaidOut: boolean }>(
    `SELECT EXISTS (SELECT FROM second_lock.cell_sheet WHERE fingerprint = $1)
       AND EXISTS (SELECT FROM second_lock.tie_sheet WHERE fingerprint = $1) AS "isLaidOut"`,
    [fingerprint],
  );
  if (!rows[0]?.isLaidOut)
    throw new UnfitDatabase("The access matrix is not laid out in second_lock.cell_sheet and tie_sheet.");
}

function typed(column: string): string {
  return `${column} ${column === "level" ? "smallint" : "text"}`;
}
