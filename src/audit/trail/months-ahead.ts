import type { Queryable } from "./event-store.js";

const PREPARE = 'SELECT prepare_access_log() AS "isInOrder"';

/**
 * Makes the parts of the access log for this month and the next three, where they are not there yet; false where entries
 * had to be put among the rest because their month had none.
 *
 * Where the log is being read just then it is put off: no entry ever waits for it, and there are months in hand.
 */
export async function prepareMonths(database: Queryable): Promise<boolean> {
  const { rows } = (await database.query(PREPARE, [])) as { rows: { isInOrder: boolean }[] };
  return rows[0]?.isInOrder === true;
}
