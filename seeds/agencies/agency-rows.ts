import type { Calendar } from "../calendar.js";
import { establishmentId, partnerId, personId, userId } from "../ids.js";
import type { EstablishmentRow, PartnerRow, StaffUserRow } from "../rows/agency-rows.js";
import { PLACE_KEYS, placeEntry } from "./establishments.js";
import { PARTNER_KEYS, type PartnerKey, partnerEntry } from "./partners.js";
import { STAFF_KEYS, type StaffKey, staffEntry } from "./staff.js";

/** Who joined later than the others, in days ago; a consent to "all care providers" reaches only those before it. */
const LATE_JOINERS: Partial<Record<PartnerKey, number>> = { "larchmere-hospice": 4, "copperbeech-homes": 400 };
const LEADS: Partial<Record<PartnerKey, StaffKey>> = {
  "ashdale-council": "grace-okafor",
  "ashgrove-prison": "frances-yeo",
  "heronsgate-care": "mandy-frith",
};

function partnerRow(t: Calendar, key: PartnerKey, index: number): PartnerRow {
  const [name, type, kind, duty, areas] = partnerEntry(key);
  const hasToolkit = type === "NHS" || type === "PRISON_HEALTHCARE" || type === "ICB" || type === "CARE_PROVIDER";
  const lead = LEADS[key];
  const joined = t.daysAgo(LATE_JOINERS[key] ?? 1500);
  return {
    id: partnerId(key),
    name,
    agency_type: type,
    kind,
    duty_basis: duty,
    service_areas: areas,
    status: key === "fernleigh-support" ? "LEFT" : "ACTIVE",
    joined_at: joined,
    ico_reference: `ZZ${String(900_100 + index)}`,
    ico_expires_on: t.day(key === "fernleigh-support" ? -60 : 120 + index),
    dspt_status: hasToolkit ? "STANDARDS_MET" : null,
    dspt_published_on: hasToolkit ? t.day(-200) : null,
    safeguarding_lead_id: lead === undefined ? null : userId(lead),
    recorded_at: joined,
  };
}

/** Every partner of the county. */
export function partnerRows(t: Calendar): PartnerRow[] {
  return PARTNER_KEYS.map((key, index) => partnerRow(t, key, index));
}

/** Every place of the county. */
export function establishmentRows(): EstablishmentRow[] {
  return PLACE_KEYS.map((key) => {
    const { partner, name, kind, area, nomis } = placeEntry(key);
    const ids = { id: establishmentId(key), partner_id: partnerId(partner) };
    return { ...ids, name, kind, area_code: area, nomis_code: nomis ?? null };
  });
}

/** Every user of the county; those who speak for a person come only where that person is. */
export function staffRows(t: Calendar, isKnown: (person: string) => boolean): StaffUserRow[] {
  return STAFF_KEYS.map((key) => ({ key, ...staffEntry(key) }))
    .filter(({ actsFor }) => actsFor === undefined || isKnown(actsFor))
    .map(({ key, partner, name, role, team, hasLeft, actsFor }) => ({
      id: userId(key),
      partner_id: partnerId(partner),
      subject: key,
      display_name: name,
      role,
      team: team ?? null,
      status: hasLeft ? "LEFT" : "ACTIVE",
      acts_for_person_id: actsFor === undefined ? null : personId(actsFor),
      recorded_at: t.daysAgo(LATE_JOINERS[partner] ?? 700),
    }));
}
