import { covers, rankOf } from "./words.js";

/**
 * Steps 3 to 9 of the decision order (domain guide 3.5): each way in which a cell opens, how far it does, and the best
 * of them. `opened` has a row for each person and category that stands open.
 */
export const CELLS = `
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
  ),
  gateway AS MATERIALIZED (
    SELECT DISTINCT unnest(categories) AS category FROM public.statutory_gateway
    WHERE partner_id = me.partner_id AND purpose = stated_purpose AND ${covers("valid_from", "valid_to")}
  ),
  kept_secret AS MATERIALIZED (
    SELECT person.id AS person_id FROM public.person JOIN public.person_contact AS contact ON contact.person_id = person.id
    WHERE person.id = ANY(people) AND contact.person_id = ANY(people) AND contact.is_protected AND person.record_owner_id <> me.partner_id
  ),
  cell AS MATERIALIZED (
    SELECT category, level, basis FROM second_lock.matrix_cell
    WHERE matrix_cell.fingerprint = policy AND matrix_cell.agency = agency_column
  ),
  way AS MATERIALIZED (
    SELECT involved.person_id, involved.category, involved.ceiling, cell.level, cell.basis
    FROM involved JOIN cell USING (category)
    UNION ALL
    SELECT involved.person_id, involved.category, involved.ceiling, granted.level, 'd'
    FROM involved JOIN granted USING (person_id, category)
    WHERE involved.category NOT IN (SELECT category FROM cell) AND agency_column <> 'INFORMATION_GOVERNANCE'
      AND involved.category NOT IN ('PUBLIC_PROTECTION', 'ACCESS_LOG')
      AND NOT (agency_column = 'ICB' AND involved.category IN ('OFFENCE', 'RISK_TO_OTHERS', 'FINANCE'))
  ),
  weighed AS MATERIALIZED (
    SELECT way.person_id, way.category, way.basis, way.level AS most, least(way.ceiling, CASE way.basis
      WHEN 'c' THEN CASE WHEN way.category IN (SELECT category FROM gateway) THEN way.level ELSE 0 END
      WHEN 'd' THEN greatest(least(way.level, coalesce(granted.level, 0)),
        CASE WHEN emergency.category IS NULL THEN 0 ELSE way.level END)
      WHEN 'b' THEN CASE WHEN excepted.category IS NOT NULL THEN way.level
        WHEN said.objects OR said.refuses THEN 0 ELSE least(way.level, coalesce(said.permitted, 0)) END
      WHEN 'a' THEN CASE WHEN excepted.category IS NOT NULL OR said.objects IS NOT TRUE THEN way.level
        ELSE least(way.level, coalesce(continuity.level, 0)) END
      ELSE way.level END)::int AS level
    FROM way
    LEFT JOIN granted USING (person_id, category)
    LEFT JOIN emergency USING (person_id, category)
    LEFT JOIN excepted USING (person_id, category)
    LEFT JOIN said USING (person_id, category)
    LEFT JOIN second_lock.matrix_ceiling AS continuity ON continuity.fingerprint = policy
      AND continuity.sets = 'CONTINUITY' AND continuity.category = way.category
    WHERE way.category <> 'CONTACT' OR way.person_id NOT IN (SELECT person_id FROM kept_secret)
  ),
  opened AS MATERIALIZED (
    SELECT DISTINCT ON (person_id, category) person_id, category, level, basis = 'o' AS is_own
    FROM weighed WHERE level > 0 ORDER BY person_id, category, level DESC, most
  )`;
