import { momentOfAge } from "../../../people/index.js";
import type { PolicyConstants } from "./constants.js";

const quote = (word: string): string => `'${word.replaceAll("'", "''")}'`;
const listOf = (words: readonly string[]): string => `ARRAY[${words.map(quote).join(", ")}]::text[]`;
const now = "$3::timestamptz";
const rankOf = (column: string): string => `array_position(ARRAY['EXISTENCE', 'SUMMARY', 'READ', 'WRITE'], ${column})`;
const during = (from: string, to: string): string => `${from} <= ${now} AND (${to} IS NULL OR ${to} > ${now})`;

/** Who asks: $1 is the partner, $2 the subject; the role is the token's, and the register must agree. */
const caller = ({ role }: PolicyConstants): string => `
  caller AS MATERIALIZED (
    SELECT staff_user.id, partner.joined_at
    FROM staff_user JOIN partner ON partner.id = staff_user.partner_id
    WHERE partner.id = $1 AND staff_user.subject = $2 AND staff_user.role = ${quote(role)}
      AND staff_user.status = 'ACTIVE' AND partner.status = 'ACTIVE')`;

/** What the partner's agreements in force cover for the purpose (domain guide 3.5 step 1). */
const covered = ({ purpose }: PolicyConstants): string => `
  covered AS MATERIALIZED (
    SELECT category, max(${rankOf("agreement.max_level")}) AS level
    FROM agreement CROSS JOIN unnest(agreement.categories) AS category
    WHERE agreement.partner_id = $1 AND ${quote(purpose)} = ANY (agreement.purposes)
      AND (agreement.status = 'SIGNED' AND agreement.valid_from <= ${now}
        OR agreement.status = 'DRAFT' AND agreement.emergency_until > ${now})
      AND (agreement.valid_to IS NULL OR agreement.valid_to > ${now})
    GROUP BY category)`;

/** The kinds of relationship that serve the purpose and reach anything that is covered (steps 2 and 3). */
const reach = ({ reaches }: PolicyConstants): string => {
  const rows = reaches.map(
    ({ kind, levels, categories }) => `(${quote(kind)}, ARRAY[${levels.join(", ")}], ${listOf(categories)})`,
  );
  return `
  reach AS MATERIALIZED (
    SELECT kind, levels FROM (VALUES ${rows.join(", ")}) AS given (kind, levels, categories)
    WHERE categories && (SELECT array_agg(category) FROM covered))`;
};

/**
 * Keeps out whoever is excluded from the record, or is not among those to whom it is restricted (NEV-09). It is one
 * aggregate, which is worked out row by row through the index: EXISTS would be joined, and would read the whole table.
 */
const isLetIn = (person: string): string => `NOT coalesce((
        SELECT bool_or(bar.kind = 'EXCLUDED' AND bar.user_id = caller.id)
          OR bool_or(bar.kind = 'RESTRICTED_TO') AND NOT bool_or(bar.kind = 'RESTRICTED_TO' AND bar.user_id = caller.id)
        FROM record_exclusion AS bar
        WHERE bar.person_id = ${person} AND ${during("bar.valid_from", "bar.valid_to")}), false)`;

/** One page of the caseload: $4 is the person after whom it begins, $5 how many people it may hold. */
export const pageOfCaseload = `
  found AS MATERIALIZED (
    SELECT DISTINCT relationship.person_id AS id
    FROM caller CROSS JOIN relationship
    WHERE relationship.partner_id = $1 AND relationship.kind IN (SELECT kind FROM reach) AND relationship.person_id > $4
      AND ${during("relationship.started_at", "relationship.valid_to")} AND ${isLetIn("relationship.person_id")}
    ORDER BY relationship.person_id LIMIT $5::int + 1),
  asked AS MATERIALIZED (SELECT id FROM found ORDER BY id LIMIT $5::int)`;

/** One person: $4. */
export const onePerson = "\n  asked AS MATERIALIZED (SELECT $4::uuid AS id)";

