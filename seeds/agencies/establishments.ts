import { LA_A, LA_B, LA_C, type PartnerKey } from "./partners.js";

interface Place {
  readonly name: string;
  /** The partner that runs the place. Linden House is run by probation (CUST-03, CUST-06). */
  readonly partner: PartnerKey;
  readonly kind: string;
  readonly area: string;
  readonly nomis?: string;
  /** Who gives health care to those held there. */
  readonly healthcare?: PartnerKey;
}

/** Places where people of the county are held, treated or cared for. */
export const ESTABLISHMENTS = {
  "hmp-ashgrove": {
    name: "HMP Ashgrove",
    partner: "ashgrove-prison",
    kind: "PRISON",
    area: LA_A,
    nomis: "ZAG",
    healthcare: "ashgrove-healthcare",
  },
  "hmp-brackenfield": {
    name: "HMP Brackenfield",
    partner: "brackenfield-prison",
    kind: "PRISON",
    area: LA_B,
    nomis: "ZBK",
    healthcare: "brackenfield-healthcare",
  },
  "hmyoi-coldbeck": {
    name: "HMYOI Coldbeck",
    partner: "coldbeck-yoi",
    kind: "YOUNG_OFFENDER_INSTITUTION",
    area: LA_B,
    nomis: "ZCB",
    healthcare: "brackenfield-healthcare",
  },
  "linden-house": { name: "Linden House", partner: "northmere-probation", kind: "APPROVED_PREMISES", area: LA_A },
  "northmere-general": {
    name: "Northmere General Hospital",
    partner: "northmere-hospitals",
    kind: "HOSPITAL",
    area: LA_A,
  },
  "willow-unit": { name: "Willow Unit", partner: "northmere-community", kind: "HOSPITAL", area: LA_C },
  "heronsgate-house": { name: "Heronsgate House", partner: "heronsgate-care", kind: "CARE_HOME", area: LA_A },
  "larchmere-hospice": { name: "Larchmere Hospice", partner: "larchmere-hospice", kind: "HOSPICE", area: LA_C },
} as const satisfies Record<string, Place>;

export type PlaceKey = keyof typeof ESTABLISHMENTS;
export const PLACE_KEYS = Object.keys(ESTABLISHMENTS) as PlaceKey[];

/** What the county writes of one place. */
export function placeEntry(key: PlaceKey): Place {
  return ESTABLISHMENTS[key];
}
