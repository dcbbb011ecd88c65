import type { Client } from "pg";
import { UnfitDatabase } from "../unfit-database.js";

/** Whatever would let a row about a person past the second lock, a sentence for each. */
const FAULTS = `
  WITH about_people AS (
    SELECT DISTINCT pg_class.oid, relname, relrowsecurity AND relforcerowsecurity AS is_locked
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND (attname IN ('person_id', 'subject_ids') OR EXISTS (SELECT FROM pg_constraint WHERE conrelid = pg_class.oid
        AND confrelid = 'public.person'::regclass) OR relname = 'person')
  ),
  granted AS (
    SELECT relname, command FROM about_people, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS command
    WHERE has_any_column_privilege('concordat_hub', oid, command)
  ),
  login AS (
    SELECT pg_roles.* FROM pg_roles JOIN hub_login ON hub_login.role_name = rolname
  )
  SELECT format('the table %s is about people, and row security is not forced on it', relname) AS fault
    FROM about_people WHERE NOT is_locked
  UNION ALL
  SELECT format('the hub may %s in the table %s, and no row policy says of which rows', lower(command), relname)
    FROM granted WHERE NOT EXISTS (SELECT FROM pg_policies AS rule WHERE rule.schemaname = 'public'
      AND rule.tablename = relname AND 'concordat_hub' = ANY(rule.roles) AND rule.cmd IN (command, 'ALL'))
  UNION ALL
  SELECT format('the role %s can step round row security', rolname) FROM pg_roles
    WHERE (rolsuper OR rolbypassrls)
      AND (rolname IN ('concordat_hub', 'concordat_facts', 'concordat_judge', 'concordat_monitor', 'concordat_retention') OR rolname IN (SELECT rolname FROM login))
  UNION ALL
  SELECT format('the login %s may become %s', login.rolname, other.rolname) FROM login, pg_roles AS other
    WHERE pg_has_role(login.oid, other.oid, 'MEMBER') AND (other.rolname IN ('concordat_facts', 'concordat_judge', 'concordat_monitor', 'concordat_retention')
      OR other.oid = (SELECT relowner FROM pg_class WHERE oid = 'public.person'::regclass))
  UNION ALL
  SELECT format('the login %s owns %s', rolname, relname) FROM login JOIN pg_class ON relowner = login.oid
  UNION ALL
  SELECT format('the view %s shows rows by the rights of its owner', pg_class.oid::regclass)
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('v', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'facts', 'access_log')
      AND NOT coalesce('security_invoker=true' = ANY(reloptions), false)
  ORDER BY fault LIMIT 1`;

/** Refuses the start while row security is missing anywhere, or could be stepped round. */
export async function requireLock(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ fault: string }>(FAULTS);
  const [first] = rows;
  if (first) throw new UnfitDatabase(`The second lock is open: ${first.fault}.`);
}
