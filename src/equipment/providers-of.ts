import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { Providers } from "./responsible-provider.js";

/** Arrivals and departures as recorded: where a person is held by noon is not told by a plan of the morning. */
const PROVIDERS = statement(`
  SELECT
    (SELECT establishment.partner_id FROM facts.custody_episode JOIN establishment ON establishment.id = establishment_id
      WHERE person_id = $1 AND arrived_at <= $2 AND (departed_at IS NULL OR departed_at > $2)
      ORDER BY arrived_at DESC LIMIT 1) AS custodian,
    (SELECT partner_id FROM facts.relationship JOIN partner ON partner.id = partner_id
      WHERE person_id = $1 AND agency_type = 'LOCAL_AUTHORITY' AND started_at <= $2 AND (ended_at IS NULL OR ended_at > $2)
        AND relationship.kind IN ('RESPONSIBLE_AUTHORITY', 'ALLOCATION', 'SECTION_117_AFTERCARE')
      ORDER BY relationship.kind = 'RESPONSIBLE_AUTHORITY' DESC, started_at DESC LIMIT 1) AS council
`);

/** Who could answer for a person's equipment at this moment. */
export async function providersOf(person: PersonId, { session, now }: HubContext): Promise<Providers> {
  const [found] = await session.rows<Record<keyof Providers, PartnerId | null>>(PROVIDERS, [person, now]);
  return found ?? { council: null, custodian: null };
}
