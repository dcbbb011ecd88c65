import type pg from "pg";
import { UsageError } from "../../run-command.js";

/** NHS numbers that the NHS gives to nobody begin so. */
const TEST_RANGE = "999";

/**
 * Refuses a database whose records might be anybody's: it must be named a second time, its owner must be able to plant,
 * and an NHS number outside the test range means that real people are in it.
 */
export async function requireThrowAway(owner: pg.Client, named: string, isProduction: boolean): Promise<void> {
  if (isProduction) throw new UsageError("NODE_ENV is production: canaries are planted in throw-away records alone.");
  const { rows } = await owner.query<{ name: string; isSuperuser: boolean; real: string }>(
    `SELECT current_database() AS name, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS "isSuperuser",
       (SELECT count(*) FROM person_identifier WHERE kind = 'NHS_NUMBER' AND NOT starts_with(value, $1)) AS real`,
    [TEST_RANGE],
  );
  const [found] = rows;
  if (found?.name !== named) throw new UsageError(`DATABASE_URL is not the database ${named}: nothing was changed.`);
  if (!found.isSuperuser) {
    throw new UsageError("Planting needs a superuser of PostgreSQL: triggers and row security stand in others' way.");
  }
  if (found.real === "0") return;
  throw new UsageError(`${named} holds ${found.real} NHS numbers that may be real people's: nothing was changed.`);
}
