import "reflect-metadata";
import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { outliveLoss } from "./lost-connection.js";

const DATE = 1082;
// A calendar date has no time zone: it stays the text YYYY-MM-DD instead of becoming a moment.
pg.types.setTypeParser(DATE, (text: string) => text);

type Classes = readonly NewableFunction[];

export interface DataSourceParts {
  readonly url: string;
  readonly entities: Classes;
  /** Classes, or patterns of the files that hold them. */
  readonly migrations?: Classes | readonly string[];
  /** The largest number of connections at one time. */
  readonly connections?: number;
  /** Off for migrations, which send several statements as one text. */
  readonly isPipelined?: boolean;
  /** How long a statement waits for a lock; the role's own limit, unless told. */
  readonly lockTimeoutMilliseconds?: number;
}

/**
 * The TypeORM data source of one PostgreSQL login.
 *
 * Connections are pipelined: statements are sent without waiting for the answers before them, so that a
 * transaction's beginning, its claim and its first statement cost one round trip.
 */
export function dataSourceOf(parts: DataSourceParts): DataSource {
  const options: DataSourceOptions = {
    type: "postgres",
    url: parts.url,
    entities: [...parts.entities] as never,
    migrations: [...(parts.migrations ?? [])] as never,
    migrationsTableName: "migration",
    migrationsTransactionMode: "each",
    installExtensions: false,
    logging: false,
    // A key that is missing must never mean "any row".
    invalidWhereValuesBehavior: { null: "throw", undefined: "throw" },
    extra: {
      ...{ max: parts.connections ?? 10, connectionTimeoutMillis: 2_000, pipeline: parts.isPipelined ?? true },
      onConnect: outliveLoss,
      ...(parts.lockTimeoutMilliseconds === undefined ? {} : { lock_timeout: parts.lockTimeoutMilliseconds }),
    },
  };
  return new DataSource(options);
}
