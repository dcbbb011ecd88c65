import pg from "pg";
import type { ClaimKey } from "../../db/index.js";
import type { AccessMatrix } from "../../policy/access-matrix.js";
import { UnfitDatabase } from "../unfit-database.js";
import { requireLock } from "./require-lock.js";
import { settleMatrix } from "./settle-matrix.js";

/**
 * Sets the second lock to the matrix that the hub decides by, and gives the key by which the hub signs its claims.
 *
 * Refuses with one sentence where row security is missing, could be stepped round, or judges by another matrix. Only the
 * owner of the database may do any of it. The key stays in memory: the hub's own login cannot read it.
 */
export async function settleSecondLock(ownerUrl: string, matrix: AccessMatrix): Promise<ClaimKey> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await requireLock(owner);
    await settleMatrix(owner, matrix);
    const { rows } = await owner.query<{ key: Buffer }>("SELECT key FROM second_lock.claim_key");
    if (!rows[0])
      throw new UnfitDatabase("The second lock has no key: run the migrations again from the one that makes it.");
    return rows[0].key;
  } finally {
    await owner.end();
  }
}
