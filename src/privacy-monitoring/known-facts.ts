import { type Statement, statement } from "../db/index.js";

const PLAIN_POSTCODE = (column: string) => `replace(upper(${column}), ' ', '')`;

/** The users judged, with how many people on file share their name and their postcode. */
export const STAFF: Statement = statement(`
  WITH namesakes AS (SELECT lower(family_name) AS name, count(*)::int AS people FROM person_identity GROUP BY 1),
    neighbours AS (SELECT ${PLAIN_POSTCODE("postcode")} AS postcode, count(*)::int AS people FROM person_contact
      WHERE NOT is_protected GROUP BY 1)
  SELECT staff_user.id AS "userId", staff_user.role, detail.family_name AS "familyName", detail.postcode,
    detail.person_id AS "personId", coalesce(namesakes.people, 0) AS namesakes,
    coalesce(neighbours.people, 0) AS neighbours
  FROM staff_user
    LEFT JOIN staff_detail AS detail ON detail.user_id = staff_user.id
    LEFT JOIN namesakes ON namesakes.name = lower(detail.family_name)
    LEFT JOIN neighbours ON neighbours.postcode = ${PLAIN_POSTCODE("detail.postcode")}
  WHERE staff_user.id = ANY($1::uuid[])`);

/** The people judged: never a protected address. */
export const PEOPLE: Statement = statement(`
  SELECT identity.person_id AS "personId", identity.family_name AS "familyName",
    CASE WHEN contact.is_protected THEN NULL ELSE contact.postcode END AS postcode,
    ARRAY(
      SELECT staff_user.partner_id FROM staff_detail AS detail JOIN staff_user ON staff_user.id = detail.user_id
      WHERE detail.person_id = identity.person_id AND staff_user.status <> 'LEFT') AS "worksFor"
  FROM person_identity AS identity LEFT JOIN person_contact AS contact ON contact.person_id = identity.person_id
  WHERE identity.person_id = ANY($1::uuid[])`);

export const INVOLVEMENTS: Statement = statement(`
  SELECT person_id AS "personId", partner_id AS "partnerId", started_at AS "from", valid_to AS "to"
  FROM relationship WHERE person_id = ANY($1::uuid[]) AND partner_id = ANY($2::uuid[])`);

/** Emergencies whose review by the user's own partner was due before a day and is not there, with what was read. */
export const UNREVIEWED: Statement = statement(`
  SELECT glass.user_id AS "userId", glass.partner_id AS "partnerId", glass.person_id AS "personId",
    glass.started_at AS "startedAt", glass.review_due::text AS "reviewDue",
    ARRAY(
      SELECT event.id FROM access_event AS event
      WHERE event.is_break_glass AND event.user_id = glass.user_id AND event.subject_ids @> ARRAY[glass.person_id]
        AND event.occurred_at BETWEEN glass.started_at AND glass.until
      ORDER BY event.occurred_at, event.id) AS "eventIds"
  FROM break_glass AS glass
  WHERE glass.review_due < $1::date AND NOT EXISTS (
    SELECT FROM break_glass_review AS review
    WHERE review.break_glass_id = glass.id AND review.recorded_by_partner_id = glass.partner_id)
  ORDER BY glass.review_due, glass.id`);
