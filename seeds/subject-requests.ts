import type { PartnerKey } from "./agencies/partners.js";
import { type StaffKey, staffEntry } from "./agencies/staff.js";
import type { Calendar } from "./calendar.js";
import { idOf, partnerId, personId, userId } from "./ids.js";
import type { CountyRows } from "./rows/index.js";
import type { PartRow, StepRow } from "./rows/subject-request-rows.js";

const EDNA = "edna-fairley";
const RONALD = "ronald-hughes";
const requestId = (person: string) => idOf("subject-request", person);
const partId = (person: string, partner: PartnerKey) => idOf("subject-request-part", `${person}/${partner}`);

const recorded = (by: StaffKey, at: Date) => ({
  recorded_by_user_id: userId(by),
  recorded_by_partner_id: partnerId(staffEntry(by).partner),
  recorded_at: at,
});

const part = (person: string, partner: PartnerKey, at: Date): PartRow => ({
  id: partId(person, partner),
  request_id: requestId(person),
  person_id: personId(person),
  partner_id: partnerId(partner),
  is_told: true,
  recorded_at: at,
});

/** A step of a request, or of the part that the recorder's own partner answers for. */
function step(person: string, kind: StepRow["kind"], by: StaffKey, at: Date, more: Partial<StepRow> = {}): StepRow {
  const isOfPart = kind === "PART_TAKEN" || kind === "PART_COMPLETED";
  return {
    id: idOf("subject-request-step", `${person}/${kind}/${isOfPart ? by : ""}`),
    request_id: requestId(person),
    part_id: isOfPart ? partId(person, staffEntry(by).partner) : null,
    person_id: personId(person),
    kind,
    words: null,
    formats: null,
    event_at: at,
    ...recorded(by, at),
    ...more,
  };
}

/** Answered in time: her daughter asked for her, and the home withheld what it wrote of another resident. */
function ednaAnswered(t: Calendar, rows: CountyRows): void {
  const asked = t.daysAgo(80);
  rows.subject_request.push({
    id: requestId(EDNA),
    person_id: personId(EDNA),
    kind: "ACCESS",
    asked_at: asked,
    channel: "OWN_ACCOUNT",
    place: null,
    asked_by: "PROXY",
    proxy_name: "Susan Fairley",
    proxy_authority: "Lasting power of attorney for health and welfare, LPA-HW-700410",
    formats: ["PICTURES"],
    ...recorded("susan-fairley", asked),
  });
  const reviewers: readonly StaffKey[] = ["tom-hallam", "mandy-frith", "rosa-keane"];
  rows.subject_request_part.push(...reviewers.map((by) => part(EDNA, staffEntry(by).partner, asked)));
  rows.subject_request_step.push(
    step(EDNA, "IDENTITY_CHECKED", "susan-fairley", asked, { words: "Signed in to their own account." }),
    ...reviewers.flatMap((by) => [
      step(EDNA, "PART_TAKEN", by, t.daysAgo(78)),
      step(EDNA, "PART_COMPLETED", by, t.daysAgo(70)),
    ]),
    step(EDNA, "RELEASED", "helen-ashby", t.daysAgo(62), { formats: ["PICTURES"] }),
  );
  rows.withheld_item.push({
    id: idOf("withheld-item", EDNA),
    part_id: partId(EDNA, "heronsgate-care"),
    person_id: personId(EDNA),
    entry_id: idOf("safeguarding_concern", `${EDNA}/1`),
    entry_kind: "concern",
    category: "SAFEGUARDING",
    exemption: "THIRD_PARTY",
    certified_by: null,
    reason: "It is about another resident, whom she would know.",
    event_at: t.daysAgo(71),
    ...recorded("mandy-frith", t.daysAgo(71)),
  });
}

/** In hand: he wrote a letter, and nobody has yet checked that it is his. */
function ronaldAsks(t: Calendar, rows: CountyRows): void {
  const asked = t.daysAgo(12);
  rows.subject_request.push({
    id: requestId(RONALD),
    person_id: personId(RONALD),
    kind: "ACCESS",
    asked_at: asked,
    channel: "IN_WRITING",
    place: null,
    asked_by: "PERSON",
    proxy_name: null,
    proxy_authority: null,
    formats: ["LARGE_PRINT"],
    ...recorded("tom-hallam", t.daysAgo(11)),
  });
  const controllers: readonly PartnerKey[] = [
    "ashdale-council",
    "northmere-icb",
    "heronsgate-care",
    "northmere-probation",
    "northmere-hospitals",
  ];
  rows.subject_request_part.push(...controllers.map((partner) => part(RONALD, partner, t.daysAgo(11))));
}

/** Adds two requests for what is held: one answered, and one in hand. */
export function addSubjectRequests(t: Calendar, rows: CountyRows): void {
  ednaAnswered(t, rows);
  ronaldAsks(t, rows);
}
