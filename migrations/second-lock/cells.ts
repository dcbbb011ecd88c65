import { EXCEPTIONS, INCIDENTS } from "./exceptions.js";
import { OTHER_WAYS_IN, REACH, TIES } from "./gates.js";
import { SAID } from "./said.js";
import { covers } from "./words.js";

/** What no owner can disclose to an agency whose column of the matrix has no such cell. */
const NEVER_DISCLOSED = `agency_column = 'INFORMATION_GOVERNANCE' OR category IN ('PUBLIC_PROTECTION', 'ACCESS_LOG')
          OR (agency_column = 'ICB' AND category IN ('OFFENCE', 'RISK_TO_OTHERS', 'FINANCE'))`;

const GATEWAYS = `SELECT unnest(categories) FROM public.statutory_gateway
          WHERE partner_id = me.partner_id AND purpose = stated_purpose AND ${covers("valid_from", "valid_to")}`;
const KEPT_SECRET = `SELECT person.id FROM public.person JOIN public.person_contact AS contact ON contact.person_id = person.id
        WHERE person.id = ANY(people) AND contact.person_id = ANY(people) AND contact.is_protected
          AND person.record_owner_id <> me.partner_id`;

/** What may open a cell beside what the person said, as the weighing of a cell asks for it. */
interface Exceptional {
  readonly joins: string;
  readonly disclosed: string;
  readonly isEmergency: string;
  readonly isExcepted: string;
}

const SOME: Exceptional = {
  joins: `LEFT JOIN granted USING (person_id, category)
    LEFT JOIN emergency USING (person_id, category)
    LEFT JOIN excepted USING (person_id, category)`,
  disclosed: "coalesce(granted.level, 0)",
  isEmergency: "emergency.category IS NOT NULL",
  isExcepted: "excepted.category IS NOT NULL",
};
const NONE: Exceptional = { joins: "", disclosed: "0", isEmergency: "false", isExcepted: "false" };

/** Each way in which a cell opens, and how far it does: the lowest of all limits. */
const weighed = ({ joins, disclosed, isEmergency, isExcepted }: Exceptional): string => `
  weighed AS MATERIALIZED (
    SELECT person_id, category, reach.basis, reach.level AS most, least(involved.level, reach.ceiling, CASE
      WHEN category = 'CONTACT' AND person_id IN (${KEPT_SECRET}) THEN 0
      WHEN reach.basis IS NULL THEN CASE WHEN ${NEVER_DISCLOSED} THEN 0 ELSE ${disclosed} END
      WHEN reach.basis = 'c' THEN CASE WHEN category IN (${GATEWAYS}) THEN reach.level ELSE 0 END
      WHEN reach.basis = 'd' THEN CASE WHEN ${isEmergency} THEN reach.level ELSE least(reach.level, ${disclosed}) END
      WHEN reach.basis = 'b' THEN CASE WHEN ${isExcepted} THEN reach.level
        WHEN said.objects OR said.refuses THEN 0 ELSE least(reach.level, coalesce(said.permitted, 0)) END
      WHEN reach.basis = 'a' THEN CASE WHEN ${isExcepted} OR said.objects IS NOT TRUE THEN reach.level
        ELSE least(reach.level, reach.continuity) END
      ELSE reach.level END) AS level
    FROM involved JOIN reach USING (category)
    ${joins}
    LEFT JOIN said USING (person_id, category)
  )`;

/** The best way into each cell, and whether the person is known at all. */
const OPENED = `
  SELECT * FROM (SELECT DISTINCT ON (person_id, category) person_id, category, level, basis IS NOT DISTINCT FROM 'o' AS is_own
    FROM weighed WHERE level > 0 ORDER BY person_id, category, level DESC, most) AS best
  UNION ALL SELECT DISTINCT person_id, 'KNOWN', 1, false FROM weighed`;

/**
 * Steps 3 to 9 of the decision order (domain guide 3.5): a row for each person and category that stands open, where
 * nothing but relationships, consents and the law opens any.
 */
export const JUDGEMENT = `
  WITH ${REACH}, involved AS (${TIES}), ${SAID}, ${weighed(NONE)}
  ${OPENED}`;

/** The same with emergencies, governance, disclosures, overrides and incidents. */
export const EXCEPTIONAL_JUDGEMENT = `
  WITH ${REACH}, ${OTHER_WAYS_IN}, ${EXCEPTIONS}, ${INCIDENTS},
  involved AS (
    SELECT person_id, category, max(level) AS level
    FROM (
      ${TIES}
      UNION ALL SELECT person_id, category, 4 FROM emergency
      UNION ALL SELECT person_id, category, 4 FROM governed, reach
    ) AS way_in
    WHERE person_id NOT IN (SELECT person_id FROM barred)
    GROUP BY person_id, category
  ),
  ${SAID}, ${weighed(SOME)}
  ${OPENED}
  UNION ALL SELECT person_id, category, level, false FROM rescued`;
