import type { AccessEvent } from "./access-event.js";
import { eventRows, INSERT_EVENTS } from "./event-rows.js";

/** The least that the trail needs of PostgreSQL to write in a change's own transaction. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** The least that the trail needs of connections of its own: they keep the plan of a statement that has a name. */
export interface Preparing {
  query(statement: { readonly name: string; readonly text: string; readonly values: unknown[] }): Promise<unknown>;
}

const INSERT = `WITH written AS (${INSERT_EVENTS}) INSERT INTO unsealed_event (event_id) VALUES ($2::uuid)`;

/**
 * Writes the event of a change in the change's own transaction, to be sealed when that is committed.
 *
 * Whoever dies between the commit and the seal leaves it on the list of events that wait, and another hub seals it.
 */
export async function storeUnsealed(database: Queryable, event: AccessEvent): Promise<void> {
  await database.query(INSERT, [eventRows([event]), event.id]);
}
