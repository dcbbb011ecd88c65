import type { HubContext } from "../access/index.js";
import { defineLoader, statement } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { everythingHeld } from "./held-entries.js";

/** A partner that answers for what it holds about a person, and whether the person may learn that it does. */
export interface Controller {
  readonly partnerId: PartnerId;
  readonly isTold: boolean;
}

/** Relationships that would warn of a police matter, or of a move before it is made (domain guide 2.2, row 15). */
const SECRET_KINDS = ["POLICE_MATTER", "INCOMING_TRANSFER", "SECOND_AUTHORITY"];
/** Entries that would tell of an enquiry, or of public protection. */
export const SECRET_CATEGORIES: readonly DataCategory[] = ["SAFEGUARDING", "PUBLIC_PROTECTION"];

/**
 * The separate controllers of what is held about a person, found in one statement: who controls the record, who is or
 * was involved, and whoever recorded an entry or had one recorded (GAP-17).
 *
 * The person is told of a controller only where something tells of it that is no secret.
 */
export function controllersOf(person: PersonId, { session, now }: HubContext): Promise<readonly Controller[]> {
  const query = statement(`
    WITH held AS (${everythingHeld(session.dataSource)}), involved AS (
      SELECT record_owner_id AS partner_id, true AS is_told FROM person WHERE id = ANY($1::uuid[])
      UNION ALL SELECT partner_id, kind <> ALL($3::text[]) FROM facts.relationship
        WHERE person_id = ANY($1::uuid[]) AND started_at <= $2
      UNION ALL SELECT recorded_by, category <> ALL($4::text[]) FROM held
      UNION ALL SELECT on_behalf_of, category <> ALL($4::text[]) FROM held WHERE on_behalf_of IS NOT NULL)
    SELECT partner.id AS "partnerId", bool_or(is_told) AND partner.agency_type <> 'POLICE' AS "isTold"
    FROM involved JOIN partner ON partner.id = involved.partner_id GROUP BY partner.id ORDER BY partner.name, partner.id`);
  return session.rows<Controller>(query, [[person], now, SECRET_KINDS, SECRET_CATEGORIES]);
}

const RECORD_OWNERS = statement(`SELECT id, record_owner_id AS "partnerId" FROM person WHERE id = ANY($1::uuid[])`);

/** The partner that controls a person's record as a whole: read for many people in one statement. */
export const recordOwnerOf = defineLoader<string, PartnerId | null>(async (session, people) => {
  const rows = await session.rows<{ id: string; partnerId: PartnerId }>(RECORD_OWNERS, [people]);
  const owners = new Map(rows.map(({ id, partnerId }) => [id, partnerId]));
  return people.map((person) => owners.get(person) ?? null);
});
