import { defineLoader, oneRowBy, rowsBy, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";

/** What tells of a protection whom it shuts out, and that it is there: all but what was noted about it. */
export type Bar = Pick<
  EntryProtectionEntity,
  | ("id" | "personId" | "entryId" | "kind" | "reasonCode" | "setByPartnerId" | "namedPartnerIds")
  | ("recordedAt" | "liftedAt")
>;

const BARS = statement(`
  SELECT id, person_id AS "personId", entry_id AS "entryId", kind, reason_code AS "reasonCode",
    set_by_partner_id AS "setByPartnerId", named_partner_ids AS "namedPartnerIds", recorded_at AS "recordedAt",
    lifted_at AS "liftedAt"
  FROM facts.entry_protection WHERE person_id = ANY($1::uuid[]) ORDER BY recorded_at, id
`);

/** What bars a person's entries, whoever asks: a bar that was hidden from the rule would let in whom it shuts out. */
export const barsOf = defineLoader<string, readonly Bar[]>(async (session, people) => {
  const rows = groupedBy(await session.rows<Bar>(BARS, [people]), ({ personId }) => personId as string);
  return people.map((person) => rows.get(person) ?? []);
});
/** What protects a person's entries, lifted ones included, the earliest first. */
export const protectionsOf = rowsBy(EntryProtectionEntity, "personId", ["recordedAt", "id"]);
export const protectionById = oneRowBy(EntryProtectionEntity, "id");
