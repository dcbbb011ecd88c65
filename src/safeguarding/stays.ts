import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId } from "../kernel/ids.js";

/** A time in prison or approved premises: there the custodial body leads (SAFE-01, GAP-14). */
export interface CustodialStay {
  readonly personId: PersonId;
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
}

const STAYS = statement(`
  SELECT person_id AS "personId", arrived_at AS "arrivedAt", departed_at AS "departedAt"
  FROM facts.custody_episode WHERE person_id = ANY($1::uuid[])
`);

/** The stays of a person, for the rules that turn on the setting. They are never handed to a caller. */
export const custodialStaysOf = defineLoader<string, readonly CustodialStay[]>(async (session, people) => {
  const stays = groupedBy(await session.rows<CustodialStay>(STAYS, [people]), ({ personId }) => personId as string);
  return people.map((person) => stays.get(person) ?? []);
});

/** Whether a person was in a custodial setting at a moment. */
export function isInCustody(stays: readonly Omit<CustodialStay, "personId">[], moment: Date): boolean {
  return stays.some(({ arrivedAt, departedAt }) => arrivedAt <= moment && (departedAt === null || departedAt > moment));
}
