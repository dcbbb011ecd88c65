import { tellsOfSecretMove } from "../transfers/index.js";

/**
 * The condition that an event may be told to the person it is about, as SQL over their names in a statement.
 *
 * Not told is what could warn somebody who is being looked into, public protection's own work, the writing of what a
 * protection keeps from them (2.5), and what would betray a move before it is made: who prepares to receive the person is
 * told of once they hold a relationship of another kind (domain guide 2.2, rows 15 and 22). Nor is work on the person's own request for access, by which a controller of whom
 * they must not learn would show itself; the request tells of it as far as may be.
 */
export const TOLD_TO_PERSON = (event: string, person: string, now: string): string => `
  ${event}.purpose NOT IN ('SAFEGUARDING', 'INVESTIGATION') AND ${event}.role <> 'PUBLIC_PROTECTION_CONTACT'
  AND NOT ${event}.body @> '{"acts": [{"right": "REVIEW_SUBJECT_REQUEST"}]}'
  AND NOT ${event}.body @> '{"acts": [{"right": "ANSWER_SUBJECT_REQUEST"}]}'
  AND NOT ${tellsOfSecretMove(event)}
  AND NOT EXISTS (
    SELECT FROM entry_protection AS kept, jsonb_array_elements(${event}.body->'writes') AS written
    WHERE kept.person_id = ${person} AND (written->>'recordId' = kept.id::text
      OR (kept.lifted_at IS NULL AND written->>'recordId' = kept.entry_id::text)))
  AND NOT EXISTS (
    SELECT FROM relationship AS relied
    WHERE relied.id = (${event}.body->'relationships'->>(${person}::text))::uuid AND (
      relied.kind = 'POLICE_MATTER' OR (relied.kind IN ('INCOMING_TRANSFER', 'SECOND_AUTHORITY') AND NOT EXISTS (
        SELECT FROM relationship AS later
        WHERE later.person_id = relied.person_id AND later.partner_id = relied.partner_id
          AND later.kind NOT IN ('INCOMING_TRANSFER', 'SECOND_AUTHORITY')
          AND later.started_at BETWEEN relied.started_at AND ${now}))))`;
