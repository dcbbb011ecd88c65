import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { custodyEpisodesOf } from "./custody.loader.js";
import { CustodyEpisodeEntity } from "./custody-episode.entity.js";
import { currentStay, staysBegun } from "./stays.js";

/** The stay that a person is in by what is recorded; null when in none. For rules, not for showing. */
export async function presentStay(person: PersonId, context: HubContext): Promise<CustodyEpisodeEntity | null> {
  return currentStay(staysBegun(await context.load(custodyEpisodesOf, person), context.now));
}

/** Goes on from a stay to one elsewhere, on the same footing. Where in the new place, nobody has said yet. */
export async function moveStay(
  stay: CustodyEpisodeEntity,
  {
    departedAt,
    arrivedAt,
    establishmentId,
  }: Required<Pick<CustodyEpisodeEntity, "arrivedAt" | "establishmentId">> & {
    readonly departedAt: Date;
  },
  { manager }: Act,
): Promise<void> {
  const update = manager.createQueryBuilder().update(CustodyEpisodeEntity).set({ departedAt });
  await update.where("id = :id AND departed_at IS NULL", { id: stay.id }).execute();
  const { personId, legalStatus, expectedReleaseOn } = stay;
  const next = { personId, legalStatus, expectedReleaseOn, establishmentId, arrivedAt };
  await manager.insert(CustodyEpisodeEntity, { ...next, id: randomUUID(), departedAt: null, location: null });
}
