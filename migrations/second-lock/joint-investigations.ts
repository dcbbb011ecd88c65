import { lock, policy } from "./row-policy.js";

const DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";
const LED = "(SELECT second_lock.led_partner())";
const SIGNED = `recorded_by_partner_id = ${LED} AND recorded_by_user_id = (SELECT second_lock.caller())`;
const inSight = (id: string) => `${id} = ANY ((SELECT second_lock.joint_investigations())::uuid[])`;

/**
 * Whether the caller is appointed to coordinate now, and leads governance still; and which joint investigations they meet:
 * all, or those in which the partner they lead has a part. One that looks into them is never among those.
 */
const FUNCTIONS = `
  CREATE FUNCTION second_lock.coordinates() RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT second_lock.led_partner() IS NOT NULL AND EXISTS (
      SELECT FROM public.coordination_appointment AS appointed,
        (SELECT (second_lock.claim()->>'now')::timestamptz AS moment) AS told
      WHERE appointed.user_id = (SELECT second_lock.caller())
        AND appointed.valid_from <= told.moment AND coalesce(appointed.valid_to > told.moment, true))
  $$;

  CREATE FUNCTION second_lock.joint_investigations() RETURNS uuid[] LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT array_agg(joint.id) FROM public.joint_investigation AS joint
    WHERE (joint.recorded_by_partner_id = ${LED} OR (SELECT second_lock.coordinates()) OR EXISTS (
        SELECT FROM public.joint_investigation_part AS part
        WHERE part.joint_investigation_id = joint.id AND part.partner_id = ${LED}))
      AND NOT EXISTS (
        SELECT FROM public.joint_investigation_answer AS answer
        JOIN public.investigation ON investigation.id = answer.investigation_id
        WHERE answer.joint_investigation_id = joint.id
          AND investigation.subject_user_id = (SELECT second_lock.caller()))
  $$;`;

const NAMES = ["coordinates()", "joint_investigations()"].map((name) => `second_lock.${name}`);

/** What the role behind those functions and views reads: keys and moments, and never a word. */
const READ: Readonly<Record<string, string>> = {
  coordination_appointment: "user_id, valid_from, valid_to",
  joint_investigation: "id, recorded_by_partner_id",
  joint_investigation_part: "joint_investigation_id, partner_id, event_at",
  joint_investigation_answer: "joint_investigation_id, partner_id, investigation_id, event_at",
};
/** Of the table that was there before, when something was closed. */
const CLOSED_AT = "GRANT SELECT (event_at) ON investigation_outcome TO concordat_facts;";

/** How far each part is, to whoever meets the whole: whose investigation it is, and of what, is not in it. */
const PARTS = `
  CREATE VIEW facts.joint_investigation_part WITH (security_barrier) AS
  SELECT part.joint_investigation_id, part.partner_id, part.event_at AS invited_at, answer.event_at AS answered_at,
    answer.investigation_id IS NOT NULL AS is_accepted, closing.event_at AS closed_at
  FROM public.joint_investigation_part AS part
  LEFT JOIN public.joint_investigation_answer AS answer USING (joint_investigation_id, partner_id)
  LEFT JOIN public.investigation_outcome AS closing ON closing.investigation_id = answer.investigation_id
  WHERE ${inSight("part.joint_investigation_id")};`;

/** Who is looked into may not follow the steps of a joint investigation either, so it counts among their own. */
const OWN =
  "SELECT id, subject_user_id FROM public.investigation WHERE subject_user_id = (SELECT second_lock.caller())";
const OWN_AND_JOINT = `${OWN}
  UNION ALL SELECT answer.joint_investigation_id, subject_user_id FROM public.investigation
    JOIN public.joint_investigation_answer AS answer ON answer.investigation_id = investigation.id
    WHERE subject_user_id = (SELECT second_lock.caller())`;
const ownInvestigation = (rows: string) =>
  `CREATE OR REPLACE VIEW facts.own_investigation WITH (security_barrier) AS ${rows};`;

const OPENED_BY_US = `EXISTS (SELECT FROM joint_investigation AS whole
  WHERE whole.id = joint_investigation_id AND whole.recorded_by_partner_id = ${LED})`;
const TAKES_PART = (row: string) => `EXISTS (SELECT FROM joint_investigation_answer AS own
  WHERE own.joint_investigation_id = ${row}.joint_investigation_id AND own.investigation_id IS NOT NULL)`;

/** What is met, and what may be left behind: in one's own name, by who takes part, and dates by who coordinates. */
const POLICIES = [
  policy("coordination_appointment", "SELECT", "user_id = (SELECT second_lock.caller())", ""),
  policy("joint_investigation", "SELECT", inSight("id"), ""),
  policy("joint_investigation", "INSERT", "", SIGNED),
  policy("joint_investigation_part", "SELECT", inSight("joint_investigation_id"), ""),
  policy(
    "joint_investigation_part",
    "INSERT",
    "",
    `${SIGNED} AND ((partner_id = ${LED} AND ${OPENED_BY_US}) OR ${TAKES_PART("joint_investigation_part")})`,
  ),
  policy("joint_investigation_answer", "SELECT", `partner_id = ${LED} AND ${inSight("joint_investigation_id")}`, ""),
  policy(
    "joint_investigation_answer",
    "INSERT",
    "",
    `${SIGNED} AND partner_id = ${LED} AND ${inSight("joint_investigation_id")}
      AND (investigation_id IS NULL OR EXISTS (SELECT FROM investigation AS own WHERE own.id = investigation_id))`,
  ),
  policy("joint_investigation_step", "SELECT", inSight("joint_investigation_id"), ""),
  policy(
    "joint_investigation_step",
    "INSERT",
    "",
    `${SIGNED} AND (SELECT second_lock.coordinates()) AND ${inSight("joint_investigation_id")}`,
  ),
];

const TABLES = [...Object.keys(READ), "joint_investigation_step"];

/** Locks the tables of joint investigations, and lends what of them the rules of others must know. */
export const LOCKED = `
  ${TABLES.map(lock).join(" ")}
  ${Object.entries(READ)
    .map(([table, columns]) => `GRANT SELECT (${columns}) ON ${table} TO concordat_facts;`)
    .join(" ")}
  ${CLOSED_AT}
  ${FUNCTIONS}
  GRANT CREATE ON SCHEMA facts, second_lock TO concordat_facts;
  ${NAMES.map((name) => `ALTER FUNCTION ${name} OWNER TO concordat_facts;`).join(" ")}
  REVOKE ALL ON FUNCTION ${NAMES.join(", ")} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${NAMES.join(", ")} TO concordat_hub;
  ${PARTS}
  ALTER VIEW facts.joint_investigation_part OWNER TO concordat_facts;
  GRANT SELECT ON facts.joint_investigation_part TO concordat_hub;
  ${ownInvestigation(OWN_AND_JOINT)}
  REVOKE CREATE ON SCHEMA facts, second_lock FROM concordat_facts;
  ${POLICIES.join(" ")}`;

/** Gives back what was lent; the policies go with their tables. */
export const UNLOCKED = `
  ${ownInvestigation(OWN)}
  DROP VIEW facts.joint_investigation_part;
  REVOKE SELECT (event_at) ON investigation_outcome FROM concordat_facts;`;

/** To be dropped once nothing is left that asks them. */
export const UNASKED = `DROP FUNCTION ${NAMES.toReversed().join(", ")};`;
