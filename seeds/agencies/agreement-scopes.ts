import { type AgencyType, DATA_CATEGORIES, type DataCategory, type Purpose } from "../../src/policy/vocabulary.js";

/** What a kind of agency's agreement covers: the rows where the access matrix gives it anything at all. */
export interface AgreementScope {
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
}

const allBut = (...never: readonly DataCategory[]): readonly DataCategory[] =>
  DATA_CATEGORIES.filter((category) => !never.includes(category));

/** Every partner's own information-governance lead may read the log, so every agreement covers it. */
const GOVERNANCE: readonly Purpose[] = ["COMPLIANCE_AUDIT", "INVESTIGATION", "PERSON_REQUEST"];

const SCOPES: Record<AgencyType, AgreementScope> = {
  LOCAL_AUTHORITY: {
    categories: DATA_CATEGORIES,
    purposes: [
      "DIRECT_CARE",
      "CARE_MANAGEMENT",
      "FUNDING_ELIGIBILITY",
      "SAFEGUARDING",
      "RELEASE_PLANNING",
      "OPERATIONS",
      "EMERGENCY",
      "MAJOR_INCIDENT",
    ],
  },
  PRISON_HEALTHCARE: {
    categories: allBut("FINANCE"),
    purposes: ["DIRECT_CARE", "FUNDING_ELIGIBILITY", "EMERGENCY", "MAJOR_INCIDENT"],
  },
  PRISON: {
    categories: allBut("FINANCE", "CHC"),
    purposes: ["SAFE_CUSTODY", "RELEASE_PLANNING", "SAFEGUARDING", "EMERGENCY", "MAJOR_INCIDENT"],
  },
  PROBATION: {
    categories: allBut("MEDICATION", "FINANCE", "CHC"),
    purposes: ["SUPERVISION", "RELEASE_PLANNING", "MAJOR_INCIDENT"],
  },
  ICB: {
    categories: allBut("FINANCE", "OFFENCE", "PUBLIC_PROTECTION"),
    purposes: ["FUNDING_ELIGIBILITY", "CARE_MANAGEMENT"],
  },
  POLICE: {
    categories: allBut(
      "SUBSTANCE_MISUSE",
      "TERMINAL_ILLNESS",
      "CARE_NEEDS",
      "CARE_PLAN",
      "FINANCE",
      "EQUIPMENT",
      "CHC",
      "ADVOCACY",
      "HOUSING",
      "EQUALITY",
    ),
    purposes: ["SAFEGUARDING", "EMERGENCY", "MAJOR_INCIDENT"],
  },
  NHS: {
    categories: allBut("FINANCE", "OFFENCE"),
    purposes: ["DIRECT_CARE", "CARE_MANAGEMENT", "EMERGENCY", "MAJOR_INCIDENT"],
  },
  HOUSING: {
    categories: allBut(
      "MENTAL_HEALTH",
      "SUBSTANCE_MISUSE",
      "TERMINAL_ILLNESS",
      "MEDICATION",
      "FINANCE",
      "CHC",
      "ADVOCACY",
    ),
    purposes: ["HOUSING_DUTY"],
  },
  CARE_PROVIDER: {
    categories: allBut("PUBLIC_PROTECTION"),
    purposes: ["DIRECT_CARE"],
  },
  DWP: {
    categories: [
      "IDENTITY",
      "CONTACT",
      "RISK_TO_OTHERS",
      "PHYSICAL_HEALTH",
      "TERMINAL_ILLNESS",
      "CARE_NEEDS",
      "FINANCE",
      "SAFEGUARDING",
      "CUSTODY",
      "CAPACITY",
      "CHC",
      "CONSENT",
      "PUBLIC_PROTECTION",
      "HOUSING",
      "COMMUNICATION",
      "ACCESS_LOG",
    ],
    purposes: ["FUNDING_ELIGIBILITY", "RELEASE_PLANNING"],
  },
  ADVOCACY: {
    categories: allBut("PUBLIC_PROTECTION"),
    purposes: ["SUPPORT_NETWORK", "CARE_MANAGEMENT", "SAFEGUARDING"],
  },
};

/** The scope of the county's ordinary agreement with a kind of agency, its own audit included. */
export function scopeOf(type: AgencyType): AgreementScope {
  const { categories, purposes } = SCOPES[type];
  return { categories, purposes: [...purposes, ...GOVERNANCE] };
}
