import type { Calendar } from "./calendar.js";
import { recordedBy } from "./exceptions/overrides.js";
import { idOf, personId } from "./ids.js";
import type { CountyRows } from "./rows/index.js";

const OF_CLAIM = idOf("legal-hold", "joanne-pickering");

/** Two holds of the council's governance on the access log: one that stands, and one whose claim came to nothing. */
export function addLegalHolds(t: Calendar, rows: CountyRows): void {
  const anybody = { user_id: null, partner_id: null };
  rows.legal_hold.push(
    {
      ...{ id: idOf("legal-hold", "leon-baptiste"), person_id: personId("leon-baptiste"), ...anybody },
      ...{ from_at: t.daysAgo(400), to_at: null },
      reason: "His solicitor has written before a claim about what the newspaper printed.",
      ...recordedBy("helen-ashby", t.daysAgo(2)),
    },
    {
      ...{ id: OF_CLAIM, person_id: personId("joanne-pickering"), ...anybody },
      ...{ from_at: null, to_at: null },
      reason: "She was thinking of a claim.",
      ...recordedBy("helen-ashby", t.daysAgo(108)),
    },
  );
  rows.legal_hold_release.push({
    hold_id: OF_CLAIM,
    reason: "She wrote that she makes none.",
    ...recordedBy("helen-ashby", t.daysAgo(40)),
  });
}
