import type { UserId } from "../src/kernel/ids.js";
import type { Purpose } from "../src/policy/vocabulary.js";
import type { PartnerKey } from "./agencies/partners.js";
import { type StaffKey, staffEntry } from "./agencies/staff.js";
import { userId } from "./ids.js";

/** One player of the demo: whose token it is, and for what that token may ask. */
export interface Player {
  readonly partner: PartnerKey;
  readonly subject: StaffKey;
  readonly purposes: readonly [Purpose, ...Purpose[]];
}

const plays = (subject: StaffKey, ...purposes: readonly [Purpose, ...Purpose[]]): Player => ({
  partner: staffEntry(subject).partner,
  subject,
  purposes,
});

/** The cast of the demo and of the tests, by the part each plays. The first purpose is the usual one. */
export const CAST = {
  council: plays("priya-nair", "CARE_MANAGEMENT", "SAFEGUARDING", "RELEASE_PLANNING", "DIRECT_CARE", "EMERGENCY"),
  "council-adults": plays("tom-hallam", "CARE_MANAGEMENT", "SAFEGUARDING", "DIRECT_CARE"),
  "council-manager": plays("grace-okafor", "CARE_MANAGEMENT", "SAFEGUARDING", "OPERATIONS"),
  "council-admin": plays("sam-whitlock", "OPERATIONS", "CARE_MANAGEMENT"),
  "council-finance": plays("neil-prosser", "CARE_MANAGEMENT", "OPERATIONS"),
  "council-duty": plays("maya-lindqvist", "CARE_MANAGEMENT", "SAFEGUARDING", "EMERGENCY"),
  "council-public-protection": plays("ian-frost", "SAFEGUARDING"),
  "council-integration": plays("ashdale-case-system", "CARE_MANAGEMENT", "OPERATIONS"),
  "council-leaver": plays("joan-tickle", "CARE_MANAGEMENT"),
  "council-b": plays("leah-stanton", "CARE_MANAGEMENT", "SAFEGUARDING", "RELEASE_PLANNING", "DIRECT_CARE"),
  "council-c": plays("kit-barlow", "CARE_MANAGEMENT", "SAFEGUARDING", "EMERGENCY"),
  "council-d": plays("zara-minhas", "CARE_MANAGEMENT", "RELEASE_PLANNING"),
  "excluded-worker": plays("dev-malik", "CARE_MANAGEMENT", "SAFEGUARDING"),
  caldicott: plays("ruth-calloway", "CARE_MANAGEMENT", "SAFEGUARDING"),
  "ig-lead": plays("helen-ashby", "COMPLIANCE_AUDIT", "INVESTIGATION", "PERSON_REQUEST"),
  "icb-ig-lead": plays("alan-pym", "COMPLIANCE_AUDIT", "INVESTIGATION", "PERSON_REQUEST"),
  "council-c-ig-lead": plays("ewan-price", "COMPLIANCE_AUDIT", "INVESTIGATION", "PERSON_REQUEST"),
  prison: plays("colin-webber", "SAFE_CUSTODY", "RELEASE_PLANNING", "SAFEGUARDING"),
  "prison-b": plays("dawn-kessler", "SAFE_CUSTODY", "RELEASE_PLANNING", "SAFEGUARDING"),
  "prison-governor": plays("frances-yeo", "SAFE_CUSTODY", "RELEASE_PLANNING", "SAFEGUARDING"),
  "prison-yoi": plays("jess-morley", "SAFE_CUSTODY", "RELEASE_PLANNING", "SAFEGUARDING"),
  "prison-public-protection": plays("mark-tully", "SAFE_CUSTODY", "RELEASE_PLANNING"),
  "prison-healthcare": plays("anya-sobol", "DIRECT_CARE", "FUNDING_ELIGIBILITY", "EMERGENCY"),
  "prison-healthcare-b": plays("hugo-lamb", "DIRECT_CARE", "FUNDING_ELIGIBILITY", "EMERGENCY"),
  probation: plays("carla-benning", "SUPERVISION", "RELEASE_PLANNING"),
  icb: plays("ffion-rees", "FUNDING_ELIGIBILITY", "CARE_MANAGEMENT"),
  police: plays("neela-varma", "SAFEGUARDING", "INVESTIGATION", "EMERGENCY"),
  hospital: plays("imogen-vale", "DIRECT_CARE", "CARE_MANAGEMENT", "EMERGENCY"),
  "community-trust": plays("ben-asante", "DIRECT_CARE", "CARE_MANAGEMENT"),
  gp: plays("rosa-keane", "DIRECT_CARE", "EMERGENCY"),
  housing: plays("tess-muir", "HOUSING_DUTY"),
  "housing-association": plays("gary-lowe", "HOUSING_DUTY"),
  "care-provider": plays("mandy-frith", "DIRECT_CARE"),
  "care-provider-suspended": plays("paul-egan", "DIRECT_CARE"),
  "care-provider-left": plays("lisa-combe", "DIRECT_CARE"),
  hospice: plays("joy-abara", "DIRECT_CARE"),
  dwp: plays("stan-ogilvy", "FUNDING_ELIGIBILITY", "RELEASE_PLANNING"),
  advocate: plays("bea-tennant", "SUPPORT_NETWORK", "CARE_MANAGEMENT", "SAFEGUARDING"),
  person: plays("daniel-marsh", "PERSON_REQUEST"),
  "person-in-prison": plays("gareth-lloyd", "PERSON_REQUEST"),
  proxy: plays("susan-fairley", "PROXY_REQUEST"),
} as const satisfies Record<string, Player>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];

/** The user id of a player. */
export function castUserId(name: CastName): UserId {
  return userId(CAST[name].subject);
}
