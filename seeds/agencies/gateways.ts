import type { AgencyType, DataCategory, Purpose } from "../../src/policy/vocabulary.js";
import type { Calendar } from "../calendar.js";
import { idOf, partnerId } from "../ids.js";
import type { GatewayRow } from "../rows/agency-rows.js";
import { PARTNER_KEYS, partnerEntry } from "./partners.js";

interface Gateway {
  readonly statute: string;
  readonly purposes: readonly Purpose[];
  readonly categories: readonly DataCategory[];
}

const OFFENDER_MANAGEMENT = "Offender Management Act 2007 s14";
const PUBLIC_PROTECTION = "Criminal Justice Act 2003 s325";
const CRIME_AND_DISORDER = "Crime and Disorder Act 1998 s115";

const openTo = (statute: string, purposes: readonly Purpose[], ...categories: DataCategory[]): Gateway => ({
  statute,
  purposes,
  categories,
});

/** The statutes that open the basis-c cells (domain guide 2.3). NHS bodies are not listed in the 2007 Act. */
const GATEWAYS: Partial<Record<AgencyType, readonly Gateway[]>> = {
  LOCAL_AUTHORITY: [
    openTo(OFFENDER_MANAGEMENT, ["CARE_MANAGEMENT", "SAFEGUARDING"], "OFFENCE"),
    openTo(PUBLIC_PROTECTION, ["SAFEGUARDING"], "PUBLIC_PROTECTION"),
  ],
  PRISON_HEALTHCARE: [openTo(PUBLIC_PROTECTION, ["DIRECT_CARE"], "PUBLIC_PROTECTION")],
  PRISON: [openTo(PUBLIC_PROTECTION, ["SAFE_CUSTODY", "RELEASE_PLANNING"], "PUBLIC_PROTECTION")],
  PROBATION: [openTo(PUBLIC_PROTECTION, ["SUPERVISION", "RELEASE_PLANNING"], "PUBLIC_PROTECTION")],
  ICB: [openTo("Care Act 2014 s45", ["CARE_MANAGEMENT"], "SAFEGUARDING")],
  POLICE: [
    openTo(
      CRIME_AND_DISORDER,
      ["SAFEGUARDING", "EMERGENCY"],
      "IDENTITY",
      "CONTACT",
      "RISK_TO_OTHERS",
      "RISK_TO_SELF",
      "SAFEGUARDING",
      "CUSTODY",
      "CAPACITY",
      "FAMILY",
    ),
    openTo(PUBLIC_PROTECTION, ["SAFEGUARDING"], "OFFENCE", "PUBLIC_PROTECTION"),
  ],
  HOUSING: [openTo(CRIME_AND_DISORDER, ["HOUSING_DUTY"], "RISK_TO_OTHERS", "OFFENCE", "FAMILY", "PUBLIC_PROTECTION")],
  DWP: [openTo("Welfare Reform Act 2012 s131", ["FUNDING_ELIGIBILITY"], "FINANCE", "CUSTODY", "RISK_TO_OTHERS")],
};

/** Every gateway of the county: one row for each partner, statute and purpose. */
export function gatewayRows(t: Calendar): GatewayRow[] {
  return PARTNER_KEYS.flatMap((key) =>
    (GATEWAYS[partnerEntry(key)[1]] ?? []).flatMap(({ statute, purposes, categories }) =>
      purposes.map((purpose) => ({
        id: idOf("gateway", `${key}/${statute}/${purpose}`),
        partner_id: partnerId(key),
        purpose,
        categories,
        statute,
        valid_from: t.daysAgo(365),
        valid_to: null,
        recorded_at: t.daysAgo(365),
      })),
    ),
  );
}
