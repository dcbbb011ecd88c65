import { type StaffKey, staffEntry } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import { idOf, partnerId, personId, userId } from "../ids.js";
import { entryId } from "../life/support-story.js";
import type { CountyRows } from "../rows/index.js";

const setBy = (key: StaffKey, at: Date) => ({
  set_by_user_id: userId(key),
  set_by_partner_id: partnerId(staffEntry(key).partner),
  recorded_at: at,
});

const STANDS = { lifted_at: null, lift_reason: null, lifted_by_user_id: null, lifted_by_partner_id: null };
const GARETH = personId("gareth-lloyd");

/** What of Gareth's record is kept closer than its category: his sister's confidence, and what his claim says. */
export function addProtections(t: Calendar, rows: CountyRows): void {
  rows.entry_protection.push(
    {
      id: idOf("protection", "gareth-sister"),
      person_id: GARETH,
      entry_id: idOf("section", "gareth-lloyd/1"),
      category: "FAMILY",
      kind: "THIRD_PARTY",
      reason_code: "THIRD_PARTY",
      note: "She wrote to us and asked that he is not told what she wrote.",
      certified_by: null,
      named_partner_ids: [],
      ...setBy("priya-nair", t.daysAgo(109)),
      ...STANDS,
    },
    {
      id: idOf("protection", "gareth-claim"),
      person_id: GARETH,
      entry_id: entryId("housing_situation", "gareth-lloyd", 1),
      category: "HOUSING",
      kind: "SOCIAL_SECURITY",
      reason_code: "FROM_BENEFITS_OFFICE",
      note: null,
      certified_by: null,
      named_partner_ids: [],
      ...setBy("carla-benning", t.daysAgo(4)),
      ...STANDS,
    },
  );
}
