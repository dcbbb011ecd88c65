import { join } from "node:path";
import { DataSource } from "typeorm";
import { dataSourceOf } from "./src/db/index.js";
import { MODULES } from "./src/modules.js";

/** The owner's data source of a database: it migrates and seeds. The running hub connects as a role that owns nothing. */
export function ownerDataSource(url: string): DataSource {
  return dataSourceOf({
    url,
    entities: MODULES.flatMap(({ entities }) => [...entities]),
    migrations: [join(__dirname, "migrations", "*.{ts,js}")],
    connections: 2,
    isPipelined: false,
    // A migration that waits for a table keeps everybody else waiting behind it, who give up after a second.
    lockTimeoutMilliseconds: 500,
  });
}

/** What the TypeORM command line uses. */
export default ownerDataSource(process.env.DATABASE_URL ?? "");