const involved = `
  involved AS MATERIALIZED (
    SELECT relationship.person_id, reach.levels
    FROM asked CROSS JOIN caller
      JOIN relationship ON relationship.person_id = asked.id AND relationship.partner_id = $1
      JOIN reach ON reach.kind = relationship.kind
    WHERE ${during("relationship.started_at", "relationship.valid_to")} AND ${isLetIn("relationship.person_id")})`;

const isPermit = "consent.status = 'GIVEN' AND consent.decision = 'PERMIT' AND NOT consent.is_objection";
const birthday = (age: number): string => momentOfAge(age, "identity.date_of_birth");

/**
 * Whether a substitute's permit may rest on what is on record. The measured county holds no power, no order and no
 * best-interests decision: a permit that names one never finds it, and a refusal counts as it was recorded.
 */
const hasAuthority = `(NOT (${isPermit}) OR EXISTS (SELECT FROM decision_authority WHERE id = consent.authority_id)
          OR EXISTS (SELECT FROM best_interests_decision WHERE id = consent.authority_id))`;

/** A permit that its decider may no longer give stands suspended, without anybody's doing (domain guide 3.4). */
export const standing = `CASE WHEN ${isPermit} AND (consent.decider_kind = 'NOBODY'
          OR consent.decider_kind = 'PARENTAL_RESPONSIBILITY' AND ${birthday(18)} <= ${now}
          OR consent.decider_kind IN ('ATTORNEY', 'DEPUTY', 'BEST_INTERESTS') AND NOT ${hasAuthority})
        THEN 'SUSPENDED' ELSE consent.status END`;

/** Whether the decider had the authority to decide (domain guide 3.2). */
const isTrusted = `CASE consent.decider_kind
        WHEN 'PERSON' THEN consent.capacity_basis <> 'LACKS_CAPACITY'
          AND (consent.capacity_basis = 'GILLICK_COMPETENT' OR NOT coalesce(consent.event_at < ${birthday(16)}, false))
        WHEN 'PARENTAL_RESPONSIBILITY' THEN consent.capacity_basis <> 'GILLICK_COMPETENT' AND ${birthday(18)} > ${now}
        WHEN 'ATTORNEY' THEN consent.capacity_basis = 'LACKS_CAPACITY' AND consent.authority_reference IS NOT NULL
          AND ${hasAuthority}
        WHEN 'DEPUTY' THEN consent.capacity_basis = 'LACKS_CAPACITY' AND consent.authority_reference IS NOT NULL
          AND ${hasAuthority}
        WHEN 'BEST_INTERESTS' THEN consent.capacity_basis = 'LACKS_CAPACITY' AND ${hasAuthority}
        WHEN 'COURT' THEN consent.authority_reference IS NOT NULL
        ELSE false END`;

/** To the partner itself, or to all agencies of its type: a consent only to those that had joined (3.3). */
const speaksToPartner = ({ agencyType }: PolicyConstants): string => {
  const toType = `'[{"kind": "AGENCY_TYPE", "agencyType": "${agencyType}"}]'`;
  const toFuture = `'[{"kind": "AGENCY_TYPE", "agencyType": "${agencyType}", "includesFuture": true}]'`;
  return `(consent.recipients @> jsonb_build_array(jsonb_build_object('kind', 'PARTNER', 'partnerId', $1::uuid))
        OR consent.recipients @> ${toFuture}
        OR consent.recipients @> ${toType} AND (NOT (${isPermit}) OR caller.joined_at <= consent.valid_from))`;
};

/** What the decisions in force say to this caller, category by category (steps 5 and 7). */
const spoken = (constants: PolicyConstants): string => `
  spoken AS MATERIALIZED (
    SELECT consent.person_id, category, bool_or(consent.is_objection) AS is_objected,
      bool_or(NOT consent.is_objection AND NOT (${isPermit})) AS is_refused,
      max(${rankOf("consent.max_level")}) FILTER (WHERE ${isPermit}) AS permitted
    FROM asked CROSS JOIN caller JOIN consent ON consent.person_id = asked.id
      LEFT JOIN person_identity AS identity ON identity.person_id = consent.person_id
      CROSS JOIN unnest(consent.categories) AS category
    WHERE consent.kind = 'INFORMATION_SHARING' AND consent.believed_until IS NULL
      AND (consent.status IN ('GIVEN', 'REFUSED')
        OR consent.status = 'WITHDRAWN' AND consent.decision = 'DENY' AND NOT consent.is_objection)
      AND ${quote(constants.purpose)} = ANY (consent.purposes) AND ${during("consent.valid_from", "consent.valid_to")}
      AND ${isTrusted}
      AND (NOT (${isPermit}) OR identity.died_on IS NULL
        OR (identity.died_on + interval '1 day') AT TIME ZONE 'Europe/London' > ${now})
      AND ${speaksToPartner(constants)}
    GROUP BY consent.person_id, category)`;

