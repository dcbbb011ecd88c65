import type { DataCategory, Purpose, RelationshipKind } from "../../src/policy/vocabulary.js";
import type { PlaceKey } from "../agencies/establishments.js";
import type { PartnerKey } from "../agencies/partners.js";
import { type StaffKey, staffEntry } from "../agencies/staff.js";
import { establishmentId, partnerId, userId } from "../ids.js";

/** Which thousandths of the people, by one throw of a die, are on which partner's caseload. */
interface Caseload {
  readonly setting: "CUSTODY" | "COMMUNITY";
  readonly slot: string;
  /** Slots that share a die agree: the prison, its health care and its council. */
  readonly die: string;
  readonly low: number;
  readonly high: number;
  readonly partner_id: string;
  readonly user_id: string;
  readonly kind: RelationshipKind;
  readonly establishment_id: string | null;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
}

type Share = readonly [low: number, high: number, worker: StaffKey, kind: RelationshipKind, place?: PlaceKey];

const caseloads = (
  setting: Caseload["setting"],
  slot: string,
  die: string,
  purpose: Purpose,
  categories: readonly DataCategory[],
  shares: readonly Share[],
): Caseload[] =>
  shares.map(([low, high, worker, kind, place]) => {
    const partner: PartnerKey = staffEntry(worker).partner;
    const ids = { partner_id: partnerId(partner), user_id: userId(worker) };
    const establishment_id = place === undefined ? null : establishmentId(place);
    return { setting, slot, die, low, high, ...ids, kind, establishment_id, purpose, categories };
  });

const PLAN: readonly DataCategory[] = ["CARE_PLAN", "CARE_NEEDS"];

/** The spread of a county: every council in the thousands, one person in twenty in custody. */
export const CASELOADS: readonly Caseload[] = [
  ...caseloads("COMMUNITY", "council", "council", "CARE_MANAGEMENT", PLAN, [
    [0, 249, "tom-hallam", "ALLOCATION"],
    [250, 399, "maya-lindqvist", "OPEN_REFERRAL"],
    [400, 649, "leah-stanton", "ALLOCATION"],
    [650, 849, "kit-barlow", "ALLOCATION"],
    [850, 949, "zara-minhas", "OPEN_REFERRAL"],
    [950, 999, "zara-minhas", "LEAVING_CARE"],
  ]),
  ...caseloads(
    "COMMUNITY",
    "health",
    "health",
    "DIRECT_CARE",
    ["CHC"],
    [
      [0, 449, "rosa-keane", "GP_REGISTRATION"],
      [450, 699, "ben-asante", "COMMUNITY_CASELOAD"],
      [700, 949, "imogen-vale", "COMMUNITY_CASELOAD"],
      [950, 999, "imogen-vale", "HOSPITAL_ADMISSION", "northmere-general"],
    ],
  ),
  ...caseloads(
    "COMMUNITY",
    "icb",
    "extra",
    "FUNDING_ELIGIBILITY",
    ["CHC", "PHYSICAL_HEALTH", "CARE_PLAN"],
    [
      [0, 39, "ffion-rees", "CHC_CASE"],
      [40, 59, "ffion-rees", "JOINT_PACKAGE"],
    ],
  ),
  ...caseloads("COMMUNITY", "probation", "extra", "SUPERVISION", PLAN, [[60, 119, "carla-benning", "SUPERVISION"]]),
  ...caseloads(
    "COMMUNITY",
    "housing",
    "extra",
    "HOUSING_DUTY",
    ["CONTACT", "HOUSING", "CARE_NEEDS"],
    [
      [120, 179, "tess-muir", "HOUSING_CASE"],
      [180, 219, "gary-lowe", "TENANCY"],
    ],
  ),
  ...caseloads(
    "COMMUNITY",
    "provider",
    "extra",
    "DIRECT_CARE",
    ["MENTAL_HEALTH", "EQUALITY"],
    [
      [220, 309, "mandy-frith", "CARE_PLACEMENT"],
      [310, 369, "paul-egan", "CARE_PLACEMENT"],
    ],
  ),
  ...caseloads(
    "COMMUNITY",
    "claim",
    "second",
    "FUNDING_ELIGIBILITY",
    ["CONTACT", "CARE_NEEDS"],
    [[0, 19, "stan-ogilvy", "BENEFIT_CLAIM"]],
  ),
  ...caseloads(
    "COMMUNITY",
    "advocacy",
    "second",
    "SUPPORT_NETWORK",
    ["PHYSICAL_HEALTH"],
    [[20, 49, "bea-tennant", "ADVOCACY_INSTRUCTION"]],
  ),
  ...caseloads(
    "COMMUNITY",
    "police",
    "second",
    "SAFEGUARDING",
    ["CONTACT"],
    [[50, 54, "neela-varma", "POLICE_MATTER"]],
  ),
  ...caseloads("CUSTODY", "council", "place", "CARE_MANAGEMENT", PLAN, [
    [0, 449, "priya-nair", "RESPONSIBLE_AUTHORITY"],
    [450, 999, "leah-stanton", "RESPONSIBLE_AUTHORITY"],
  ]),
  ...caseloads("CUSTODY", "prison", "place", "SAFE_CUSTODY", PLAN, [
    [0, 449, "colin-webber", "CUSTODY", "hmp-ashgrove"],
    [450, 799, "dawn-kessler", "CUSTODY", "hmp-brackenfield"],
    [800, 999, "jess-morley", "CUSTODY", "hmyoi-coldbeck"],
  ]),
  ...caseloads("CUSTODY", "health", "place", "DIRECT_CARE", PLAN, [
    [0, 449, "peter-quill", "PRISON_HEALTHCARE", "hmp-ashgrove"],
    [450, 799, "hugo-lamb", "PRISON_HEALTHCARE", "hmp-brackenfield"],
    [800, 999, "hugo-lamb", "PRISON_HEALTHCARE", "hmyoi-coldbeck"],
  ]),
  ...caseloads("CUSTODY", "probation", "extra", "RELEASE_PLANNING", PLAN, [
    [0, 599, "carla-benning", "PRE_RELEASE_ALLOCATION"],
  ]),
];
