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
}

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
  const id = `${metadata.tableName}.${selection.by}`;
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
  const columns = metadata.columns.map((column) => `${quote(column.databaseName)} AS ${quote(column.propertyName)}`);
  const order = (selection.orderBy ?? []).map((property) => quote(columnOf(property).databaseName));
  return [
    `SELECT ${columns.join(", ")} FROM ${quote(metadata.tableName)}`,
    `WHERE ${quote(key.databaseName)} = ANY($1::${String(key.type)}[])`,
    order.length > 0 ? `ORDER BY ${order.join(", ")}` : "",
  ].join(" ");
}
