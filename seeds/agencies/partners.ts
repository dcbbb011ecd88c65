import type { AgencyType } from "../../src/policy/vocabulary.js";

/** The four boroughs of the county: real area codes, invented councils (domain guide part 5). */
export const LA_A = "E08000011";
export const LA_B = "E08000013";
export const LA_C = "E08000014";
export const LA_D = "E08000012";
const WHOLE_COUNTY = [LA_A, LA_B, LA_C, LA_D];

type Duty = "RELEVANT" | "DISCRETIONARY" | "NEITHER";
type Entry = readonly [name: string, type: AgencyType, kind: string, duty: Duty, areas: readonly string[]];

/** The agencies of the county. A partner's `kind` is the finer word for what it is (COOP-04 to COOP-06). */
export const PARTNERS = {
  "ashdale-council": ["Ashdale Council", "LOCAL_AUTHORITY", "METROPOLITAN_BOROUGH", "RELEVANT", [LA_A]],
  "brindlemoor-council": ["Brindlemoor Council", "LOCAL_AUTHORITY", "METROPOLITAN_BOROUGH", "RELEVANT", [LA_B]],
  "callowmere-council": ["Callowmere Council", "LOCAL_AUTHORITY", "METROPOLITAN_BOROUGH", "RELEVANT", [LA_C]],
  "dunhollow-council": ["Dunhollow Council", "LOCAL_AUTHORITY", "METROPOLITAN_BOROUGH", "RELEVANT", [LA_D]],
  "ashgrove-prison": ["HMP Ashgrove", "PRISON", "ADULT_PRISON", "RELEVANT", [LA_A]],
  "ashgrove-healthcare": [
    "Ashgrove Prison Healthcare",
    "PRISON_HEALTHCARE",
    "PRISON_HEALTH_SERVICE",
    "RELEVANT",
    [LA_A],
  ],
  "brackenfield-prison": ["HMP Brackenfield", "PRISON", "ADULT_PRISON", "RELEVANT", [LA_B]],
  "brackenfield-healthcare": [
    "Brackenfield and Coldbeck Prison Healthcare",
    "PRISON_HEALTHCARE",
    "PRISON_HEALTH_SERVICE",
    "RELEVANT",
    [LA_B],
  ],
  "coldbeck-yoi": ["HMYOI Coldbeck", "PRISON", "YOUNG_OFFENDER_INSTITUTION", "RELEVANT", [LA_B]],
  "northmere-probation": ["Northmere Probation Service", "PROBATION", "PROBATION_REGION", "RELEVANT", WHOLE_COUNTY],
  "northmere-icb": ["Northmere Integrated Care Board", "ICB", "INTEGRATED_CARE_BOARD", "RELEVANT", WHOLE_COUNTY],
  "northmere-police": ["Northmere Police", "POLICE", "POLICE_FORCE", "RELEVANT", WHOLE_COUNTY],
  "northmere-hospitals": ["Northmere Hospitals NHS Trust", "NHS", "NHS_TRUST", "RELEVANT", WHOLE_COUNTY],
  "northmere-community": ["Northmere Community NHS Trust", "NHS", "NHS_TRUST", "RELEVANT", WHOLE_COUNTY],
  "larkfield-surgery": ["Larkfield Surgery", "NHS", "GP_PRACTICE", "DISCRETIONARY", [LA_A]],
  "ashdale-housing": ["Ashdale Housing Options", "HOUSING", "HOUSING_AUTHORITY", "RELEVANT", [LA_A]],
  "copperbeech-homes": ["Copperbeech Homes", "HOUSING", "REGISTERED_SOCIAL_LANDLORD", "DISCRETIONARY", [LA_A, LA_C]],
  "heronsgate-care": ["Heronsgate Care", "CARE_PROVIDER", "REGISTERED_PROVIDER", "DISCRETIONARY", [LA_A, LA_B]],
  "silverlane-care": ["Silverlane Home Care", "CARE_PROVIDER", "HOME_CARE_AGENCY", "DISCRETIONARY", [LA_A, LA_C]],
  "fernleigh-support": ["Fernleigh Support", "CARE_PROVIDER", "HOME_CARE_AGENCY", "DISCRETIONARY", [LA_B]],
  "larchmere-hospice": ["Larchmere Hospice", "CARE_PROVIDER", "HOSPICE", "DISCRETIONARY", [LA_C]],
  "larkfield-jobcentre": ["Larkfield Jobcentre", "DWP", "JOBCENTRE", "RELEVANT", [LA_A, LA_B]],
  "plainspoken-advocacy": ["Plainspoken Advocacy", "ADVOCACY", "CHARITY", "NEITHER", WHOLE_COUNTY],
} as const satisfies Record<string, Entry>;

export type PartnerKey = keyof typeof PARTNERS;

/** What the county writes of one partner. */
export function partnerEntry(key: PartnerKey): Entry {
  return PARTNERS[key];
}

export const PARTNER_KEYS = Object.keys(PARTNERS) as PartnerKey[];
