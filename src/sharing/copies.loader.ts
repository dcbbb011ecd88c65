import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { ConsentId, PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** That a partner was given something of a category on one day, on the strength of one consent. */
export interface DayOfSharing {
  readonly personId: PersonId;
  readonly partnerId: PartnerId;
  readonly consentId: ConsentId;
  readonly category: DataCategory;
  readonly day: string;
  /** Whether it was for a purpose of which a person could be warned by hearing of it. */
  readonly isQuiet: boolean;
}

/**
 * Days are those of the person's own clock. What an emergency or an override gave in spite of a decision names it too,
 * and does not rest on it: the reason says on what it rests.
 */
const DAYS = statement(`
  SELECT subject.id AS "personId", event.partner_id AS "partnerId", decision ->> 'consentId' AS "consentId",
    decision ->> 'category' AS category, (event.occurred_at AT TIME ZONE 'Europe/London')::date::text AS day,
    event.purpose IN ('SAFEGUARDING', 'INVESTIGATION') AS "isQuiet"
  FROM unnest($1::uuid[]) AS subject (id)
  JOIN access_log.of_known AS event ON event.subject_ids @> ARRAY[subject.id] AND event.kind = 'READ'
  CROSS JOIN LATERAL jsonb_array_elements(event.body -> 'decisions') AS decision
  WHERE decision ->> 'reason' = 'CONSENT' AND decision -> 'people' ? subject.id::text
    AND jsonb_array_length(decision -> 'asked') > jsonb_array_length(decision -> 'withheld')
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 5, 2, 4
`);

/** The days on which anybody was given anything of a person's record on the strength of a consent, in their order. */
export const daysOfSharing = defineLoader<string, readonly DayOfSharing[]>(async (session, people) => {
  const byPerson = groupedBy(await session.rows<DayOfSharing>(DAYS, [people]), ({ personId }) => personId as string);
  return people.map((person) => byPerson.get(person) ?? []);
});
