import { covers, rankOf } from "./words.js";

/** The rows that an emergency opens, and those who may have one (domain guide 3.7): prohibitions, and no policy. */
const EMERGENCY_ROWS = `ARRAY['IDENTITY', 'CONTACT', 'RISK_TO_OTHERS', 'RISK_TO_SELF', 'PHYSICAL_HEALTH', 'MENTAL_HEALTH',
  'TERMINAL_ILLNESS', 'MEDICATION', 'CARE_NEEDS', 'CARE_PLAN', 'CUSTODY', 'EQUIPMENT', 'CAPACITY', 'COMMUNICATION']`;
const FIRST_LINE = "('PRACTITIONER', 'MANAGER', 'DUTY_WORKER')";

/**
 * Steps 1 to 3 of the decision order (domain guide 3.5): what the caller may reach at all, and with which people they
 * are involved. `involved` has a row for each person and category that passes, with the lowest of the limits so far.
 */
export const GATES = `
  reach AS MATERIALIZED (
    SELECT role.category, least(role.level, max(${rankOf("agreement.max_level")}))::int AS ceiling
    FROM second_lock.matrix_ceiling AS role
    JOIN second_lock.matrix_purpose AS declared ON declared.fingerprint = policy AND declared.sets = 'AGENCY'
      AND declared.name = agency_column AND declared.category = role.category AND declared.purpose = stated_purpose
    JOIN public.agreement ON agreement.partner_id = me.partner_id AND role.category = ANY(agreement.categories)
      AND stated_purpose = ANY(agreement.purposes) AND coalesce(agreement.valid_to > moment, true)
      AND ((agreement.status = 'SIGNED' AND agreement.valid_from <= moment)
        OR (agreement.status = 'DRAFT' AND agreement.emergency_until > moment))
    WHERE role.fingerprint = policy AND role.sets = 'ROLE' AND role.name = me.role AND role.level > 0
    GROUP BY role.category, role.level
  ),
  barred AS MATERIALIZED (
    SELECT person_id FROM public.record_exclusion
    WHERE person_id = ANY(people) AND ${covers("valid_from", "valid_to")}
    GROUP BY person_id
    HAVING bool_or(kind = 'EXCLUDED' AND user_id = me.id) OR (me.role <> 'IG_LEAD'
      AND bool_or(kind = 'RESTRICTED_TO') AND NOT bool_or(kind = 'RESTRICTED_TO' AND user_id = me.id))
  ),
  emergency AS MATERIALIZED (
    SELECT DISTINCT glass.person_id, reach.category FROM public.break_glass AS glass JOIN reach
      ON reach.category = ANY(${EMERGENCY_ROWS}) OR (reach.category = 'SUBSTANCE_MISUSE' AND glass.is_life_critical)
    WHERE glass.person_id = ANY(people) AND glass.user_id = me.id AND me.role IN ${FIRST_LINE}
      AND ${covers("glass.started_at", "least(glass.until, glass.ended_at)")}
  ),
  serving AS MATERIALIZED (
    SELECT holder.kind
    FROM second_lock.matrix_holder AS holder
    JOIN second_lock.matrix_purpose AS served ON served.fingerprint = policy AND served.sets = 'RELATIONSHIP'
      AND served.name = holder.kind AND served.purpose = stated_purpose
    WHERE holder.fingerprint = policy AND holder.agency = agency_column
  ),
  tie AS MATERIALIZED (
    SELECT DISTINCT person_id, kind FROM public.relationship
    WHERE person_id = ANY(people) AND partner_id = me.partner_id AND ${covers("started_at", "valid_to")}
      AND kind IN (SELECT kind FROM serving)
  ),
  related AS MATERIALIZED (
    SELECT tie.person_id, most.category, max(most.level) AS level
    FROM tie JOIN second_lock.matrix_ceiling AS most ON most.fingerprint = policy AND most.sets = 'RELATIONSHIP'
      AND most.name = tie.kind AND most.level > 0
    GROUP BY tie.person_id, most.category
  ),
  governed AS MATERIALIZED (
    SELECT person.id AS person_id FROM public.person
    WHERE agency_column = 'INFORMATION_GOVERNANCE' AND person.id = ANY(people) AND (person.record_owner_id = me.partner_id
      OR EXISTS (SELECT FROM public.relationship AS past WHERE past.person_id = person.id AND past.person_id = ANY(people)
        AND past.partner_id = me.partner_id AND past.started_at <= moment))
  ),
  involved AS MATERIALIZED (
    SELECT way_in.person_id, way_in.category, least(max(way_in.level), reach.ceiling) AS ceiling
    FROM (
      SELECT person_id, category, level::int FROM related
      UNION ALL SELECT person_id, category, 4 FROM emergency
      UNION ALL SELECT person_id, category, 4 FROM governed, reach
    ) AS way_in JOIN reach USING (category)
    WHERE way_in.person_id NOT IN (SELECT person_id FROM barred)
    GROUP BY way_in.person_id, way_in.category, reach.ceiling
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
    SELECT caught.person_id, part.category, part.level
    FROM caught, (VALUES ('IDENTITY', 2), ('CARE_NEEDS', 2), ('MEDICATION', 2), ('COMMUNICATION', 2), ('FAMILY', 2),
      ('RISK_TO_OTHERS', 1)) AS part (category, level)
    JOIN reach ON reach.category = part.category AND reach.ceiling >= part.level
  )`;
