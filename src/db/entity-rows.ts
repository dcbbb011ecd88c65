import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { groupedBy } from "../kernel/grouped.js";
import type { DatabaseSession } from "./database-session.js";
import { defineLoader, type LoaderDefinition } from "./loaders.js";
import { type Statement, statement } from "./statement.js";

/** Which rows of an entity are wanted: those whose `by` is among the keys, in the order of `orderBy`. */
interface Selection<Entity> {
  readonly entity: EntityTarget<Entity & ObjectLiteral>;
  readonly by: keyof Entity & string;
  readonly orderBy?: readonly (keyof Entity & string)[];
  /** Whether the keys of the rows are read, which no row policy hides, and nothing of what they say. */
  readonly areKeysAlone?: boolean;
}

/** By what a row is found and judged, where its table has such a column. */
const KEYS = ["id", "person_id", "plan_id", "category", "version", "recorded_by_partner_id", "on_behalf_of_partner_id"];

/** Loads at most one row for each key; a key without a row gives null. */
export function oneRowBy<Entity extends object>(
  entity: EntityTarget<Entity & ObjectLiteral>,
  by: keyof Entity & string,
): LoaderDefinition<string, Entity | null> {
  return defineLoader(async (session, keys) => {
    const rows = await rowsOf<Entity>(session, { entity, by }, keys);
    const byKey = new Map(rows.map((row) => [row[by] as string, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** A row behind a door, as it is found before anybody knows whom it is about. */
interface BehindDoor {
  readonly id: string;
  readonly personId: string;
}

/**
 * Loads a row behind a door by its id, when its person is not known yet; an id without a row gives null.
 *
 * A row that the second lock hides comes as its keys alone, all else left out: whose it is, so that the gatekeeper can
 * refuse it and the trail tell of the attempt. Ask the gatekeeper before anything else of the row is used.
 */
export function rowBehindDoor<Entity extends BehindDoor>(
  entity: EntityTarget<Entity & ObjectLiteral>,
): LoaderDefinition<string, Entity | null> {
  return defineLoader(async (session, ids) => {
    const rows = await rowsAndKeys<Entity>(session, { entity, by: "id" }, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/**
 * Loads all rows of each key, in the order named, where each row has a category of its own. Those that the second lock
 * hides come last, as their keys alone: the gatekeeper refuses each, and the trail tells what was withheld.
 */
export function rowsBehindDoors<Entity extends BehindDoor>(
  entity: EntityTarget<Entity & ObjectLiteral>,
  by: keyof Entity & string,
  orderBy: readonly (keyof Entity & string)[],
): LoaderDefinition<string, readonly Entity[]> {
  return defineLoader(async (session, keys) => {
    const rows = await rowsAndKeys<Entity>(session, { entity, by, orderBy }, keys);
    const byKey = groupedBy(rows, (row) => row[by] as string);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** The rows that are open, then the keys of those that are not; whoever they are about is judged in between. */
async function rowsAndKeys<Entity extends BehindDoor>(
  session: DatabaseSession,
  { entity, by, orderBy = [] }: Selection<Entity>,
  keys: readonly string[],
): Promise<Entity[]> {
  const found = await rowsOf<Entity>(session, { entity, by, areKeysAlone: true }, keys);
  if (found.length === 0) return [];
  session.concerning(found.map(({ personId }) => personId));
  const open = await rowsOf<Entity>(session, { entity, by, orderBy }, keys);
  const isOpen = new Set(open.map(({ id }) => id));
  return [...open, ...found.filter(({ id }) => !isOpen.has(id))];
}

/** Loads all rows of each key, in the order named; a key without rows gives an empty list. */
export function rowsBy<Entity extends object>(
  entity: EntityTarget<Entity & ObjectLiteral>,
  by: keyof Entity & string,
  orderBy: readonly (keyof Entity & string)[],
): LoaderDefinition<string, readonly Entity[]> {
  return defineLoader(async (session, keys) => {
    const rows = await rowsOf<Entity>(session, { entity, by, orderBy }, keys);
    const byKey = groupedBy(rows, (row) => row[by] as string);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** Reads rows in one statement, shaped as the entity's properties; TypeORM's hydration is not needed for it. */
async function rowsOf<Entity>(
  session: DatabaseSession,
  selection: Selection<Entity>,
  keys: readonly string[],
): Promise<Entity[]> {
  return session.rows<Entity>(selectOf(session.dataSource, selection), [keys]);
}

const prepared = new WeakMap<DataSource, Map<string, Statement>>();

function selectOf<Entity>(dataSource: DataSource, selection: Selection<Entity>): Statement {
  const statements = prepared.get(dataSource) ?? new Map<string, Statement>();
  prepared.set(dataSource, statements);
  const metadata = dataSource.getMetadata(selection.entity);
  const id = `${metadata.tableName}.${selection.by}${selection.areKeysAlone ? ".keys" : ""}`;
  const known = statements.get(id);
  if (known) return known;
  const made = statement(sqlOf(dataSource, selection));
  statements.set(id, made);
  return made;
}

function sqlOf<Entity>(dataSource: DataSource, selection: Selection<Entity>): string {
  const metadata = dataSource.getMetadata(selection.entity);
  const quote = (name: string) => dataSource.driver.escape(name);
  const columnOf = (property: string) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.name} has no property ${property}`);
    return column;
  };
  const key = columnOf(selection.by);
  const { areKeysAlone = false } = selection;
  const shown = metadata.columns.filter(({ databaseName }) => !areKeysAlone || KEYS.includes(databaseName));
  const columns = shown.map((column) => `${quote(column.databaseName)} AS ${quote(column.propertyName)}`);
  const order = (selection.orderBy ?? []).map((property) => quote(columnOf(property).databaseName));
  return [
    `SELECT ${columns.join(", ")} FROM ${areKeysAlone ? "facts." : ""}${quote(metadata.tableName)}`,
    `WHERE ${quote(key.databaseName)} = ANY($1::${String(key.type)}[])`,
    order.length > 0 ? `ORDER BY ${order.join(", ")}` : "",
  ].join(" ");
}
