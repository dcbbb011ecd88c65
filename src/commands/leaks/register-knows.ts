import type pg from "pg";
import type { KnownNumber, Stranger } from "./matrix-says.js";

/** Whom a person's own account, or a proxy's, is for. */
export async function actsFor(owner: pg.Client, subject: string): Promise<string[]> {
  const { rows } = await owner.query<{ person: string }>(
    "SELECT acts_for_person_id AS person FROM staff_user WHERE subject = $1 AND acts_for_person_id IS NOT NULL",
    [subject],
  );
  return rows.map(({ person }) => person);
}

/**
 * Whoever has ever had a relationship with the partner: those under public protection first, since few records have
 * that much to guard, then those whom most partners know. Last come those whom it has seen in an emergency alone.
 */
export async function knownTo(owner: pg.Client, partner: string): Promise<string[]> {
  const { rows } = await owner.query<{ person: string }>(
    `SELECT person_id AS person FROM (
       SELECT person_id, false AS by_emergency FROM relationship WHERE partner_id = $1
       UNION ALL SELECT person_id, true FROM break_glass WHERE partner_id = $1
     ) AS known GROUP BY 1
     ORDER BY bool_and(by_emergency),
       EXISTS (SELECT FROM public_protection_arrangement WHERE person_id = known.person_id) DESC,
       (SELECT count(*) FROM relationship WHERE person_id = known.person_id) DESC, 1`,
    [partner],
  );
  return rows.map(({ person }) => person);
}

/** Those of whom most is written among people whom no table of the register ties to the partner. */
export async function strangersOf(
  owner: pg.Client,
  partner: string,
  knows: readonly string[],
  count: number,
  records: number,
): Promise<Stranger[]> {
  const ties = await tablesTying(owner);
  const tied = ties.map(({ table, column }) => `SELECT person_id FROM ${table} WHERE ${column} = $1`).join(" UNION ");
  const { rows } = await owner.query<{ person: string }>(
    `SELECT id AS person FROM person WHERE id <> ALL ($2) AND id NOT IN (SELECT person_id FROM (${tied}) AS tie
       WHERE person_id IS NOT NULL)
     ORDER BY (SELECT count(*) FROM relationship WHERE person_id = person.id) DESC, id LIMIT $3`,
    [partner, knows, count],
  );
  const strangers: Stranger[] = [];
  for (const { person } of rows)
    strangers.push({ person, records: (await recordsOf(owner, person)).slice(0, records) });
  return strangers;
}

/** One record of each kind about a person. */
async function recordsOf(owner: pg.Client, person: string): Promise<string[]> {
  const tables = new Set((await tablesTying(owner, "id")).map(({ table }) => table));
  const each = [...tables].map((table) => `(SELECT id FROM ${table} WHERE person_id = $1 LIMIT 1)`);
  const { rows } = await owner.query<{ id: string }>(each.join(" UNION "), [person]);
  return rows.map(({ id }) => id);
}

async function tablesTying(
  owner: pg.Client,
  column = "%partner_id",
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT one.table_name AS table, one.column_name AS column FROM information_schema.columns AS one
     JOIN information_schema.columns AS person ON person.table_schema = one.table_schema
       AND person.table_name = one.table_name AND person.column_name = 'person_id'
     WHERE one.table_schema = 'public' AND one.udt_name = 'uuid' AND one.column_name LIKE $1 ORDER BY 1, 2`,
    [column],
  );
  return rows;
}

/** The numbers of some people. */
export async function numbersOf(owner: pg.Client, people: readonly string[]): Promise<KnownNumber[]> {
  const { rows } = await owner.query<KnownNumber>(
    "SELECT person_id AS person, kind, value FROM person_identifier WHERE person_id = ANY ($1) ORDER BY 1, 2, 3",
    [people],
  );
  return rows;
}
