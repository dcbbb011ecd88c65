import { defineLoader, rowsBehindDoors, rowsBy, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId } from "../kernel/ids.js";
import { momentOfAge } from "../people/index.js";
import { ConsentEntity } from "./consent.entity.js";

/** All versions of all decisions of a person; those believed now have no `believedUntil`. */
export const decisionsOf = rowsBy(ConsentEntity, "personId", ["eventAt", "id", "version"]);
/** All versions of one decision that are open to the caller, oldest first; of a decision that is shut, its keys. */
export const versionsOf = rowsBehindDoors(ConsentEntity, "id", ["version"]);

/** What of a decision tells whether somebody has answered a question since, and how. */
export type Answer = Pick<
  ConsentEntity,
  | ("personId" | "kind" | "process" | "decision" | "isObjection" | "status" | "deciderKind" | "recipients")
  | ("categories" | "purposes" | "eventAt" | "validFrom" | "validTo")
>;

const ANSWERS = statement(`
  SELECT person_id AS "personId", kind, process, decision, is_objection AS "isObjection", status,
    decider_kind AS "deciderKind", recipients, categories, purposes, event_at AS "eventAt", valid_from AS "validFrom",
    valid_to AS "validTo"
  FROM facts.consent WHERE person_id = ANY($1::uuid[]) AND believed_until IS NULL ORDER BY event_at, id
`);

/** What a person is believed to have answered, whoever asks: for rules that a hidden refusal must bind too. */
export const answersOf = defineLoader<PersonId, readonly Answer[]>(async (session, people) => {
  const rows = groupedBy(await session.rows<Answer>(ANSWERS, [people]), ({ personId }) => personId);
  return people.map((person) => rows.get(person) ?? []);
});

const SIXTEENTH_BIRTHDAYS = statement(`
  SELECT person_id AS "personId", ${momentOfAge(16, "date_of_birth")} AS sixteenth
  FROM facts.person_identity WHERE person_id = ANY($1::uuid[])
`);

/** The moment at which a person turns sixteen; null where the hub holds no date of birth. */
export const sixteenthBirthdayOf = defineLoader<PersonId, Date | null>(async (session, people) => {
  const rows = await session.rows<{ personId: PersonId; sixteenth: Date }>(SIXTEENTH_BIRTHDAYS, [people]);
  const known = new Map(rows.map(({ personId, sixteenth }) => [personId, sixteenth]));
  return people.map((person) => known.get(person) ?? null);
});
