import type { AgencyType, Basis, DataCategory, Level, Purpose, RelationshipKind, Role } from "../policy/vocabulary.js";
import { enumOf } from "./enum-of.js";

export const DataCategoryEnum = enumOf<DataCategory>(
  "DataCategory",
  "The kinds of data that are shared or withheld as a whole: the rows of the access matrix.",
  {
    IDENTITY: "Name, date of birth, demographics and identifiers.",
    CONTACT: "Address, telephone and other ways to reach the person.",
    RISK_TO_OTHERS: "Risk the person may pose to others, and advice on meeting them safely.",
    RISK_TO_SELF: "Risk the person is at, from themselves or their circumstances.",
    PHYSICAL_HEALTH: "Physical health conditions and what they mean for daily life.",
    MENTAL_HEALTH: "Mental health conditions. Withheld silently.",
    SUBSTANCE_MISUSE: "Drug and alcohol misuse and treatment. Withheld silently.",
    TERMINAL_ILLNESS: "A terminal diagnosis or prognosis. Withheld silently.",
    MEDICATION: "Medicines and allergies.",
    CARE_NEEDS: "Care and support needs and eligibility under the Care Act 2014.",
    CARE_PLAN: "The shared care and support plan, its goals, outcomes and actions.",
    FINANCE: "Personal budget, financial assessment and direct payments.",
    SAFEGUARDING: "Safeguarding concerns and enquiries. Withheld silently.",
    OFFENCE: "Offences, sentences and licence conditions.",
    CUSTODY: "Where the person is held, since when and until when.",
    EQUIPMENT: "Equipment and adaptations.",
    CAPACITY: "Mental capacity, best-interests decisions, attorneys, deputies and deprivation of liberty.",
    CHC: "NHS continuing healthcare records. Withheld silently.",
    CONSENT: "Consents, refusals and decisions about sharing.",
    ADVOCACY: "Independent advocacy.",
    FAMILY: "Family, carers and restrictions on contact.",
    PUBLIC_PROTECTION: "Multi-agency public protection arrangements. Withheld silently.",
    HOUSING: "Housing and resettlement.",
    COMMUNICATION: "Communication needs and reasonable adjustments, shared widely on purpose.",
    EQUALITY: "Protected characteristics, culture and faith.",
    ACCESS_LOG: "Who opened this person's record, when and why.",
  },
);

export const AgencyTypeEnum = enumOf<AgencyType>(
  "AgencyType",
  "The kind of agency a partner is: a column of the access matrix.",
  {
    LOCAL_AUTHORITY: "A council with adult social care duties.",
    PRISON_HEALTHCARE: "The healthcare provider inside a prison.",
    PRISON: "Custodial management of a prison or young offender institution.",
    PROBATION: "The probation service, approved premises included.",
    ICB: "An integrated care board, which commissions NHS continuing healthcare.",
    POLICE: "A police force.",
    NHS: "An NHS trust or a general practice.",
    HOUSING: "A housing authority or social landlord.",
    CARE_PROVIDER: "A provider of commissioned care.",
    DWP: "A local office of the Department for Work and Pensions.",
    ADVOCACY: "A provider of instructed advocacy.",
  },
);

export const LevelEnum = enumOf<Level>("AccessLevel", "How much of a category may be seen, least first.", {
  NONE: "Nothing.",
  EXISTENCE: "That something is held, and whom to ring, but not what.",
  SUMMARY: "Coded outcomes or short safe wording, never a narrative.",
  READ: "The detail.",
  WRITE: "The detail, and the right to add one's own entries.",
});

export const BasisEnum = enumOf<Basis>("AccessBasis", "Why a cell of the access matrix opens.", {
  a: "A current legitimate relationship and a matching purpose.",
  b: "As a, and an active consent that covers recipient, category and purpose.",
  c: "A relationship and a statutory gateway recorded for the purpose.",
  d: "A disclosure request approved by the agency that owns the data.",
  o: "The agency's own entries, or those that name it.",
  i: "Information-governance work: metadata, never content of care.",
});

