import type { PartnerKey } from "../agencies/partners.js";
import type { Calendar } from "../calendar.js";
import { idOf, partnerId, personId, userId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";
import { recordedBy } from "./overrides.js";

const LEON = idOf("break-glass", "leon-emergency-department");
const TOLD: readonly PartnerKey[] = ["northmere-hospitals", "ashdale-council"];

/** One emergency, long over: Leon was brought in unconscious. Both leads were alerted, and the council's reviewed it. */
export function addEmergencies(t: Calendar, rows: CountyRows): void {
  const started = t.daysAgo(210, 7);
  const about = { person_id: personId("leon-baptiste"), user_id: userId("imogen-vale") };
  rows.break_glass.push({
    id: LEON,
    ...about,
    partner_id: partnerId("northmere-hospitals"),
    record_owner_id: partnerId("ashdale-council"),
    reason: "CANNOT_SPEAK_FOR_THEMSELVES",
    circumstances: "Brought in unconscious by ambulance, nobody with him; medicines and allergies unknown.",
    claimed_relationship: "Registrar, emergency department",
    is_life_critical: true,
    started_at: started,
    until: t.daysAgo(210, 1),
    ended_at: t.daysAgo(210, 4),
    review_due: t.day(-207),
    recorded_at: started,
  });
  rows.break_glass_review.push({
    id: idOf("break-glass-review", "leon-emergency-department"),
    break_glass_id: LEON,
    outcome: "JUSTIFIED",
    note: "Read for twenty minutes, closed when he woke. He was told the next morning.",
    person_told_at: t.daysAgo(209),
    not_told_reason: null,
    ...recordedBy("helen-ashby", t.daysAgo(208)),
  });
  for (const partner of TOLD) {
    rows.access_alert.push({
      id: idOf("alert", `leon-emergency-department/${partner}`),
      to_partner_id: partnerId(partner),
      kind: "BREAK_GLASS",
      ...about,
      exception_id: LEON,
      event_at: started,
      recorded_at: started,
    });
  }
}
