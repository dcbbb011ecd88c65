import type pg from "pg";
import { type PersonColumn, personColumns } from "../../attack/person-columns.js";

/** Out of the hub's reach: its role is given nothing here. */
const KEPT = "leak_suite";

/** Keeps every text about people as it is, beside the tables, so that canaries can be put in its place. */
export async function keepTexts(owner: pg.Client): Promise<void> {
  const tables = columnsByTable(await personColumns(owner));
  await owner.query("BEGIN");
  await owner.query(`CREATE SCHEMA ${KEPT}`);
  for (const table of tables.keys()) await owner.query(`CREATE TABLE ${KEPT}.${table} AS TABLE public.${table}`);
  await owner.query("COMMIT");
}

/** Whether texts are kept: by a run that is under way, or one that was killed. */
export async function areTextsKept(owner: pg.Client): Promise<boolean> {
  const { rowCount } = await owner.query("SELECT FROM pg_namespace WHERE nspname = $1", [KEPT]);
  return rowCount === 1;
}

/** Puts every kept text back in its place, all or none. Rows that came meanwhile stay as they are. */
export async function putTextsBack(owner: pg.Client): Promise<void> {
  const tables = columnsByTable(await personColumns(owner));
  await owner.query("BEGIN");
  await owner.query("SET LOCAL session_replication_role = replica");
  for (const [table, columns] of tables) {
    const keys = await primaryKeyOf(owner, table);
    const texts = columns.filter((column) => !keys.includes(column));
    const put = texts.map((column) => `${column} = kept.${column}`).join(", ");
    const same = keys.map((key) => `now.${key} = kept.${key}`).join(" AND ");
    if (put !== "")
      await owner.query(`UPDATE public.${table} AS now SET ${put} FROM ${KEPT}.${table} AS kept WHERE ${same}`);
  }
  await owner.query(`DROP SCHEMA ${KEPT} CASCADE`);
  await owner.query("COMMIT");
}

function columnsByTable(columns: readonly PersonColumn[]): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const { table, column } of columns) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

async function primaryKeyOf(owner: pg.Client, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
     WHERE indrelid = $1::regclass AND indisprimary`,
    [`public.${table}`],
  );
  if (rows.length === 0) throw new Error(`${table} has no primary key`);
  return rows.map(({ name }) => name);
}
