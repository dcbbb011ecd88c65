import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { birthday, ukDay } from "../kernel/calendar.js";
import type { PersonId } from "../kernel/ids.js";

const HELD_AT_SEVENTEEN = statement(`
  SELECT identity.person_id AS id
  FROM facts.person_identity AS identity
  WHERE identity.date_of_birth > $4 AND identity.date_of_birth <= $5
    AND EXISTS (
      SELECT 1 FROM relationship
      WHERE relationship.person_id = identity.person_id AND relationship.partner_id = $1
        AND relationship.kind = ANY($2::text[])
        AND relationship.started_at <= $3 AND (relationship.valid_to IS NULL OR relationship.valid_to > $3))
    AND EXISTS (
      SELECT 1 FROM facts.custody_episode AS episode
      WHERE episode.person_id = identity.person_id
        AND episode.arrived_at <= $3 AND (episode.departed_at IS NULL OR episode.departed_at > $3))
  ORDER BY identity.date_of_birth, identity.person_id
`);

/**
 * The young people of the caller's caseload who are held and turn eighteen within a year, the soonest first (YOUTH-01).
 *
 * To be on the list tells an age and that somebody is held, so it holds those alone of whom the caller may know both;
 * the facts of all of them are read together.
 */
export async function heldAtSeventeen(context: HubContext): Promise<readonly { readonly id: PersonId }[]> {
  const { gatekeeper, principal, now } = context;
  const kinds = await gatekeeper.kindsInReach();
  if (kinds.length === 0) return [];
  const today = ukDay(now);
  const born = [birthday(today, -18), birthday(today, -17)];
  const rows = await context.session.rows<{ id: PersonId }>(HELD_AT_SEVENTEEN, [
    principal.partnerId,
    kinds,
    now,
    ...born,
  ]);
  const known = await gatekeeper.admit(rows.map(({ id }) => id));
  const mayKnow = (id: PersonId, category: "IDENTITY" | "CUSTODY") =>
    gatekeeper.weigh(id, category, "SUMMARY", ["Query.youngPeopleNearingEighteen"]);
  return rows.filter(({ id }, index) => known[index] && mayKnow(id, "IDENTITY") && mayKnow(id, "CUSTODY"));
}
