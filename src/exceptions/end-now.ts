import type { Act, HubContext } from "../access/index.js";

/** Ends an exception at this moment; what has ended already keeps the end that it had. */
export async function endNow(
  entity: NewableFunction,
  id: string,
  { manager }: Act,
  { now }: HubContext,
): Promise<void> {
  const update = manager
    .createQueryBuilder()
    .update(entity as never)
    .set({ endedAt: now } as never);
  await update.where("id = :id AND ended_at IS NULL", { id }).execute();
}
