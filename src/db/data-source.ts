import "reflect-metadata";
import pg from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { outliveLoss } from "./lost-connection.js";

const DATE = 1082;
// A calendar date has no time zone: it stays the text YYYY-MM-DD instead of becoming a moment.
pg.types.setTypeParser(DATE, (text: string) => text);

type Classes = readonly NewableFunction[];

/** How long whoever needs a connection waits for it, in milliseconds. */
export interface ConnectionPatience {
  /** For a connection to PostgreSQL to open. */
  readonly connection: number;
  /** For one of them to be free, where all are in use: who is turned away would rather know soon (D5). */
  readonly turn: number;
}

/** What there is, unless a data source is told otherwise. */
export const USUAL_CONNECTION_PATIENCE: ConnectionPatience = { connection: 2_000, turn: 1_500 };

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
  readonly patience?: ConnectionPatience;
}

/**
 * The TypeORM data source of one PostgreSQL login.
 *
 * Connections are pipelined: statements are sent without waiting for the answers before them, so that a
 * transaction's beginning, its claim and its first statement cost one round trip.
 */
export function dataSourceOf(parts: DataSourceParts): DataSource {
  const { connection, turn } = parts.patience ?? USUAL_CONNECTION_PATIENCE;
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
      ...{ max: parts.connections ?? 10, pipeline: parts.isPipelined ?? true },
      ...{ connectionTimeoutMillis: connection, turnMilliseconds: turn },
      onConnect: outliveLoss,
      ...(parts.lockTimeoutMilliseconds === undefined ? {} : { lock_timeout: parts.lockTimeoutMilliseconds }),
    },
  };
  return new DataSource(options);
}
