import type pg from "pg";

/** A record that is there: its id, and whom it is about, where it is about anybody. */
export interface KnownRecord {
  readonly id: string;
  readonly person: string | null;
}

/** Records that are there, by the table that they lie in. */
export type KnownRecords = ReadonlyMap<string, readonly KnownRecord[]>;

const EACH = 300;

/** Records of every table, as its owner reads them, in an order that the same county always has. */
export async function knownRecords(owner: pg.Client): Promise<KnownRecords> {
  const { rows: tables } = await owner.query<{ table: string; person: string }>(
    `SELECT table_name AS table, CASE WHEN table_name = 'person' THEN 'id'
       ELSE coalesce(max(column_name) FILTER (WHERE column_name = 'person_id'), 'NULL') END AS person
     FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('id', 'person_id')
     GROUP BY 1 HAVING bool_or(column_name = 'id' AND udt_name = 'uuid') ORDER BY 1`,
  );
  const records = new Map<string, readonly KnownRecord[]>();
  for (const { table, person } of tables) {
    const { rows } = await owner.query<KnownRecord>(
      `SELECT id, ${person} AS person FROM ${table} ORDER BY id LIMIT ${EACH}`,
    );
    if (rows.length > 0) records.set(table, rows);
  }
  return records;
}

/** What names a partner without saying so. */
const PARTNERS = /^(onBehalfOf|disclosedTo|copiedTo|responderIds)$/;

/** The tables in which an id could lie, by what it is asked for as: a field, and the way to its argument or input. */
export function tablesFor(records: KnownRecords, askedAs: string): readonly string[] {
  const last = askedAs.split(" ").at(-1) ?? "";
  if (PARTNERS.test(last)) return ["partner"];
  const tables = [...records.keys()];
  const noun = wordsOf(last.replace(/Ids?$/, "")).at(-1) ?? "";
  const named = tables.filter((table) => table.split("_").at(-1) === noun);
  return named.length > 0 ? named : mostAlike(tables, new Set(wordsOf(askedAs)));
}

/** `endHousingEntry entryId` is about housing. */
function mostAlike(tables: readonly string[], words: ReadonlySet<string>): readonly string[] {
  const scored = tables.map((table) => ({ table, score: table.split("_").filter((part) => words.has(part)).length }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ table }) => table);
}

function wordsOf(text: string): string[] {
  return text.split(/(?=[A-Z])|\W/).map((word) => word.toLowerCase());
}