export const PurposeEnum = enumOf<Purpose>(
  "PurposeOfUse",
  "Why a caller asks. Codes with an HL7 v3 PurposeOfUse equivalent name it.",
  {
    DIRECT_CARE: "Care or treatment of the person (HL7 TREAT).",
    EMERGENCY: "Emergency care or treatment (HL7 ETREAT).",
    CARE_MANAGEMENT: "Assessing, planning, arranging and reviewing care (HL7 CAREMGT).",
    FUNDING_ELIGIBILITY: "Deciding who funds care, NHS continuing healthcare included (HL7 COVERAGE).",
    OPERATIONS: "Running the service (HL7 HOPERAT).",
    PERSON_REQUEST: "The person asks about themselves (HL7 PATRQT).",
    PROXY_REQUEST: "A valid proxy asks for the person (HL7 PWATRNY).",
    SUPPORT_NETWORK: "Instructed advocacy and the person's support network (HL7 SUPNWK).",
    LEGAL: "Legal proceedings and complaints (HL7 HLEGAL).",
    COMPLIANCE_AUDIT: "Audit of access by information governance (HL7 HCOMPL).",
    SAFEGUARDING: "Protecting an adult or child from abuse or neglect.",
    RELEASE_PLANNING: "Planning release and resettlement.",
    SAFE_CUSTODY: "Holding the person safely in custody.",
    SUPERVISION: "Supervising an order or licence.",
    HOUSING_DUTY: "Homelessness duties and tenancy support.",
    MAJOR_INCIDENT: "Response to a declared major incident.",
    INVESTIGATION: "A specific investigation.",
  },
);

export const RoleEnum = enumOf<Role>(
  "Role",
  "What a user does inside the partner. A role only ever lowers what the matrix gives.",
  {
    PRACTITIONER: "Works with the person.",
    MANAGER: "Manages those who do.",
    DUTY_WORKER: "Answers out of hours or at the front door.",
    ADMINISTRATOR: "Schedules and administers.",
    FINANCE_OFFICER: "Handles budgets and payments.",
    PUBLIC_PROTECTION_CONTACT: "The partner's registered single point of contact for public protection.",
    CALDICOTT_GUARDIAN: "Approves overrides and disclosures.",
    IG_LEAD: "Leads information governance: sees the access log, not care.",
    INTEGRATION_ACCOUNT: "A system that writes into named categories.",
    PERSON: "The person themselves.",
    PROXY: "Somebody with authority to act for the person.",
  },
);

export const RelationshipKindEnum = enumOf<RelationshipKind>(
  "RelationshipKind",
  "What proves that a partner is involved with a person.",
  {
    RESPONSIBLE_AUTHORITY: "The council is responsible under the Care Act 2014.",
    ALLOCATION: "The case is allocated to a worker of the council.",
    OPEN_REFERRAL: "A referral to the council is open.",
    SECOND_AUTHORITY: "The council has been told that the person will move into its area.",
    SECTION_117_AFTERCARE: "The council owes aftercare under section 117 of the Mental Health Act 1983.",
    LEAVING_CARE: "The council looked after the person and keeps leaving-care duties.",
    CUSTODY: "The person is held in the prison.",
    PRISON_HEALTHCARE: "The person is in the establishment whose healthcare the partner provides.",
    INCOMING_TRANSFER: "The healthcare provider has accepted an incoming transfer.",
    SUPERVISION: "Probation supervises an order or licence.",
    PRE_RELEASE_ALLOCATION: "Probation has been allocated the case before release.",
    CHC_CASE: "A continuing healthcare case is open with the integrated care board.",
    JOINT_PACKAGE: "Health and council fund a package together.",
    POLICE_MATTER: "A police matter with a reference and a supervisor; it stands for 72 hours.",
    GP_REGISTRATION: "The person is registered with the practice.",
    HOSPITAL_ADMISSION: "The person is admitted, or was discharged within 28 days.",
    COMMUNITY_CASELOAD: "The person is on a community team's caseload.",
    HOUSING_CASE: "A housing referral has been accepted.",
    TENANCY: "The person is a tenant.",
    CARE_PLACEMENT: "The provider delivers commissioned care to the person.",
    BENEFIT_CLAIM: "A benefit claim, by consent or statutory notice; single use.",
    ADVOCACY_INSTRUCTION: "An advocate is instructed for a named process.",
  },
);
