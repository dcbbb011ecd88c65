import type { ClientBase } from "pg";
import { type CountyRows, emptyRows, type TableName } from "./rows/index.js";

const ROWS_A_STATEMENT = 500;
const quoted = (name: string): string => `"${name}"`;

/** The tables in the order in which they are filled. */
export const LOAD_ORDER = Object.keys(emptyRows()) as TableName[];

async function insertInto(client: ClientBase, table: TableName, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const slice = rows.slice(start, start + ROWS_A_STATEMENT);
    const columns = Object.keys(slice[0] ?? {})
      .map(quoted)
      .join(", ");
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(slice)],
    );
  }
}

/** Inserts a whole county, or part of one, and tells how many rows each table got. */
export async function insertRows(client: ClientBase, rows: CountyRows): Promise<Record<TableName, number>> {
  for (const table of LOAD_ORDER) await insertInto(client, table, rows[table]);
  return Object.fromEntries(LOAD_ORDER.map((table) => [table, rows[table].length])) as Record<TableName, number>;
}
