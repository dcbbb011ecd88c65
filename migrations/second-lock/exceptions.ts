import { FIRST_LINE } from "./gates.js";
import { covers, rankOf } from "./words.js";

/** What the owner of a record, or somebody who answers for it, opened to the caller beside what the person said. */
export const EXCEPTIONS = `
  asked AS MATERIALIZED (
    SELECT id, person_id, categories FROM public.disclosure_request
    WHERE person_id = ANY(people) AND recorded_by_partner_id = me.partner_id AND purpose = stated_purpose
  ),
  granted AS MATERIALIZED (
    SELECT asked.person_id, named.category, max(${rankOf("decided.level_granted")}) AS level
    FROM asked
    JOIN public.disclosure_decision AS decided ON decided.disclosure_id = asked.id AND decided.is_approved
      AND decided.disclosure_id = ANY(ARRAY(SELECT id FROM asked))
    LEFT JOIN public.early_end AS ended ON ended.exception_id = asked.id
      AND ended.exception_id = ANY(ARRAY(SELECT id FROM asked)), unnest(asked.categories) AS named (category)
    WHERE ${covers("decided.valid_from", "least(decided.valid_to, ended.event_at)")}
    GROUP BY asked.person_id, named.category
  ),
  excepted AS MATERIALIZED (
    SELECT person_id, unnest(categories) AS category FROM public.sharing_override
    WHERE person_id = ANY(people) AND partner_id = me.partner_id AND (user_id IS NULL OR user_id = me.id)
      AND purpose = stated_purpose AND ${covers("valid_from", "least(valid_to, ended_at)")}
    UNION SELECT person_id, category FROM emergency
  )`;

/** The parts of the emergency set (MIN-02), for those who respond to an incident that a person is caught in (INC-03). */
export const INCIDENTS = `
  stay AS MATERIALIZED (
    SELECT person_id, establishment_id, arrived_at, least(departed_at,
      lead(arrived_at) OVER (PARTITION BY person_id ORDER BY arrived_at, id)) AS left_at
    FROM public.custody_episode WHERE person_id = ANY(people)
  ),
  caught AS MATERIALIZED (
    SELECT DISTINCT stay.person_id
    FROM public.major_incident AS incident JOIN stay ON stay.establishment_id = ANY(incident.establishment_ids)
      AND stay.arrived_at < least(incident.until, incident.ended_at)
      AND (stay.left_at IS NULL OR stay.left_at > incident.started_at)
    WHERE stated_purpose = 'MAJOR_INCIDENT' AND me.role IN ${FIRST_LINE} AND me.partner_id = ANY(incident.responder_ids)
      AND greatest(incident.started_at, stay.arrived_at) <= moment
      AND moment < least(incident.until, incident.ended_at)
      AND stay.person_id NOT IN (SELECT person_id FROM barred)
  ),
  rescued AS MATERIALIZED (
    SELECT DISTINCT caught.person_id, part.category, part.level
    FROM caught, (VALUES ('IDENTITY', 2), ('CARE_NEEDS', 2), ('MEDICATION', 2), ('COMMUNICATION', 2), ('FAMILY', 2),
      ('RISK_TO_OTHERS', 1)) AS part (category, level)
    JOIN reach ON reach.category = part.category AND reach.ceiling >= part.level
  )`;

/**
 * Whether anything was ever recorded of these people by which a way opens beside relationships and consents, or the
 * caller governs records. Where not, the judge spares itself looking for what it is that opens: it can only shut more.
 */
export const IS_EXCEPTIONAL = `agency_column = 'INFORMATION_GOVERNANCE' OR stated_purpose = 'MAJOR_INCIDENT'
  OR EXISTS (SELECT FROM public.break_glass WHERE person_id = ANY(people) AND user_id = me.id)
  OR EXISTS (SELECT FROM public.sharing_override WHERE person_id = ANY(people) AND partner_id = me.partner_id)
  OR EXISTS (SELECT FROM public.disclosure_request WHERE person_id = ANY(people)
    AND recorded_by_partner_id = me.partner_id)`;
