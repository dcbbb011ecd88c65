import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId } from "../kernel/ids.js";

/** A stay in prison or approved premises, as far as the rules of money ask for it. */
export interface KnownStay {
  readonly personId: PersonId;
  readonly legalStatus: string;
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
}

const STAYS = statement(`
  SELECT person_id AS "personId", legal_status AS "legalStatus", arrived_at AS "arrivedAt", departed_at AS "departedAt"
  FROM facts.custody_episode WHERE person_id = ANY($1::uuid[]) ORDER BY arrived_at, id
`);

/** The stays of a person, for the rules that turn on the setting. They are never handed to a caller. */
export const knownStaysOf = defineLoader<string, readonly KnownStay[]>(async (session, people) => {
  const stays = groupedBy(await session.rows<KnownStay>(STAYS, [people]), ({ personId }) => personId as string);
  return people.map((person) => stays.get(person) ?? []);
});
