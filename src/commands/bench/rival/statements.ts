import type { PolicyConstants } from "./constants.js";
import { EVENT_COLUMNS } from "./event-log.js";
import { listOf, onePerson, pageOfCaseload, policySql, quote, standing } from "./policy-sql.js";

/** The statements of one kind of caller: each answers a whole question, its policy and its event included. */
export interface RivalStatements {
  readonly person: string;
  readonly page: string;
}

/** Whether the statement writes its event itself, or hands it out beside the answer. */
export type EventHandling = "WRITTEN" | "HANDED_OUT";

const moment = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const NAME = `json_build_object('givenNames', identity.given_names, 'familyName', identity.family_name`;

const SECTION = `'id', section.id, 'heading', section.heading, 'category', section.category, 'narrative', section.narrative`;
const WHOLE_SECTION = `${SECTION}, 'status', section.status, 'authorKind', section.author_kind, 'eventAt', ${moment("section.event_at")},
  'recordedAt', ${moment("section.recorded_at")}, 'version', section.version`;

const PLAN = `'id', plan.id, 'status', plan.status, 'reviewDue', plan.review_due, 'supportSummary', plan.support_summary`;
/** The version counts the changes of which the caller may know: one that is withheld silently moves nothing (NEV-05). */
const wholePlan = ({ concealed }: PolicyConstants): string => `${PLAN}, 'version', (
    SELECT count(*) FROM care_plan_change AS change WHERE change.plan_id = plan.id
      AND (change.category <> ALL (${listOf(concealed)}) OR change.category = ANY (opened.readable))),
  'agreedWithPersonOn', plan.agreed_with_person_on, 'startedAt', ${moment("plan.started_at")}`;

const planOf = (fields: string, section: string): string => `CASE WHEN opened.care_plan >= 2 THEN (
    SELECT json_build_object(${fields}, 'sections', CASE WHEN opened.care_plan >= 3 THEN (
      SELECT coalesce(json_agg(json_build_object(${section}) ORDER BY section.heading, section.id), '[]')
      FROM plan_section AS section WHERE section.plan_id = plan.id AND section.category = ANY (opened.readable)) END)
    FROM care_plan AS plan WHERE plan.person_id = opened.id AND plan.ended_at IS NULL) END`;

/** What is told of a decision; of one that is not available each of these is null. */
const TOLD = {
  version: "consent.version",
  kind: "consent.kind",
  decision: "consent.decision",
  status: "sight.standing",
  isObjection: "consent.is_objection",
  categories: "sight.categories",
  purposes: "consent.purposes",
  maxLevel: "consent.max_level",
  validFrom: moment("consent.valid_from"),
  validTo: moment("consent.valid_to"),
  reviewDue: "consent.review_due",
};
const told = Object.entries(TOLD).map(([field, column]) => `'${field}', ${column}`);
const untold = Object.keys(TOLD).map((field) => `'${field}', NULL`);

/** A decision that was never made, has run out or was replaced does nothing: to an agency of own scope it is absent. */
const SPEAKS = `(consent.status IN ('GIVEN', 'REFUSED', 'SUSPENDED')
      OR consent.status = 'WITHDRAWN' AND consent.decision = 'DENY' AND NOT consent.is_objection)`;

/** Decisions stand in the order in which they were first made, whatever became of them. */
const FIRST_MADE = `CASE WHEN consent.version = 1 THEN consent.event_at
        ELSE (SELECT min(event_at) FROM consent AS earlier WHERE earlier.id = consent.id) END`;

/** Decisions as the caller may be told of them (notes on rows 8 and 19; NEV-05, NEV-06). */
function consentsFor({ agencyType, openings, concealed }: PolicyConstants): string {
  const isOwnScope = openings.some(({ category, basis }) => category === "CONSENT" && basis === "o");
  const names = `(consent.recipients @> jsonb_build_array(jsonb_build_object('kind', 'PARTNER', 'partnerId', $1::uuid))
      OR consent.recipients @> '[{"kind": "AGENCY_TYPE", "agencyType": "${agencyType}"}]')`;
  const isTold = isOwnScope
    ? "(sight.is_author OR sight.standing = 'GIVEN' AND consent.decision = 'PERMIT' AND NOT consent.is_objection)"
    : "true";
  return `CASE WHEN opened.consent >= 2 THEN (
    SELECT coalesce(json_agg(CASE WHEN ${isTold}
        THEN json_build_object('id', consent.id, 'availability', 'AVAILABLE', ${told.join(", ")})
        ELSE json_build_object('id', consent.id, 'availability', 'NOT_AVAILABLE', ${untold.join(", ")}) END
      ORDER BY ${FIRST_MADE}, consent.id), '[]')
    FROM consent
      CROSS JOIN LATERAL (
        SELECT consent.obtained_by_partner_id = $1 AND EXISTS (SELECT FROM staff_user AS recorder
          WHERE recorder.id = consent.obtained_by_user_id AND recorder.role NOT IN ('PERSON', 'PROXY')) AS is_author OFFSET 0
      ) AS author
      CROSS JOIN LATERAL (
        SELECT author.is_author, ${standing} AS standing, CASE WHEN author.is_author THEN consent.categories ELSE ARRAY(
          SELECT category FROM unnest(consent.categories) WITH ORDINALITY AS listed (category, place)
          WHERE category <> ALL (${listOf(concealed)}) OR category = ANY (opened.summarised) ORDER BY place) END AS categories
      ) AS sight
    WHERE consent.person_id = opened.id AND consent.believed_until IS NULL
      AND (cardinality(sight.categories) > 0 OR cardinality(consent.categories) = 0)
      ${isOwnScope ? `AND (sight.is_author OR ${SPEAKS} AND ${names})` : ""}) END`;
}

