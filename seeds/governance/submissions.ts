import type { Calendar } from "../calendar.js";
import { recordedBy } from "../exceptions/overrides.js";
import { idOf, partnerId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";

/** Adds what Silverlane, suspended, left for the council: it hands over what it may no longer read. */
export function addSubmissions(t: Calendar, rows: CountyRows): void {
  rows.inbox_submission.push({
    id: idOf("submission", "silverlane-handover"),
    kind: "HANDOVER_NOTE",
    to_partner_id: partnerId("ashdale-council"),
    subject_reference: "SHC round 4, Tuesday",
    words: "The key safe on this round was changed last week. Our visit notes are with the office, sealed.",
    ...recordedBy("paul-egan", t.daysAgo(5)),
  });
}
