import type { DatabaseSession } from "../db/index.js";
import { UsedOnceEntity } from "./partner-issuer.entity.js";

/**
 * Takes something that may be used once, for all hubs on this database; false where it was taken before. It is on disk
 * before this returns, so that a hub that dies has not forgotten it.
 */
export function takeOnce(session: DatabaseSession, use: UsedOnceEntity): Promise<boolean> {
  return session.write(async (manager) => {
    const insert = manager.createQueryBuilder().insert().into(UsedOnceEntity).values(use);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
    return raw.length > 0;
  });
}

/** Forgets what is dead by itself at this moment. */
export async function forgetDeadUses(session: DatabaseSession, now: Date): Promise<void> {
  await session.write(async (manager) => {
    await manager.createQueryBuilder().delete().from(UsedOnceEntity).where("dead_at <= :now", { now }).execute();
  });
}
