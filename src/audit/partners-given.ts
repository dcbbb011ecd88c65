import type { HubContext } from "../access/index.js";
import { plannedEachTime } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

const GIVEN = plannedEachTime(`
  SELECT DISTINCT event.partner_id AS id
  FROM access_log.of_known AS event CROSS JOIN LATERAL jsonb_array_elements(event.body->'decisions') AS decision
  WHERE event.subject_ids @> ARRAY[$1::uuid] AND event.partner_id IS NOT NULL AND event.role NOT IN ('PERSON', 'PROXY')
    AND decision->>'category' = $2::text AND decision->>'effect' = 'PERMIT' AND decision->'people' ? $1::text
    AND NOT decision->'withheld' @> (decision->'asked')
  ORDER BY 1`);

/**
 * The partners whose staff were given something of a category about a person, by all that the access log still holds.
 *
 * It is for telling those partners of a change (UK GDPR Article 19), and must be shown to nobody: unlike the person's report
 * it leaves out neither enquiries nor emergencies.
 */
export async function partnersGiven(
  person: PersonId,
  category: DataCategory,
  { session }: HubContext,
): Promise<readonly PartnerId[]> {
  const rows = await session.rows<{ readonly id: PartnerId }>(GIVEN, [person, category]);
  return rows.map(({ id }) => id);
}
