import { type StaffKey, staffEntry } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import { idOf, partnerId, personId, userId } from "../ids.js";
import type { OverrideRow } from "../rows/exception-rows.js";
import type { CountyRows } from "../rows/index.js";

/** What a member of staff wrote down, and when. */
export const recordedBy = (key: StaffKey, at: Date) => ({
  recorded_by_user_id: userId(key),
  recorded_by_partner_id: partnerId(staffEntry(key).partner),
  event_at: at,
  recorded_at: at,
});

const HANNAH = idOf("override", "hannah-concussed");
const GARETH = idOf("override", "gareth-threat");

/** In force: Hannah was hurt and could not be asked; the refuge must not leave her alone. */
const hannahConcussed = (t: Calendar): OverrideRow => ({
  id: HANNAH,
  person_id: personId("hannah-wilde"),
  partner_id: partnerId("ashdale-housing"),
  user_id: null,
  categories: ["PHYSICAL_HEALTH"],
  purpose: "HOUSING_DUTY",
  legal_basis: "VITAL_INTERESTS",
  legal_reference: null,
  consent_ground: "NOT_POSSIBLE",
  consent_reason: "Concussed and asleep when the decision was needed.",
  individual_assessment: null,
  harm_weighed: "Left alone she may come to harm overnight; that the refuge learns of the injury does her none.",
  necessity: "The effect of the injury alone, for three nights.",
  requested_by_user_id: userId("tess-muir"),
  person_told_at: null,
  not_told_reason: "Not yet fit to be spoken to.",
  to_be_told_on: t.day(1),
  valid_from: t.daysAgo(1),
  valid_to: t.daysAhead(2),
  ended_at: null,
  review_due: t.day(6),
  ...recordedBy("ruth-calloway", t.daysAgo(1)),
});

/** Long over, and reviewed. */
const garethThreat = (t: Calendar): OverrideRow => ({
  ...hannahConcussed(t),
  id: GARETH,
  person_id: personId("gareth-lloyd"),
  partner_id: partnerId("ashgrove-prison"),
  categories: ["MENTAL_HEALTH"],
  purpose: "SAFE_CUSTODY",
  consent_ground: "OVERRIDDEN",
  consent_reason: "He said no; the risk to him that weekend did not wait.",
  harm_weighed: "The wing could keep him safe only by knowing what to watch for.",
  necessity: "What to watch for, and no diagnosis, for one weekend.",
  requested_by_user_id: userId("colin-webber"),
  person_told_at: t.daysAgo(42),
  not_told_reason: null,
  to_be_told_on: null,
  valid_from: t.daysAgo(45),
  valid_to: t.daysAgo(42),
  review_due: t.day(-38),
  ...recordedBy("ruth-calloway", t.daysAgo(45)),
});

/** Decisions to share without consent: one in force, one that was reviewed. */
export function addOverrides(t: Calendar, rows: CountyRows): void {
  rows.sharing_override.push(hannahConcussed(t), garethThreat(t));
  rows.override_review.push({
    id: idOf("override-review", "gareth-threat"),
    override_id: GARETH,
    outcome: "JUSTIFIED",
    note: "No more was shown than was needed, and he was told on the Monday.",
    ...recordedBy("helen-ashby", t.daysAgo(40)),
  });
  rows.access_alert.push({
    id: idOf("alert", "hannah-concussed"),
    to_partner_id: partnerId("ashdale-council"),
    kind: "OVERRIDE",
    person_id: personId("hannah-wilde"),
    user_id: userId("ruth-calloway"),
    exception_id: HANNAH,
    event_at: t.daysAgo(1),
    recorded_at: t.daysAgo(1),
  });
}
