import type { QueryRunner } from "typeorm";

/** The columns of each table of the database, in their order. */
export async function columnsOfTables(runner: QueryRunner): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { table: string; columns: string[] }[] = await runner.query(`
    SELECT table_name AS table, array_agg(column_name::text ORDER BY ordinal_position) AS columns
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** What the hub's role may do with each table; an UPDATE of some columns counts as one. */
export async function grantsOfHub(runner: QueryRunner): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { table: string; commands: string[] }[] = await runner.query(`
    SELECT table_name AS table, array_agg(DISTINCT privilege_type::text) AS commands
    FROM (
      SELECT table_name, privilege_type FROM information_schema.role_table_grants
      WHERE grantee = 'concordat_hub' AND table_schema = 'public'
      UNION ALL
      SELECT table_name, privilege_type FROM information_schema.column_privileges
      WHERE grantee = 'concordat_hub' AND table_schema = 'public' AND privilege_type = 'UPDATE'
    ) AS granted GROUP BY table_name`);
  return new Map(rows.map(({ table, commands }) => [table, commands]));
}
