import { randomBytes } from "node:crypto";
import pg from "pg";

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** A copy of the seeded template that belongs to one test file alone. */
export async function copyOfTemplate(): Promise<string> {
  const { TEST_SERVER_URL: serverUrl = "", TEST_TEMPLATE: template = "" } = process.env;
  const database = `${template}_${randomBytes(5).toString("hex")}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  } finally {
    await server.end();
  }
  return withDatabase(serverUrl, database);
}

/** Drops a test's database and the hub's login on it. */
export async function dropDatabase(serverUrl: string, database: string): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    const { rows } = await server.query<{ rolname: string }>(
      "SELECT rolname FROM pg_roles WHERE starts_with(rolname, 'concordat_hub_' || left($1, 38))",
      [database],
    );
    for (const { rolname } of rows) await server.query(`DROP ROLE IF EXISTS ${server.escapeIdentifier(rolname)}`);
  } finally {
    await server.end();
  }
}
