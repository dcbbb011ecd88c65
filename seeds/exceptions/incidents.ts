import type { Calendar } from "../calendar.js";
import { establishmentId, idOf, partnerId, userId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";

/** One incident, long over: the river came into Ashgrove's ground floor, and was out again before the night. */
export function addIncidents(t: Calendar, rows: CountyRows): void {
  const started = t.daysAgo(75, 9);
  rows.major_incident.push({
    id: idOf("incident", "ashgrove-flood"),
    kind: "FLOOD",
    reason: "The ground floor of B wing is under water and is being cleared.",
    establishment_ids: [establishmentId("hmp-ashgrove")],
    responder_ids: ["ashgrove-prison", "northmere-hospitals", "ashdale-council"].map(partnerId),
    started_at: started,
    until: t.daysAgo(75, 1),
    declared_by_user_id: userId("frances-yeo"),
    declared_by_partner_id: partnerId("ashgrove-prison"),
    recorded_at: started,
    ended_at: t.daysAgo(75, 3),
    ended_by_user_id: userId("frances-yeo"),
  });
}
