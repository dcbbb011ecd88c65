import type pg from "pg";

/** A column in which something is written of a person. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
}

/** Whether a column holds one text, or a list of them, or JSON with texts in it. */
export interface Shaped {
  readonly shape: "TEXT" | "LIST" | "JSON";
}

/**
 * Every column of text, of texts or of JSON in a table whose rows are about a person, as the database itself
 * knows them; what names a row is left as it is.
 */
export async function personColumns(owner: pg.Client): Promise<readonly (PersonColumn & Shaped)[]> {
  const { rows } = await owner.query<PersonColumn & Shaped>(
    `SELECT one.table_name AS table, one.column_name AS column,
       CASE one.udt_name WHEN '_text' THEN 'LIST' WHEN 'jsonb' THEN 'JSON' ELSE 'TEXT' END AS shape
     FROM information_schema.columns AS one JOIN information_schema.columns AS person
       ON person.table_schema = one.table_schema AND person.table_name = one.table_name
       AND person.column_name = 'person_id'
     WHERE one.table_schema = 'public' AND one.udt_name IN ('text', 'varchar', '_text', 'jsonb') AND NOT EXISTS (
       SELECT FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
       WHERE indisprimary AND indrelid = one.table_name::regclass AND attname = one.column_name) ORDER BY 1, 2`,
  );
  return rows;
}

/** A text in JSON that somebody wrote: words of lists and ids hold no space. The space after a key stands outside it. */
const TEXT_IN_JSON = String.raw`(: |\[|, )"[^"\\]* [^"\\]*"`;

/** SQL that says of a value that it is a word of a list, such as `HOUSING`, or a number: nothing anybody wrote freely. */
export function codedWhere({ column, shape }: PersonColumn & Shaped): string {
  if (shape === "JSON") return `${column}::text !~ '${TEXT_IN_JSON}'`;
  if (shape === "LIST") return `array_to_string(${column}, '') ~ '^[A-Z0-9_-]*$'`;
  return `${column} ~ '^([A-Z0-9_-]+|[a-z]+)$'`;
}

/** SQL for the same column with a canary in it, whose own SQL is given. */
export function withCanary({ column, shape }: PersonColumn & Shaped, canary: string): string {
  if (shape === "LIST") return `ARRAY[${canary}]`;
  if (shape === "TEXT") return canary;
  return `regexp_replace(${column}::text, '${TEXT_IN_JSON}', '\\1"' || ${canary} || '"', 'g')::jsonb`;
}