const gateways = ({ purpose }: PolicyConstants): string => `
  gateways AS MATERIALIZED (
    SELECT DISTINCT category FROM statutory_gateway CROSS JOIN unnest(statutory_gateway.categories) AS category
    WHERE statutory_gateway.partner_id = $1 AND statutory_gateway.purpose = ${quote(purpose)}
      AND ${during("statutory_gateway.valid_from", "statutory_gateway.valid_to")})`;

/** How far each category opens for each person: the best of a cell's alternatives, under every ceiling (steps 4 to 9). */
const levels = ({ openings }: PolicyConstants, byGateway: string): string => {
  const rows = openings.map(
    ({ category, place, basis, level, ceiling, minimum }) =>
      `(${quote(category)}, ${place}, ${quote(basis)}, ${level}, ${ceiling}, ${minimum})`,
  );
  return `
  levels AS MATERIALIZED (
    SELECT involved.person_id, opening.category, max(least(covered.level, opening.ceiling, involved.levels[opening.place],
      CASE opening.basis
        WHEN 'a' THEN CASE WHEN spoken.is_objected THEN least(opening.level, opening.minimum) ELSE opening.level END
        WHEN 'b' THEN CASE WHEN spoken.is_objected OR spoken.is_refused THEN 0
          ELSE least(opening.level, coalesce(spoken.permitted, 0)) END
        ${byGateway}
        ELSE opening.level END)) AS level
    FROM (VALUES ${rows.join(", ")}) AS opening (category, place, basis, level, ceiling, minimum)
      JOIN covered ON covered.category = opening.category
      CROSS JOIN involved
      LEFT JOIN spoken ON spoken.person_id = involved.person_id AND spoken.category = opening.category
    GROUP BY involved.person_id, opening.category)`;
};

/** One row for each person whom the caller may know, with what is open. */
const opened = `
  opened AS MATERIALIZED (
    SELECT known.person_id AS id,
      coalesce(max(levels.level) FILTER (WHERE levels.category = 'IDENTITY'), 0) AS identity,
      coalesce(max(levels.level) FILTER (WHERE levels.category = 'CONSENT'), 0) AS consent,
      coalesce(max(levels.level) FILTER (WHERE levels.category = 'CARE_PLAN'), 0) AS care_plan,
      coalesce(array_agg(levels.category) FILTER (WHERE levels.level >= 2), '{}') AS summarised,
      coalesce(array_agg(levels.category) FILTER (WHERE levels.level >= 3), '{}') AS readable
    FROM (SELECT DISTINCT person_id FROM involved) AS known LEFT JOIN levels ON levels.person_id = known.person_id
    GROUP BY known.person_id)`;

/** The whole judgement of a page of people, as common table expressions: the last of them, `opened`, is the verdict. */
export function policySql(constants: PolicyConstants, asked: string): string {
  const hasGateway = constants.openings.some(({ basis }) => basis === "c");
  const isRecorded = "CASE WHEN opening.category IN (SELECT category FROM gateways) THEN opening.level ELSE 0 END";
  const parts = [
    caller(constants),
    covered(constants),
    reach(constants),
    asked,
    involved,
    spoken(constants),
    ...(hasGateway ? [gateways(constants)] : []),
    levels(constants, hasGateway ? `WHEN 'c' THEN ${isRecorded}` : ""),
    opened,
  ];
  return parts.join(",");
}

/** The words by which the other parts of the statement quote a list. */
export { listOf, quote };
