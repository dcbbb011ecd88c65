import type pg from "pg";
import { codedWhere, type PersonColumn, personColumns, type Shaped, withCanary } from "./person-columns.js";

/** What was planted where, and which texts of people no canary stands in. */
export interface Planting {
  readonly planted: readonly PersonColumn[];
  /** Columns in which the county holds nothing that a canary could replace. */
  readonly empty: readonly PersonColumn[];
}

/** A canary that came to light: of whom it speaks, and the column that it was planted in. */
export interface Sighting extends PersonColumn {
  readonly person: string;
}

const CANARY = /canary-([a-z0-9_]+)-([a-z0-9_]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

/**
 * Puts a canary in place of every free text about a person: it says of itself whose it is and where it lay.
 *
 * The columns are the database's own, so that a new one is covered without an edit here; words of a fixed list, and
 * whatever a constraint keeps in a form, stay as they are. The owner does so behind the hub's back, with triggers off.
 */
export async function plantCanaries(owner: pg.Client): Promise<Planting> {
  const [planted, empty]: [PersonColumn[], PersonColumn[]] = [[], []];
  await owner.query("SET session_replication_role = replica");
  for (const column of await personColumns(owner)) {
    const outcome = await plantIn(owner, column);
    if (outcome === "PLANTED") planted.push(column);
    if (outcome === "EMPTY") empty.push(column);
  }
  await owner.query("SET session_replication_role = origin");
  return { planted, empty };
}

/** The canaries in a text, each once. */
export function canariesIn(text: string): Sighting[] {
  const found = new Map<string, Sighting>();
  for (const [whole, table = "", column = "", person = ""] of text.matchAll(CANARY)) {
    found.set(whole, { table, column, person });
  }
  return [...found.values()];
}

const CHECK_VIOLATION = "23514";

async function plantIn(owner: pg.Client, place: PersonColumn & Shaped): Promise<"PLANTED" | "EMPTY" | "CODED"> {
  const { table, column, shape } = place;
  const { rows } = await owner.query<{ filled: boolean; free: boolean }>(
    `SELECT count(${column}) > 0 AS filled, coalesce(bool_or(NOT (${codedWhere(place)})), false) AS free
     FROM ${table} WHERE person_id IS NOT NULL`,
  );
  const [{ filled, free } = { filled: false, free: false }] = rows;
  if (filled && !free) return "CODED";
  if (!filled && shape === "JSON") return "EMPTY";
  const value = withCanary(place, `'canary-${table}-${column}-' || person_id`);
  const where = filled ? `${column} IS NOT NULL` : "true";
  try {
    const done = await owner.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${where} AND person_id IS NOT NULL`);
    return done.rowCount === 0 ? "EMPTY" : "PLANTED";
  } catch (error) {
    if ((error as { code?: unknown }).code !== CHECK_VIOLATION) throw error;
    return filled ? "CODED" : "EMPTY";
  }
}
