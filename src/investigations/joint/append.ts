import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";
import type { Act, HubContext } from "../../access/index.js";
import { Conflict } from "../../kernel/errors.js";
import { recordedBy } from "../recorded-by.js";

/** What PostgreSQL says of a row that is there already. */
const IS_THERE_ALREADY = "23505";

/**
 * Adds a row in the caller's name; where somebody else was first, `CONFLICT`. It is not read back: whether it may be met
 * is decided by the rows that follow it.
 */
export async function append<Row extends ObjectLiteral>(
  entity: EntityTarget<Row>,
  row: Partial<Row>,
  { manager }: Act,
  context: HubContext,
): Promise<void> {
  const values = { ...row, ...recordedBy(context) } as QueryDeepPartialEntity<Row>;
  const insert = manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false);
  await insert.execute().catch((error: { readonly code?: string }) => {
    throw error.code === IS_THERE_ALREADY ? new Conflict(1) : error;
  });
}
