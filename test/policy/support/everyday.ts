import type { AgencyType, Purpose, RelationshipKind } from "../../../src/policy/vocabulary.js";

/** How each kind of agency usually comes to ask: the relationship it holds and the purpose it states. */
export const EVERYDAY: Readonly<Record<AgencyType, { relationship: RelationshipKind; purpose: Purpose }>> = {
  LOCAL_AUTHORITY: { relationship: "ALLOCATION", purpose: "CARE_MANAGEMENT" },
  PRISON_HEALTHCARE: { relationship: "PRISON_HEALTHCARE", purpose: "DIRECT_CARE" },
  PRISON: { relationship: "CUSTODY", purpose: "SAFE_CUSTODY" },
  PROBATION: { relationship: "SUPERVISION", purpose: "SUPERVISION" },
  ICB: { relationship: "CHC_CASE", purpose: "FUNDING_ELIGIBILITY" },
  POLICE: { relationship: "POLICE_MATTER", purpose: "SAFEGUARDING" },
  NHS: { relationship: "GP_REGISTRATION", purpose: "DIRECT_CARE" },
  HOUSING: { relationship: "HOUSING_CASE", purpose: "HOUSING_DUTY" },
  CARE_PROVIDER: { relationship: "CARE_PLACEMENT", purpose: "DIRECT_CARE" },
  DWP: { relationship: "BENEFIT_CLAIM", purpose: "FUNDING_ELIGIBILITY" },
  ADVOCACY: { relationship: "ADVOCACY_INSTRUCTION", purpose: "CARE_MANAGEMENT" },
};
