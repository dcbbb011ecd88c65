import type { PartnerKey } from "../agencies/partners.js";
import type { Calendar } from "../calendar.js";
import { idOf, partnerId, personId, userId } from "../ids.js";
import type { NoticeRow } from "../rows/exception-rows.js";
import type { CountyRows } from "../rows/index.js";
import { recordedBy } from "./overrides.js";

/** What a partner was told of the end of its access, in the moment of the end. */
const accessEnded = (
  key: string,
  partner: PartnerKey,
  at: Date,
  said: Pick<NoticeRow, "categories" | "acknowledged_at" | "acknowledged_by_user_id">,
): NoticeRow => ({
  id: idOf("notice", `${key}/${partner}`),
  partner_id: partnerId(partner),
  person_id: personId(key),
  kind: "ACCESS_ENDED",
  ...said,
  event_at: at,
  recorded_at: at,
});

/** Ends that partners were told of: Daniel's consent for the jobcentre, and Ronald's disclosure, ended before its time. */
export function addEnds(t: Calendar, rows: CountyRows): void {
  rows.early_end.push({
    exception_id: idOf("disclosure", "ronald-provider"),
    person_id: personId("ronald-hughes"),
    kind: "DISCLOSURE",
    reason: "The visits were planned; nobody needs to ring any more.",
    ...recordedBy("ruth-calloway", t.daysAgo(180)),
  });
  rows.partner_notice.push(
    accessEnded("ronald-hughes", "heronsgate-care", t.daysAgo(180), {
      categories: ["OFFENCE"],
      acknowledged_at: t.daysAgo(179),
      acknowledged_by_user_id: userId("mandy-frith"),
    }),
    accessEnded("daniel-marsh", "larkfield-jobcentre", t.daysAgo(110), {
      categories: ["PHYSICAL_HEALTH", "CARE_NEEDS"],
      acknowledged_at: null,
      acknowledged_by_user_id: null,
    }),
  );
}
