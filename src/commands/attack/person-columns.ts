import type pg from "pg";

/** A column in which something is written of a person. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
}

/** Whether a column holds one text or a list of them. */
export interface Coded {
  readonly isList: boolean;
}

/** Every column of text, or of texts, in a table whose rows are about a person, as the database itself knows them. */
export async function personColumns(owner: pg.Client): Promise<readonly (PersonColumn & Coded)[]> {
  const { rows } = await owner.query<PersonColumn & Coded>(
    `SELECT one.table_name AS table, one.column_name AS column, one.udt_name = '_text' AS "isList"
     FROM information_schema.columns AS one JOIN information_schema.columns AS person
       ON person.table_schema = one.table_schema AND person.table_name = one.table_name
       AND person.column_name = 'person_id'
     WHERE one.table_schema = 'public' AND one.udt_name IN ('text', 'varchar', '_text') ORDER BY 1, 2`,
  );
  return rows;
}

/** SQL that says of a value that it is a word of a list, such as `HOUSING`, or a number: nothing anybody wrote freely. */
export function codedWhere({ column, isList }: PersonColumn & Coded): string {
  const words = isList ? `array_to_string(${column}, '')` : column;
  return isList ? `${words} ~ '^[A-Z0-9_-]*$'` : `${words} ~ '^([A-Z0-9_-]+|[a-z]+)$'`;
}