const personFields = (constants: PolicyConstants): string => `json_build_object('id', opened.id,
  'name', CASE WHEN opened.identity >= 2 THEN ${NAME}, 'preferredName', identity.preferred_name) END,
  'demographics', CASE WHEN opened.identity >= 2 THEN json_build_object('dateOfBirth', identity.date_of_birth,
    'diedOn', identity.died_on, 'gender', CASE WHEN opened.identity >= 3 THEN identity.gender END,
    'ordinaryResidenceCode', identity.ordinary_residence_code,
    'responsibleAuthorityCode', identity.responsible_authority_code) END,
  'consents', ${consentsFor(constants)},
  'carePlan', ${planOf(wholePlan(constants), WHOLE_SECTION)})`;

const PAGE_FIELDS = `json_build_object('id', opened.id,
  'name', CASE WHEN opened.identity >= 2 THEN ${NAME}) END,
  'carePlan', ${planOf(PLAN, SECTION)})`;

const personAnswer = (constants: PolicyConstants): string => `
  answer AS MATERIALIZED (
    SELECT json_build_object('data', json_build_object('person', (
      SELECT ${personFields(constants)}
      FROM opened LEFT JOIN person_identity AS identity ON identity.person_id = opened.id)))::text AS body)`;

const CURSOR = `(SELECT translate(encode(convert_to('["' || max(id::text) || '"]', 'UTF8'), 'base64'), '+/=', '-_') FROM asked)`;

const pageAnswer = `
  answer AS MATERIALIZED (
    SELECT json_build_object('data', json_build_object('caseload', json_build_object(
      'edges', (
        SELECT coalesce(json_agg(json_build_object('node', ${PAGE_FIELDS}) ORDER BY opened.id), '[]')
        FROM opened LEFT JOIN person_identity AS identity ON identity.person_id = opened.id),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) FROM found) > $5::int, 'endCursor', ${CURSOR})
    )))::text AS body)`;

/** The event: who asked what of whom, and how far each category opened; the last parameter is the request's id. */
function eventOf(
  { role, purpose, fingerprint }: PolicyConstants,
  operation: string,
  doors: readonly string[],
  id: string,
) {
  const isShut = doors.map((door) => `opened.${door} < 2`).join(" OR ");
  return `
  event AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, ${id}::text AS request_id, $3::timestamptz AS occurred_at, $1::uuid AS partner_id,
      (SELECT caller.id FROM caller) AS user_id, ${quote(role)} AS role, ${quote(purpose)} AS purpose, ${quote(operation)} AS operation,
      ${quote(fingerprint)} AS policy_fingerprint, ARRAY(SELECT asked.id FROM asked) AS subject_ids,
      ARRAY(SELECT DISTINCT record_owner_id FROM person WHERE person.id IN (SELECT asked.id FROM asked)) AS controller_ids,
      (SELECT count(*) FROM opened) < (SELECT count(*) FROM asked) OR EXISTS (SELECT FROM opened WHERE ${isShut}) AS has_refusal,
      jsonb_build_object('outcome', 'ANSWERED', 'decisions', coalesce((
        SELECT jsonb_agg(jsonb_build_object('category', category, 'level', level, 'people', people))
        FROM (SELECT category, level, array_agg(person_id) AS people FROM levels GROUP BY category, level) AS verdict
      ), '[]')) AS body)`;
}

function assembled(parts: readonly string[], handling: EventHandling): string {
  const sql = `WITH${parts.join(",")}`;
  if (handling === "HANDED_OUT")
    return `${sql}\nSELECT answer.body, row_to_json(event)::text AS event FROM answer, event`;
  return `${sql},
  written AS (INSERT INTO bench.event (${EVENT_COLUMNS}) SELECT ${EVENT_COLUMNS} FROM event)
SELECT body FROM answer`;
}

/** Writes out the statements for one kind of caller. */
export function rivalStatements(constants: PolicyConstants, handling: EventHandling): RivalStatements {
  const person = [
    policySql(constants, onePerson),
    personAnswer(constants),
    eventOf(constants, "query person", ["identity", "consent", "care_plan"], "$5"),
  ];
  const page = [
    policySql(constants, pageOfCaseload),
    pageAnswer,
    eventOf(constants, "query caseload", ["identity", "care_plan"], "$6"),
  ];
  return { person: assembled(person, handling), page: assembled(page, handling) };
}
