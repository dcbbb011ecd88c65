import { PLACE_KEYS, placeEntry } from "../agencies/establishments.js";
import type { StaffKey } from "../agencies/staff.js";
import { staffEntry } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import { establishmentId, idOf, partnerId, userId } from "../ids.js";
import type { HealthcareRow, TransferLeadRow } from "../rows/transfer-rows.js";

/** Ashdale has named its lead for transfers; Brindlemoor has not, and each of its moves shows the gap (TRANS-05). */
const LEADS: readonly StaffKey[] = ["priya-nair"];

/** Who gives health care in which prison. */
export function healthcareRows(): HealthcareRow[] {
  return PLACE_KEYS.flatMap((key) => {
    const { healthcare } = placeEntry(key);
    return healthcare ? [{ establishment_id: establishmentId(key), partner_id: partnerId(healthcare) }] : [];
  });
}

/** The named leads for transfers. */
export function transferLeadRows(t: Calendar): TransferLeadRow[] {
  return LEADS.map((key) => ({
    id: idOf("transfer-lead", key),
    partner_id: partnerId(staffEntry(key).partner),
    user_id: userId(key),
    valid_from: t.daysAgo(400),
    valid_to: null,
    recorded_at: t.daysAgo(400),
  }));
}
