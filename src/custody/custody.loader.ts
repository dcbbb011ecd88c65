import { defineLoader, rowsBy, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import { CustodyEpisodeEntity } from "./custody-episode.entity.js";

export const custodyEpisodesOf = rowsBy(CustodyEpisodeEntity, "personId", ["arrivedAt", "id"]);

/** A stay as rules know it: where and when, and never where in the place. */
export type KnownStay = Omit<CustodyEpisodeEntity, "location" | "legalStatus" | "expectedReleaseOn">;

const KNOWN_STAYS = statement(`
  SELECT id, person_id AS "personId", establishment_id AS "establishmentId", arrived_at AS "arrivedAt",
    departed_at AS "departedAt"
  FROM facts.custody_episode WHERE person_id = ANY($1::uuid[]) ORDER BY arrived_at, id
`);

/** The stays of people for rules that turn on them, whatever the caller may see of custody. */
export const knownStaysOf = defineLoader<string, readonly KnownStay[]>(async (session, people) => {
  const stays = groupedBy(await session.rows<KnownStay>(KNOWN_STAYS, [people]), ({ personId }) => personId as string);
  return people.map((person) => stays.get(person) ?? []);
});
