import type pg from "pg";
import { getMetadataArgsStorage } from "typeorm";
import { everyEntryKind } from "../../../src/entries/index.js";
import type { DataCategory } from "../../../src/policy/vocabulary.js";

/** Tables of a category that are older than entries. */
const OLDER: Readonly<Partial<Record<DataCategory, readonly string[]>>> = {
  MENTAL_HEALTH: ["mental_health_condition"],
};

/** Rows of other categories that speak of a concealed one by a word of their own. */
const SPEAKING_OF: Readonly<Partial<Record<DataCategory, readonly (readonly [table: string, is: string])[]>>> = {
  MENTAL_HEALTH: [["responsibility", "kind = 'SECTION_117'"]],
  SAFEGUARDING: [
    ["advocacy_need", "process = 'SAFEGUARDING'"],
    ["advocacy_instruction", "process = 'SAFEGUARDING'"],
  ],
  CHC: [
    ["advocacy_need", "process = 'CONTINUING_HEALTHCARE'"],
    ["advocacy_instruction", "process = 'CONTINUING_HEALTHCARE'"],
    ["consent", "process = 'CHC_ASSESSMENT'"],
  ],
};

/** What was said of a consent in words was said of all that it names. */
const NO_FREE_TEXT = [
  ...["information_given", "conditions", "evidence_reference", "persons_part", "no_part_reason"],
].map((column) => `${column} = NULL`);
const NO_REASON = "status_reason = CASE WHEN status = 'UNABLE_TO_ASK' THEN status_reason END";

/** The tables that hold a category and nothing else. */
export function tablesOf(category: DataCategory): string[] {
  const entities = everyEntryKind()
    .filter((kind) => kind.category === category)
    .map(({ entity }) => entity);
  const tables = getMetadataArgsStorage().tables.filter(({ target }) => entities.some((entity) => entity === target));
  return [...tables.flatMap(({ name }) => (name === undefined ? [] : [name])), ...(OLDER[category] ?? [])];
}

/** What is to be done to a table so that a category was never written of anybody. */
interface Clearing {
  readonly table: string;
  readonly statement: string;
}

/**
 * Makes it so that nothing of a category was ever written of anybody: its rows, the rows of other rooms that it guards
 * or that speak of it, and its name in what speaks of several. The owner does so behind the hub's back.
 */
export async function clearCategory(owner: pg.Client, category: DataCategory): Promise<void> {
  await withoutTriggers(owner, async () => {
    for (const { table, statement } of await clearingsOf(owner, category)) {
      await owner.query(`CREATE TABLE IF NOT EXISTS ${kept(table)} AS TABLE ${table}`);
      await owner.query(statement);
    }
  });
}

/** Puts back what was cleared. */
export async function restoreCategory(owner: pg.Client, category: DataCategory): Promise<void> {
  await withoutTriggers(owner, async () => {
    for (const table of new Set((await clearingsOf(owner, category)).map((one) => one.table))) {
      await owner.query(`DELETE FROM ${table}`);
      await owner.query(`INSERT INTO ${table} TABLE ${kept(table)}`);
      await owner.query(`DROP TABLE ${kept(table)}`);
    }
  });
}

async function clearingsOf(owner: pg.Client, category: DataCategory): Promise<Clearing[]> {
  const is = `= '${category}'`;
  const guarded = await columnsAboutPeople(owner, "text", ["category", "reveals"]);
  const naming = await columnsAboutPeople(owner, "_text", ["categories", "excluded_categories"]);
  return [
    ...tablesOf(category).map((table) => ({ table, statement: `DELETE FROM ${table}` })),
    ...(SPEAKING_OF[category] ?? []).map(([table, speaks]) => ({
      table,
      statement: `DELETE FROM ${table} WHERE ${speaks}`,
    })),
    ...guarded.map(({ table, column }) => ({ table, statement: `DELETE FROM ${table} WHERE ${column} ${is}` })),
    ...naming
      .filter(({ column }) => column === "categories")
      .map(({ table, column }) => ({
        table,
        statement: `DELETE FROM ${table} WHERE ${column} = ARRAY['${category}']`,
      })),
    ...naming.map(({ table, column }) => {
      const named = [
        `${column} = array_remove(${column}, '${category}')`,
        ...(table === "consent" ? [...NO_FREE_TEXT, NO_REASON] : []),
      ];
      return { table, statement: `UPDATE ${table} SET ${named.join(", ")} WHERE '${category}' = ANY (${column})` };
    }),
  ];
}

const kept = (table: string) => `kept_${table}`;

async function withoutTriggers(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  await work();
  await owner.query("SET session_replication_role = origin");
}

interface ColumnOfTable {
  readonly table: string;
  readonly column: string;
}

async function columnsAboutPeople(
  owner: pg.Client,
  type: string,
  names: readonly string[],
): Promise<readonly ColumnOfTable[]> {
  const { rows } = await owner.query<ColumnOfTable>(
    `SELECT one.table_name AS table, one.column_name AS column FROM information_schema.columns AS one
     WHERE one.table_schema = 'public' AND one.table_name NOT LIKE 'kept_%' AND one.udt_name = $1
       AND one.column_name = ANY ($2) AND EXISTS (
         SELECT FROM information_schema.columns AS person WHERE person.table_schema = 'public'
           AND person.table_name = one.table_name AND person.column_name = 'person_id')
     ORDER BY 1, 2`,
    [type, names],
  );
  return rows;
}
