import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "a user who is kept out stays out",
  `
  who             | purpose         | relationship  | consent | agreement | also                                    | category         | effect | level | reason              | because
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | user excluded                           | CARE_PLAN        | DENY   | NONE  | EXCLUDED            | a relative on the staff sees nothing (NEV-09)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | permit  | signed    | user excluded                           | TERMINAL_ILLNESS | DENY   | NONE  | EXCLUDED            | consent does not lift it
  POLICE          | SAFEGUARDING    | POLICE_MATTER | none    | signed    | user excluded                           | OFFENCE          | DENY   | NONE  | EXCLUDED            | nor does a statute
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | user excluded until yesterday           | CARE_PLAN        | PERMIT | WRITE | RELATIONSHIP        | it is over
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | another user excluded                   | CARE_PLAN        | PERMIT | WRITE | RELATIONSHIP        | it is about somebody else
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | record restricted to the user           | CARE_PLAN        | PERMIT | WRITE | RELATIONSHIP        | the user is named
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | record restricted to others             | CARE_PLAN        | DENY   | NONE  | RECORD_RESTRICTED   | only named users pass (NEV-09)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | signed    | restricted to the user, who is excluded | CARE_PLAN        | DENY   | NONE  | EXCLUDED            | no wins
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION    | none    | suspended | user excluded                           | CARE_PLAN        | DENY   | NONE  | AGREEMENT_SUSPENDED | what depends on the caller alone is named first
  LOCAL_AUTHORITY | CARE_MANAGEMENT | none          | none    | signed    | user excluded                           | CARE_PLAN        | DENY   | NONE  | EXCLUDED            | the earliest step is named
`,
);

decisionTable(
  "a protected address is shown to one partner",
  `
  who                        | purpose          | relationship  | consent | agreement | also                                   | category | effect | level | reason            | because
  LOCAL_AUTHORITY            | CARE_MANAGEMENT  | ALLOCATION    | none    | signed    | address protected                      | CONTACT  | DENY   | NONE  | ADDRESS_PROTECTED | somebody may be looking for the person
  LOCAL_AUTHORITY            | CARE_MANAGEMENT  | ALLOCATION    | none    | signed    | address protected                      | IDENTITY | PERMIT | WRITE | RELATIONSHIP      | only the address is protected
  LOCAL_AUTHORITY            | CARE_MANAGEMENT  | ALLOCATION    | none    | signed    | controls the record, address protected | CONTACT  | PERMIT | WRITE | RELATIONSHIP      | the partner that controls the record knows it
  HOUSING                    | HOUSING_DUTY     | HOUSING_CASE  | permit  | signed    | address protected                      | CONTACT  | DENY   | NONE  | ADDRESS_PROTECTED | consent does not lift it
  POLICE                     | SAFEGUARDING     | POLICE_MATTER | none    | signed    | address protected                      | CONTACT  | DENY   | NONE  | ADDRESS_PROTECTED_FROM_STATUTE | it comes before any statute
  NHS                        | DIRECT_CARE      | none          | none    | signed    | address protected                      | CONTACT  | DENY   | NONE  | NO_RELATIONSHIP   | the earliest step is named
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION    | none    | signed    | controls the record, address protected | CONTACT  | DENY   | NONE  | NEVER_SHARED      | governance sees no address at all
`,
);
