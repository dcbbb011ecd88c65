import type { FactSource } from "../access/index.js";
import { statement } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";

const OWNER_AND_PROTECTION = statement(`
  SELECT person.id, person.record_owner_id AS "recordOwnerId", coalesce(contact.is_protected, false) AS "isAddressProtected"
  FROM person LEFT JOIN facts.person_contact AS contact ON contact.person_id = person.id
  WHERE person.id = ANY($1::uuid[])
`);

interface Row {
  readonly id: PersonId;
  readonly recordOwnerId: PartnerId;
  readonly isAddressProtected: boolean;
}

/** Who controls a record, and whether its address is protected. */
export const personFacts: FactSource = {
  async gather(session, _principal, people) {
    const rows = await session.rows<Row>(OWNER_AND_PROTECTION, [people]);
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  },
};
