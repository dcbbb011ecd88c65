import type { DataSource } from "typeorm";

/** Everything that migrations make, a line each; what the migrations table itself is made of is left out. */
const SHAPE = `
  SELECT format('table %s: row security %s, forced %s', relname, relrowsecurity, relforcerowsecurity) AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'
  UNION ALL
  SELECT format('column %s.%s: %s %s default %s', table_name, column_name, data_type || ' ' || udt_name,
      CASE is_nullable WHEN 'NO' THEN 'not null' ELSE 'null' END, coalesce(column_default, 'none'))
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
  UNION ALL
  SELECT format('constraint on %s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass
  UNION ALL
  SELECT format('index: %s', indexdef) FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
  UNION ALL
  SELECT format('policy on %s: %s %s %s %s using %s check %s', tablename, policyname, permissive, roles, cmd, qual, with_check)
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL
  SELECT format('grant on %s: %s to %s', table_name, privilege_type, grantee)
    FROM information_schema.role_table_grants WHERE table_schema = 'public' AND table_name <> 'migration'
  UNION ALL
  SELECT format('grant on %s.%s: %s to %s', table_name, column_name, privilege_type, grantee)
    FROM information_schema.column_privileges WHERE table_schema = 'public' AND table_name <> 'migration'
  UNION ALL
  SELECT format('trigger on %s: %s', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT format('function %s: %s', oid::regprocedure, md5(pg_get_functiondef(oid)))
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
  UNION ALL
  SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'sequence' ELSE 'view' END, relname)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('S', 'v', 'm') AND relname <> 'migration_id_seq'
  UNION ALL
  SELECT format('type %s', typname) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  ORDER BY line
`;

/** What the database is made of, in words that can be compared: tables, columns, constraints, policies, grants. */
export async function shapeOf(database: DataSource): Promise<readonly string[]> {
  const rows = await database.query<{ line: string }[]>(SHAPE);
  return rows.map(({ line }) => line);
}

/** What one shape has and another has not, told from both sides. */
export function differences(expected: readonly string[], found: readonly string[]): string[] {
  const [had, has] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((line) => !has.has(line)).map((line) => `missing: ${line}`),
    ...found.filter((line) => !had.has(line)).map((line) => `left over: ${line}`),
  ];
}
