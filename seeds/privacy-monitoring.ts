import { loadRuleBook } from "../src/privacy-monitoring/index.js";
import { STAFF_KEYS, type StaffKey, staffEntry } from "./agencies/staff.js";
import type { Calendar } from "./calendar.js";
import { idOf, partnerId, personId, userId } from "./ids.js";
import type { CountyRows } from "./rows/index.js";

/** Where some of the staff live. Tom Hallam is a neighbour of the Mercers; the others live near nobody on file. */
const HOMES: Partial<Record<StaffKey, string>> = {
  "tom-hallam": "ZZ1 3HB",
  "dev-malik": "ZZ1 9DM",
  "colin-webber": "ZZ4 2CW",
  "imogen-vale": "ZZ1 8IV",
};

/** Adds what personnel feeds say of staff, and the one thing that privacy monitoring has told governance of so far. */
export function addPrivacyMonitoring(t: Calendar, rows: CountyRows): void {
  for (const key of STAFF_KEYS) {
    const { name, role, actsFor } = staffEntry(key);
    if (actsFor !== undefined || role === "INTEGRATION_ACCOUNT") continue;
    const family_name = name.split(" ").at(-1) ?? name;
    const postcode = HOMES[key] ?? null;
    rows.staff_detail.push({
      user_id: userId(key),
      family_name,
      postcode,
      person_id: null,
      recorded_at: t.daysAgo(30),
    });
  }
  rows.odd_access.push(unreviewedEmergency(t));
}

/** Leon's emergency was reviewed by the council, and never by the hospital whose registrar opened his record. */
function unreviewedEmergency(t: Calendar): CountyRows["odd_access"][number] {
  const { weight, noticed, check } = loadRuleBook().rules.UNREVIEWED_EMERGENCY;
  return {
    id: idOf("odd-access", "leon-emergency-department"),
    rule: "UNREVIEWED_EMERGENCY",
    user_id: userId("imogen-vale"),
    partner_id: partnerId("northmere-hospitals"),
    person_id: personId("leon-baptiste"),
    day: t.day(-210),
    event_ids: [],
    weight,
    noticed,
    to_check: check,
    noticed_at: t.daysAgo(206),
    recorded_at: t.daysAgo(206),
  };
}
