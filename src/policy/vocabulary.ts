/**
 * The words that policy speaks: lists, and the shapes of a question, its facts and its answer.
 *
 * Everything here is plain data. A question about access is decided from these shapes and nothing else, so a
 * decision can be asked again later, by a test, an information-governance lead or a second enforcer.
 */
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** The 26 data categories, in the row order of the access matrix. */
export const DATA_CATEGORIES = [
  "IDENTITY",
  "CONTACT",
  "RISK_TO_OTHERS",
  "RISK_TO_SELF",
  "PHYSICAL_HEALTH",
  "MENTAL_HEALTH",
  "SUBSTANCE_MISUSE",
  "TERMINAL_ILLNESS",
  "MEDICATION",
  "CARE_NEEDS",
  "CARE_PLAN",
  "FINANCE",
  "SAFEGUARDING",
  "OFFENCE",
  "CUSTODY",
  "EQUIPMENT",
  "CAPACITY",
  "CHC",
  "CONSENT",
  "ADVOCACY",
  "FAMILY",
  "PUBLIC_PROTECTION",
  "HOUSING",
  "COMMUNICATION",
  "EQUALITY",
  "ACCESS_LOG",
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** The kinds of agency a partner can be. Each but the last two is a column of the access matrix. */
export const AGENCY_TYPES = [
  "LOCAL_AUTHORITY",
  "PRISON_HEALTHCARE",
  "PRISON",
  "PROBATION",
  "ICB",
  "POLICE",
  "NHS",
  "HOUSING",
  "CARE_PROVIDER",
  "DWP",
  "ADVOCACY",
] as const;
export type AgencyType = (typeof AGENCY_TYPES)[number];

/** The columns of the access matrix: the agency types, and the information-governance lead of any of them. */
export const MATRIX_COLUMNS = [...AGENCY_TYPES, "INFORMATION_GOVERNANCE"] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

/** How much of a category may be seen, least first. */
export const LEVELS = ["NONE", "EXISTENCE", "SUMMARY", "READ", "WRITE"] as const;
export type Level = (typeof LEVELS)[number];

/**
 * Why a cell of the matrix opens: `a` relationship and purpose, `b` consent, `c` statutory gateway,
 * `d` approved disclosure, `o` the agency's own entries, `i` information-governance work.
 */
export const BASES = ["a", "b", "c", "d", "o", "i"] as const;
export type Basis = (typeof BASES)[number];

/** Why a caller asks. The purpose is stated with each request and must be among those the token allows. */
export const PURPOSES = [
  "DIRECT_CARE",
  "EMERGENCY",
  "CARE_MANAGEMENT",
  "FUNDING_ELIGIBILITY",
  "OPERATIONS",
  "PERSON_REQUEST",
  "PROXY_REQUEST",
  "SUPPORT_NETWORK",
  "LEGAL",
  "COMPLIANCE_AUDIT",
  "SAFEGUARDING",
  "RELEASE_PLANNING",
  "SAFE_CUSTODY",
  "SUPERVISION",
  "HOUSING_DUTY",
  "MAJOR_INCIDENT",
  "INVESTIGATION",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a user does inside the partner. A role can only lower what the matrix gives the agency. */
export const ROLES = [
  "PRACTITIONER",
  "MANAGER",
  "DUTY_WORKER",
  "ADMINISTRATOR",
  "FINANCE_OFFICER",
  "PUBLIC_PROTECTION_CONTACT",
  "CALDICOTT_GUARDIAN",
  "IG_LEAD",
  "INTEGRATION_ACCOUNT",
  "PERSON",
  "PROXY",
] as const;
export type Role = (typeof ROLES)[number];

/** The numbers by which agencies know a person. Which of them a caller sees is the matrix's to say. */
export const IDENTIFIER_KINDS = ["NHS_NUMBER", "PRISON_NUMBER", "CRN", "PNC", "NINO", "LOCAL_REFERENCE"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** The kinds of legitimate relationship that prove a partner's involvement (domain guide 2.4). */
export const RELATIONSHIP_KINDS = [
  "RESPONSIBLE_AUTHORITY",
  "ALLOCATION",
  "OPEN_REFERRAL",
  "SECOND_AUTHORITY",
  "SECTION_117_AFTERCARE",
  "LEAVING_CARE",
  "CUSTODY",
  "PRISON_HEALTHCARE",
  "INCOMING_TRANSFER",
  "SUPERVISION",
  "PRE_RELEASE_ALLOCATION",
  "CHC_CASE",
  "JOINT_PACKAGE",
  "POLICE_MATTER",
  "GP_REGISTRATION",
  "HOSPITAL_ADMISSION",
  "COMMUNITY_CASELOAD",
  "HOUSING_CASE",
  "TENANCY",
  "CARE_PLACEMENT",
  "BENEFIT_CLAIM",
  "ADVOCACY_INSTRUCTION",
] as const;
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/**
 * What may be done about a record without seeing it: to open it in an emergency and to close it again, to ask for a
 * disclosure, to decide an override or a disclosure, to review what was done, to keep a user out of it (NEV-09), and to be
 * told that access to it ended (domain guide 3.6, 3.7, 3.8, 2.5); to play one's part in a planned move (TRANS-04); to ask for all that is held, for
 * oneself or for another, to answer such a request, and to review a controller's part of it (part 5, S11). To declare a
 * major incident is about no one record, and opens the least of many (INC-03).
 */
export const RIGHTS = [
  "BREAK_GLASS",
  "END_BREAK_GLASS",
  "ASK",
  "DECIDE",
  "REVIEW",
  "EXCLUDE",
  "BE_TOLD",
  "MOVE",
  "ASK_FOR_RECORD",
  "ANSWER_SUBJECT_REQUEST",
  "REVIEW_SUBJECT_REQUEST",
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * What may be done for a partner, about nobody's record: to govern it, to look into what its users did, to lead its agreements with others, to count
 * people for planning, to declare a major incident, to leave something in another partner's inbox, and to read what was
 * left in its own.
 */
export const OFFICES = ["GOVERN", "INVESTIGATE", "LEAD", "PLAN", "DECLARE_INCIDENT", "SUBMIT", "RECEIVE"] as const;
export type Office = (typeof OFFICES)[number];

/** Who is asking: proved by a signed token, never taken from the query. */
export interface Principal {
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly userId: UserId;
  readonly role: Role;
  readonly purpose: Purpose;
  /** The team inside the partner, where it matters to policy: the council's `CUSTODY` team sees justice numbers. */
  readonly team: string | null;
  /** Set where the caller is the person themselves, or acts for that person as a proxy. */
  readonly actsForPersonId: PersonId | null;
  /** Whether the partner's issuer vouches that the caller signed in with a second factor (domain guide 3.7). */
  readonly hasSecondFactor: boolean;
}

export * from "./facts.js";
