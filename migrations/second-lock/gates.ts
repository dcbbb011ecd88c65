import { covers, rankOf } from "./words.js";

/** The rows that an emergency opens, and those who may have one (domain guide 3.7): prohibitions, and no policy. */
const EMERGENCY_ROWS = `ARRAY['IDENTITY', 'CONTACT', 'RISK_TO_OTHERS', 'RISK_TO_SELF', 'PHYSICAL_HEALTH', 'MENTAL_HEALTH',
  'TERMINAL_ILLNESS', 'MEDICATION', 'CARE_NEEDS', 'CARE_PLAN', 'CUSTODY', 'EQUIPMENT', 'CAPACITY', 'COMMUNICATION']`;
export const FIRST_LINE = "('PRACTITIONER', 'MANAGER', 'DUTY_WORKER')";

/**
 * Steps 1 and 2 of the decision order (domain guide 3.5): what the caller may reach at all, with each basis on which
 * their agency does, and from whom they are barred.
 */
export const REACH = `
  reach AS MATERIALIZED (
    SELECT sheet.category, sheet.level, sheet.basis, sheet.continuity,
      least(sheet.role_level, max(${rankOf("agreement.max_level")})) AS ceiling
    FROM second_lock.cell_sheet AS sheet
    JOIN public.agreement ON agreement.partner_id = me.partner_id AND sheet.category = ANY(agreement.categories)
      AND stated_purpose = ANY(agreement.purposes) AND coalesce(agreement.valid_to > moment, true)
      AND ((agreement.status = 'SIGNED' AND agreement.valid_from <= moment)
        OR (agreement.status = 'DRAFT' AND agreement.emergency_until > moment))
    WHERE sheet.fingerprint = policy AND sheet.agency = agency_column AND sheet.role = me.role
      AND sheet.purpose = stated_purpose
    GROUP BY sheet.category, sheet.level, sheet.basis, sheet.continuity, sheet.role_level
  ),
  barred AS MATERIALIZED (
    SELECT person_id FROM public.record_exclusion
    WHERE person_id = ANY(people) AND ${covers("valid_from", "valid_to")}
    GROUP BY person_id
    HAVING bool_or(kind = 'EXCLUDED' AND user_id = me.id) OR (me.role <> 'IG_LEAD'
      AND bool_or(kind = 'RESTRICTED_TO') AND NOT bool_or(kind = 'RESTRICTED_TO' AND user_id = me.id))
  )`;

/** Step 3: the relationships that serve the purpose, and how far each of them goes. */
export const TIES = `
    SELECT held.person_id, sheet.category, max(sheet.level) AS level
    FROM public.relationship AS held JOIN second_lock.tie_sheet AS sheet ON sheet.kind = held.kind
    WHERE held.person_id = ANY(people) AND held.partner_id = me.partner_id AND ${covers("held.started_at", "held.valid_to")}
      AND sheet.fingerprint = policy AND sheet.agency = agency_column AND sheet.purpose = stated_purpose
      AND held.person_id NOT IN (SELECT person_id FROM barred)
    GROUP BY held.person_id, sheet.category`;

/** The ways to be involved without a relationship: an emergency of one's own, and the governance of a record. */
export const OTHER_WAYS_IN = `
  emergency AS MATERIALIZED (
    SELECT DISTINCT glass.person_id, reach.category FROM public.break_glass AS glass JOIN reach
      ON reach.category = ANY(${EMERGENCY_ROWS}) OR (reach.category = 'SUBSTANCE_MISUSE' AND glass.is_life_critical)
    WHERE glass.person_id = ANY(people) AND glass.user_id = me.id AND me.role IN ${FIRST_LINE}
      AND ${covers("glass.started_at", "least(glass.until, glass.ended_at)")}
  ),
  governed AS MATERIALIZED (
    SELECT person.id AS person_id FROM public.person
    WHERE agency_column = 'INFORMATION_GOVERNANCE' AND person.id = ANY(people) AND (person.record_owner_id = me.partner_id
      OR EXISTS (SELECT FROM public.relationship AS past WHERE past.person_id = person.id AND past.person_id = ANY(people)
        AND past.partner_id = me.partner_id AND past.started_at <= moment))
  )`;
