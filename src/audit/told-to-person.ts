import { tellsOfSecretMove } from "../transfers/index.js";

/** Whether an event rests on an emergency or an override, or wrote about it, as SQL over the name of the exception. */
const isAbout = (event: string, key: string, exception: string): string => `(
  ${event}.body->'decisions' @> jsonb_build_array(jsonb_build_object('${key}', ${exception}.id))
  OR ${event}.body->'writes' @> jsonb_build_array(jsonb_build_object('recordId', ${exception}.id)))`;

/** Until the person has been told of an emergency or an override, nothing of it is (domain guide 3.6, 3.7). */
const isOfUntoldException = (event: string, person: string): string => `EXISTS (
    SELECT FROM facts.break_glass AS emergency
    WHERE emergency.person_id = ${person} AND ${isAbout(event, "breakGlassId", "emergency")} AND NOT EXISTS (
      SELECT FROM facts.break_glass_review AS review
      WHERE review.break_glass_id = emergency.id AND review.person_told_at IS NOT NULL))
  OR EXISTS (
    SELECT FROM facts.sharing_override AS override
    WHERE override.person_id = ${person} AND override.person_told_at IS NULL
      AND ${isAbout(event, "overrideId", "override")})`;

/**
 * The condition that an event may be told to the person it is about, as SQL over their names in a statement.
 *
 * Not told is what could warn somebody who is being looked into, public protection's own work, the writing of what a
 * protection keeps from them (2.5), an emergency or override of which they have not been told, and what would betray a
 * move before it is made: who prepares to receive the person is told of once they hold a relationship of another kind
 * (domain guide 2.2, rows 15 and 22). Nor is work on the person's own request for access, by which a controller of whom
 * they must not learn would show itself; the request tells of it as far as may be. What an open investigation looks into
 * is told when it is closed, where its lead has said why it must wait.
 *
 * The relationship is looked up for each event by its key: `IS TRUE` keeps PostgreSQL from making a join of it, which
 * would read the whole view.
 */
export const TOLD_TO_PERSON = (event: string, person: string, now: string): string => `
  ${event}.purpose NOT IN ('SAFEGUARDING', 'INVESTIGATION') AND ${event}.role <> 'PUBLIC_PROTECTION_CONTACT'
  AND NOT ${event}.body @> '{"acts": [{"right": "REVIEW_SUBJECT_REQUEST"}]}'
  AND NOT ${event}.body @> '{"acts": [{"right": "ANSWER_SUBJECT_REQUEST"}]}'
  AND NOT ${tellsOfSecretMove(event)}
  AND NOT (${isOfUntoldException(event, person)})
  AND NOT EXISTS (
    SELECT FROM facts.kept_event WHERE kept_event.event_id = ${event}.id)
  AND NOT EXISTS (
    SELECT FROM facts.entry_protection AS kept, jsonb_array_elements(${event}.body->'writes') AS written
    WHERE kept.person_id = ${person} AND (written->>'recordId' = kept.id::text
      OR (kept.lifted_at IS NULL AND written->>'recordId' = kept.entry_id::text)))
  AND (NOT EXISTS (
    SELECT FROM facts.relationship AS relied
    WHERE relied.id = (${event}.body->'relationships'->>(${person}::text))::uuid AND (
      relied.kind = 'POLICE_MATTER' OR (relied.kind IN ('INCOMING_TRANSFER', 'SECOND_AUTHORITY') AND NOT EXISTS (
        SELECT FROM facts.relationship AS later
        WHERE later.person_id = relied.person_id AND later.partner_id = relied.partner_id
          AND later.kind NOT IN ('INCOMING_TRANSFER', 'SECOND_AUTHORITY')
          AND later.started_at BETWEEN relied.started_at AND ${now}))))) IS TRUE`;
