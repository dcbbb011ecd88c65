import { type Statement, statement } from "../db/index.js";

/** An event of the log, once for each person it is about: what came of asking for that one. `event` is the row. */
const OF_EACH_PERSON = `
  CROSS JOIN LATERAL unnest(event.subject_ids) AS about (person)
  CROSS JOIN LATERAL (
    SELECT bool_or(effect = 'PERMIT' AND jsonb_array_length(asked) > jsonb_array_length(withheld)) AS given,
      bool_or(reason IN ('EXCLUDED', 'RECORD_RESTRICTED')) AS kept_out
    FROM jsonb_to_recordset(event.body->'decisions')
      AS entry (effect text, reason text, asked jsonb, withheld jsonb, people jsonb)
    WHERE people ? about.person::text) AS decided
  CROSS JOIN LATERAL (
    SELECT bool_or("isPermitted" IS NOT TRUE) AS refused, bool_or(reason IN ('EXCLUDED', 'RECORD_RESTRICTED')) AS kept_out
    FROM jsonb_to_recordset((event.body->'strangers') || coalesce(event.body->'acts', '[]'))
      AS entry (person uuid, reason text, "isPermitted" boolean)
    WHERE entry.person = about.person) AS turned_away
  CROSS JOIN LATERAL (
    SELECT bool_or(people ? about.person::text) AS told
    FROM jsonb_to_recordset(event.body->'searches') AS entry (people jsonb)) AS searched`;

const COLUMNS = `event.id AS "eventId", event.occurred_at AS at, event.user_id AS "userId", event.partner_id AS "partnerId",
  about.person AS "personId", cardinality(event.subject_ids) AS breadth,
  decided.given IS TRUE OR searched.told IS TRUE AS "isGiven", turned_away.refused IS TRUE AS "isRefused",
  decided.kept_out IS TRUE OR turned_away.kept_out IS TRUE AS "isKeptOut",
  event.kind = 'WRITE' AND decided.given IS TRUE AS "isAction", event.is_break_glass AS "isEmergency"`;

/** Somebody of a partner asked for somebody. `$1` are the roles that are left out. */
const OF_STAFF = `user_id IS NOT NULL AND partner_id IS NOT NULL AND cardinality(subject_ids) > 0
  AND coalesce(role <> ALL($1::text[]), true)`;

/** The next events in the order in which they were written, after a place in the log and up to a moment. */
export const NEXT: Statement = statement(`
  SELECT ${COLUMNS}, event.recorded_at::text AS "recordedAt"
  FROM (
    SELECT * FROM access_event
    WHERE ${OF_STAFF} AND (recorded_at, id) > ($2::timestamptz, $3::uuid) AND recorded_at <= $4
    ORDER BY recorded_at, id LIMIT $5) AS event ${OF_EACH_PERSON}
  ORDER BY event.recorded_at, event.id`);

/** What some users did, and what anybody did about some people, since a moment, oldest first. */
export const HISTORY: Statement = statement(`
  SELECT ${COLUMNS} FROM access_event AS event ${OF_EACH_PERSON}
  WHERE ${OF_STAFF} AND event.id IN (
    SELECT id FROM access_event WHERE user_id = ANY($2::uuid[]) AND occurred_at >= $4
    UNION SELECT id FROM access_event WHERE subject_ids && $3::uuid[] AND occurred_at >= $4)
  ORDER BY event.occurred_at, event.id`);
