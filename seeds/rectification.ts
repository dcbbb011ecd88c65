import { type StaffKey, staffEntry } from "./agencies/staff.js";
import type { Calendar } from "./calendar.js";
import { idOf, partnerId, personId, userId } from "./ids.js";
import type { CountyRows } from "./rows/index.js";

const RONALD = personId("ronald-hughes");
const REQUEST = idOf("subject-request", "ronald-hughes/rectification");
const PART = idOf("subject-request-part", "ronald-hughes/rectification/ashdale-council");

const recorded = (by: StaffKey, at: Date) => ({
  recorded_by_user_id: userId(by),
  recorded_by_partner_id: partnerId(staffEntry(by).partner),
  recorded_at: at,
});

function asked(t: Calendar, rows: CountyRows): void {
  const at = t.daysAgo(30);
  rows.subject_request.push({
    ...{ id: REQUEST, person_id: RONALD, kind: "RECTIFICATION", asked_at: at, channel: "IN_WRITING", place: null },
    ...{ asked_by: "PERSON", proxy_name: null, proxy_authority: null, formats: ["LARGE_PRINT"] },
    ...recorded("tom-hallam", at),
  });
  rows.subject_request_part.push({
    ...{ id: PART, request_id: REQUEST, person_id: RONALD, partner_id: partnerId("ashdale-council") },
    ...{ is_told: true, recorded_at: at },
  });
  const said = [
    ["It says that I live alone.", "My nephew has lived with me since spring."],
    ["It says that I refuse help.", "I refused one carer, and said why."],
  ] as const;
  said.forEach(([wrong, right], index) => {
    rows.rectification_item.push({
      ...{
        id: idOf("rectification-item", String(index + 1)),
        request_id: REQUEST,
        person_id: RONALD,
        place: index + 1,
      },
      ...{ category: "CARE_NEEDS", entry_id: null, said_wrong: wrong, said_right: right },
      ...{ routed_to_partner_ids: [partnerId("ashdale-council")], ...recorded("tom-hallam", at) },
    });
  });
}

function answered(t: Calendar, rows: CountyRows): void {
  const at = t.daysAgo(20);
  const step = { request_id: REQUEST, person_id: RONALD, words: null, formats: null };
  const byTom = { ...step, part_id: PART, event_at: at, ...recorded("tom-hallam", at) };
  const byHelen = { ...step, part_id: null, event_at: at, ...recorded("helen-ashby", at) };
  const stepId = (kind: string) => idOf("subject-request-step", `ronald-hughes/rectification/${kind}`);
  rows.subject_request_step.push(
    { ...byHelen, id: stepId("IDENTITY_CHECKED"), kind: "IDENTITY_CHECKED", words: "Known to the worker who visits." },
    { ...byTom, id: stepId("PART_TAKEN"), kind: "PART_TAKEN" },
    { ...byTom, id: stepId("PART_COMPLETED"), kind: "PART_COMPLETED" },
    { ...byHelen, id: stepId("RELEASED"), kind: "RELEASED", formats: ["LARGE_PRINT"] },
  );
  const answer = { part_id: PART, person_id: RONALD, corrected_entry_id: null, event_at: at };
  const item = (place: number) => idOf("rectification-item", String(place));
  rows.rectification_answer.push(
    {
      ...{ ...answer, id: idOf("rectification-answer", "1"), item_id: item(1), outcome: "CORRECTED", reason: null },
      ...recorded("tom-hallam", at),
    },
    {
      ...{ ...answer, id: idOf("rectification-answer", "2"), item_id: item(2), outcome: "STATEMENT_ATTACHED" },
      ...{
        reason: "It is how the assessor saw it; what you say of it is kept with it.",
        ...recorded("tom-hallam", at),
      },
    },
  );
}

/** Adds a request to put right what is recorded: one thing was wrong, and one is an opinion that stands. */
export function addRectification(t: Calendar, rows: CountyRows): void {
  asked(t, rows);
  answered(t, rows);
}
