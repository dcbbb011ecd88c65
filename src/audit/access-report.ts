import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import { TOLD_TO_PERSON } from "./told-to-person.js";

/** Whose report is asked for, at which moment, and which categories must not be named in it. */
export interface ReportSubject {
  readonly personId: PersonId;
  readonly now: Date;
  readonly hidden: readonly DataCategory[];
}

/** What one partner saw of a person on one day for one purpose: how often and of what kind, never by whom. */
export interface AccessReportRow {
  readonly partnerId: PartnerId;
  readonly purpose: Purpose;
  readonly on: string;
  readonly times: number;
  readonly categories: readonly DataCategory[];
}

/** A person's report, and the partner that controls their record. */
export interface AccessReport {
  readonly controllerId: PartnerId | null;
  readonly rows: readonly AccessReportRow[];
}

/** A request counts once a day and purpose, and only by what it was given. */
const REPORT = statement(`
  SELECT person.id AS "personId", person.record_owner_id AS "controllerId", line.*
  FROM person LEFT JOIN LATERAL (
    SELECT event.partner_id AS "partnerId", event.purpose,
      to_char(event.occurred_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS "on",
      count(DISTINCT event.id)::int AS times, array_agg(DISTINCT decision->>'category') AS categories
    FROM access_log.of_known AS event CROSS JOIN LATERAL jsonb_array_elements(event.body->'decisions') AS decision
    WHERE event.subject_ids @> ARRAY[person.id] AND event.kind = 'READ' AND event.role NOT IN ('PERSON', 'PROXY')
      AND decision->>'effect' = 'PERMIT' AND decision->'people' ? person.id::text
      AND NOT decision->'withheld' @> (decision->'asked')
      AND NOT ($3::jsonb->person.id::text) ? (decision->>'category')
      AND ${TOLD_TO_PERSON("event", "person.id", "$2")}
    GROUP BY 1, 2, 3) AS line ON true
  WHERE person.id = ANY($1::uuid[]) ORDER BY person.id, "on" DESC, "partnerId", purpose
`);

type Row = AccessReportRow & { readonly personId: PersonId; readonly controllerId: PartnerId | null };

/**
 * Who has seen a person's record, by partner, purpose and date, as the person may be told (domain guide part 5, S11).
 *
 * Left out are accesses that would warn of an enquiry, a police matter or a move yet to be made, emergencies and
 * overrides of which the person has not been told, and all that was seen in a category that must not be named.
 */
export const accessReportOf = defineLoader<ReportSubject, AccessReport>(async (session, subjects) => {
  const people = subjects.map(({ personId }) => personId);
  const hidden = Object.fromEntries(subjects.map(({ personId, hidden: categories }) => [personId, categories]));
  const rows = await session.rows<Row>(REPORT, [people, subjects[0]?.now, JSON.stringify(hidden)]);
  const byPerson = groupedBy(rows, ({ personId }) => personId);
  return people.map((person) => {
    const theirs = byPerson.get(person) ?? [];
    return {
      controllerId: theirs[0]?.controllerId ?? null,
      rows: theirs.filter(({ partnerId }) => partnerId !== null),
    };
  });
});
