import type { ClientBase } from "pg";
import type { TableName } from "./rows/index.js";

/** How much was loaded. */
export interface CountySummary {
  readonly people: number;
  readonly rows: Readonly<Record<TableName, number>>;
}

/** A county is loaded into an empty database or not at all: it never mixes with what is there. */
export class CountyNotEmpty extends Error {
  constructor() {
    super("The database already holds partners, and a county is only loaded into empty tables.");
    this.name = "CountyNotEmpty";
  }
}

/** Does the loading in one transaction: all of it is there afterwards, or none. */
export async function loadInto(client: ClientBase, load: () => Promise<CountySummary>): Promise<CountySummary> {
  await client.query("BEGIN");
  try {
    const { rowCount } = await client.query("SELECT 1 FROM partner LIMIT 1");
    if (rowCount !== 0) throw new CountyNotEmpty();
    const summary = await load();
    await client.query("COMMIT");
    return summary;
  } catch (failure) {
    await client.query("ROLLBACK");
    throw failure;
  }
}
