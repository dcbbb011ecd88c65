import { LA_A, LA_B } from "../agencies/partners.js";
import type { Calendar } from "../calendar.js";
import { idOf } from "../ids.js";
import type { CountyRows } from "../rows/index.js";
import { addMove, moveStories } from "./moves.js";
import { transferLeadRows } from "./register.js";

/** Adds the moves of people in custody, who leads on them, and the responsibility that passed with an arrival. */
export function addTransfers(t: Calendar, rows: CountyRows): void {
  rows.transfer_lead.push(...transferLeadRows(t));
  for (const story of moveStories(t)) addMove(story, rows);
  for (const { person_id, move_id, event_at, recorded_at, ...arrival } of rows.move_step) {
    if (arrival.step !== "ARRIVED") continue;
    const { recorded_by_user_id, recorded_by_partner_id } = arrival;
    const by = { recorded_by_user_id, recorded_by_partner_id, recorded_at };
    const areas = { from_area_code: LA_A, to_area_code: LA_B };
    rows.responsibility_handover.push({ id: idOf("handover", move_id), person_id, move_id, ...areas, event_at, ...by });
  }
}
