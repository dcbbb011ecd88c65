import type { ClientBase } from "pg";

interface ForeignKey {
  readonly in_table: string;
  readonly name: string;
  readonly definition: string;
}

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS in_table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`;

/**
 * Does a bulk load with its references checked once at the end, table by table, and not row by row.
 *
 * The foreign keys are taken off and put back as they were; putting one back checks every row. It all happens inside
 * the caller's transaction, so a row that points nowhere undoes the load and nobody ever sees the tables without keys.
 */
export async function checkingReferencesAtTheEnd(client: ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<ForeignKey>(FOREIGN_KEYS);
  for (const { in_table, name } of keys) await client.query(`ALTER TABLE ${in_table} DROP CONSTRAINT ${name}`);
  await load();
  for (const { in_table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${in_table} ADD CONSTRAINT ${name} ${definition}`);
  }
}
