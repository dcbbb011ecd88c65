import { defineLoader, rowsBy, statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import { ConsentEntity } from "./consent.entity.js";

/** All versions of all decisions of a person; those believed now have no `believedUntil`. */
export const decisionsOf = rowsBy(ConsentEntity, "personId", ["eventAt", "id", "version"]);
/** All versions of one decision, oldest first. */
export const versionsOf = rowsBy(ConsentEntity, "id", ["version"]);

/** The sixteenth and the eighteenth birthday of a person, as moments; null where the hub holds no date of birth. */
export interface Birthdays {
  readonly sixteenth: Date | null;
  readonly eighteenth: Date | null;
}

const BIRTHDAYS = statement(`
  SELECT person_id AS "personId", (date_of_birth + interval '16 years') AT TIME ZONE 'Europe/London' AS sixteenth,
    (date_of_birth + interval '18 years') AT TIME ZONE 'Europe/London' AS eighteenth
  FROM person_identity WHERE person_id = ANY($1::uuid[])
`);

export const birthdaysOf = defineLoader<PersonId, Birthdays>(async (session, people) => {
  const rows = await session.rows<Birthdays & { readonly personId: PersonId }>(BIRTHDAYS, [people]);
  const known = new Map(rows.map((row) => [row.personId, row]));
  return people.map((person) => known.get(person) ?? { sixteenth: null, eighteenth: null });
});
