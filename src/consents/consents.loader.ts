import { defineLoader, rowsBy, statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import { momentOfAge } from "../people/index.js";
import { ConsentEntity } from "./consent.entity.js";

/** All versions of all decisions of a person; those believed now have no `believedUntil`. */
export const decisionsOf = rowsBy(ConsentEntity, "personId", ["eventAt", "id", "version"]);
/** All versions of one decision, oldest first. */
export const versionsOf = rowsBy(ConsentEntity, "id", ["version"]);

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
