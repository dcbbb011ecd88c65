import type { Statement } from "../db/index.js";

/** The owner's connection to the database, of which the run uses no more than its own role may. */
export interface Connection {
  query(query: { readonly text: string; readonly values?: unknown[] }): Promise<{ readonly rows: unknown[] }>;
}

/** Runs one prepared statement and gives its rows. */
export async function rowsOf<Row>(
  connection: Connection,
  query: Statement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await connection.query({ ...query, values: [...values] });
  return rows as Row[];
}

/** Does work in one snapshot, as the role of privacy monitoring, and commits it; nothing is kept where it fails. */
export async function asMonitor<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  await connection.query({ text: "BEGIN ISOLATION LEVEL REPEATABLE READ" });
  try {
    await connection.query({ text: "SET LOCAL ROLE concordat_monitor" });
    const result = await work();
    await connection.query({ text: "COMMIT" });
    return result;
  } catch (error) {
    await connection.query({ text: "ROLLBACK" });
    throw error;
  }
}
