import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { HeldStay } from "./care-act-authority.js";

const STAYS = statement(`
  SELECT episode.person_id AS "personId", place.area_code AS "areaCode",
    CASE place.kind WHEN 'APPROVED_PREMISES' THEN 'APPROVED_PREMISES' ELSE 'PRISON' END AS ground,
    episode.arrived_at AS "arrivedAt", episode.departed_at AS "departedAt",
    episode.expected_release_on AS "expectedReleaseOn"
  FROM facts.custody_episode AS episode JOIN establishment AS place ON place.id = episode.establishment_id
  WHERE episode.person_id = ANY($1::uuid[]) ORDER BY episode.arrived_at, episode.id
`);

const BORN = statement(`
  SELECT person_id AS "personId", date_of_birth AS "dateOfBirth", ordinary_residence_code AS "ordinaryResidenceCode"
  FROM facts.person_identity WHERE person_id = ANY($1::uuid[])
`);

const COUNCILS = statement(`
  SELECT DISTINCT ON (area) area, partner.id
  FROM partner CROSS JOIN unnest(partner.service_areas) AS area
  WHERE partner.agency_type = 'LOCAL_AUTHORITY' AND area = ANY($1::text[])
  ORDER BY area, partner.joined_at, partner.id
`);

interface Of {
  readonly personId: PersonId;
}

/** What a record came with: the day of birth, and the area of ordinary residence before any decision was dated. */
interface Origin extends Of {
  readonly dateOfBirth: string;
  readonly ordinaryResidenceCode: string | null;
}

/** Where a person was held, in which area, the earliest arrival first. Stays to come are among them. */
export const heldStaysOf = defineLoader<PersonId, readonly HeldStay[]>(async (session, people) => {
  const stays = groupedBy(await session.rows<Of & HeldStay>(STAYS, [people]), ({ personId }) => personId);
  return people.map((person) => stays.get(person) ?? []);
});

export const originOfRecord = defineLoader<PersonId, Origin | null>(async (session, people) => {
  const rows = new Map((await session.rows<Origin>(BORN, [people])).map((row) => [row.personId, row]));
  return people.map((person) => rows.get(person) ?? null);
});

/** The council of an area, by its GSS code; null where it is no partner. */
export const councilOfArea = defineLoader<string, PartnerId | null>(async (session, areas) => {
  const rows = await session.rows<{ area: string; id: PartnerId }>(COUNCILS, [areas]);
  const councils = new Map(rows.map(({ area, id }) => [area, id]));
  return areas.map((area) => councils.get(area) ?? null);
});
