import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "a role only lowers",
  `
  who                                          | purpose         | relationship | consent | agreement | also    | category          | effect | level     | reason            | because
  LOCAL_AUTHORITY as MANAGER                   | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | PERMIT | WRITE     | RELATIONSHIP      | a manager works with the plan
  LOCAL_AUTHORITY as DUTY_WORKER               | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | PERMIT | WRITE     | RELATIONSHIP      | so does whoever is on duty
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | IDENTITY          | PERMIT | WRITE     | RELATIONSHIP      | letters need a name
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CONTACT           | PERMIT | WRITE     | RELATIONSHIP      | and an address
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CUSTODY           | PERMIT | READ      | RELATIONSHIP      | and where to send them
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | COMMUNICATION     | PERMIT | WRITE     | RELATIONSHIP      | and in which form
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | PERMIT | EXISTENCE | RELATIONSHIP      | that there is a plan, not what it says
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | permit  | signed    | -       | TERMINAL_ILLNESS  | PERMIT | EXISTENCE | CONSENT           | a role lowers what consent gives
  LOCAL_AUTHORITY as ADMINISTRATOR             | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | gateway | PUBLIC_PROTECTION | DENY   | NONE      | ROLE_CEILING      | one contact a partner, nobody else
  LOCAL_AUTHORITY as FINANCE_OFFICER           | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | FINANCE           | PERMIT | WRITE     | RELATIONSHIP      | the role is for this
  LOCAL_AUTHORITY as FINANCE_OFFICER           | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | IDENTITY          | PERMIT | WRITE     | RELATIONSHIP      | and needs to know of whom
  LOCAL_AUTHORITY as FINANCE_OFFICER           | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | DENY   | NONE      | ROLE_CEILING      | and nothing else
  LOCAL_AUTHORITY as PRACTITIONER              | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | gateway | PUBLIC_PROTECTION | DENY   | NONE      | ROLE_CEILING      | one contact a partner, nobody else
  LOCAL_AUTHORITY as PUBLIC_PROTECTION_CONTACT | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | gateway | PUBLIC_PROTECTION | PERMIT | EXISTENCE | STATUTORY_GATEWAY | the contact learns whom to ring
  LOCAL_AUTHORITY as PUBLIC_PROTECTION_CONTACT | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | IDENTITY          | PERMIT | WRITE     | RELATIONSHIP      | and about whom
  LOCAL_AUTHORITY as PUBLIC_PROTECTION_CONTACT | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | DENY   | NONE      | ROLE_CEILING      | and nothing else
  LOCAL_AUTHORITY as CALDICOTT_GUARDIAN        | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | CARE_PLAN         | DENY   | NONE      | ROLE_CEILING      | a guardian sees the item under decision only
  LOCAL_AUTHORITY as INTEGRATION_ACCOUNT       | CARE_MANAGEMENT | ALLOCATION   | none    | signed    | -       | IDENTITY          | DENY   | NONE      | ROLE_CEILING      | a machine reads nothing unless granted
`,
);

decisionTable(
  "governance sees who did what, never the content",
  `
  who                        | purpose          | relationship      | consent   | agreement | also                        | category   | effect | level   | reason              | because
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | none              | none      | signed    | controls the record         | ACCESS_LOG | PERMIT | READ    | GOVERNANCE          | records its partner controls
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ended ALLOCATION  | none      | signed    | -                           | ACCESS_LOG | PERMIT | READ    | GOVERNANCE          | people its partner was ever involved with
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | coming ALLOCATION | none      | signed    | -                           | ACCESS_LOG | DENY   | NONE    | NO_RELATIONSHIP     | not those it will be involved with
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | none              | none      | signed    | -                           | ACCESS_LOG | DENY   | NONE    | NO_RELATIONSHIP     | and nobody else's
  LOCAL_AUTHORITY as IG_LEAD | CARE_MANAGEMENT  | ALLOCATION        | none      | signed    | -                           | ACCESS_LOG | DENY   | NONE    | PURPOSE_NOT_ALLOWED | governance gives no care
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | permit    | signed    | -                           | CARE_PLAN  | DENY   | NONE    | NEVER_SHARED        | no content, consent or not
  LOCAL_AUTHORITY as IG_LEAD | INVESTIGATION    | ALLOCATION        | none      | signed    | -                           | CONSENT    | PERMIT | READ    | GOVERNANCE          | decisions about sharing, when investigating
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | none      | signed    | -                           | CONSENT    | DENY   | NONE    | PURPOSE_NOT_ALLOWED | but not for routine audit
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | objection | signed    | -                           | IDENTITY   | PERMIT | SUMMARY | GOVERNANCE          | an objection does not stop an audit
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | none      | signed    | record restricted to others | ACCESS_LOG | PERMIT | READ    | GOVERNANCE          | somebody must examine who was let in
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | none      | signed    | user excluded               | ACCESS_LOG | DENY   | NONE    | EXCLUDED            | but not the one who is kept out
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT | ALLOCATION        | none      | suspended | -                           | ACCESS_LOG | DENY   | NONE    | AGREEMENT_SUSPENDED | by no route (NEV-10)
  PRISON                     | COMPLIANCE_AUDIT | CUSTODY           | none      | signed    | -                           | ACCESS_LOG | DENY   | NONE    | PURPOSE_NOT_ALLOWED | audit is for governance
`,
);

decisionTable(
  "people see their own record, and nobody else's",
  `
  who                       | purpose         | relationship | consent   | agreement | also                                                      | category          | effect | level | reason              | because
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person                                       | CARE_PLAN         | PERMIT | WRITE | OWN_RECORD          | needs no agreement and no relationship
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | objection | suspended | acts for the person                                       | MENTAL_HEALTH     | PERMIT | READ  | OWN_RECORD          | nobody is shut out of their own record
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person                                       | ACCESS_LOG        | PERMIT | READ  | OWN_RECORD          | they may know who looked
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person                                       | CONSENT           | PERMIT | WRITE | OWN_RECORD          | and decide about sharing
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person                                       | PUBLIC_PROTECTION | DENY   | NONE  | NEVER_SHARED        | but not public protection
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person, record restricted                    | CARE_PLAN         | PERMIT | WRITE | OWN_RECORD          | a restriction is not aimed at them
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person, excluded                             | CARE_PLAN         | PERMIT | WRITE | OWN_RECORD          | nobody is shut out of their own record
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person, address protected                    | CONTACT           | PERMIT | READ  | OWN_RECORD          | one's own address is no secret to oneself
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | none         | none      | none      | acts for the person, user disabled                        | CARE_PLAN         | DENY   | NONE  | USER_INACTIVE       | the account must be live
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | ALLOCATION   | permit    | signed    | acts for somebody else                                    | CARE_PLAN         | DENY   | NONE  | NO_RELATIONSHIP     | about others a person is a stranger
  LOCAL_AUTHORITY as PERSON | PERSON_REQUEST  | ALLOCATION   | permit    | signed    | controls the record                                       | IDENTITY          | DENY   | NONE  | NO_RELATIONSHIP     | a person who is nobody's self sees nobody
  LOCAL_AUTHORITY as PERSON | CARE_MANAGEMENT | ALLOCATION   | none      | signed    | acts for the person                                       | CARE_PLAN         | DENY   | NONE  | PURPOSE_NOT_ALLOWED | a person asks as a person
  LOCAL_AUTHORITY as PROXY  | PROXY_REQUEST   | none         | none      | none      | acts for the person                                       | CARE_PLAN         | PERMIT | WRITE | OWN_RECORD          | a valid proxy stands in
  LOCAL_AUTHORITY as PROXY  | PERSON_REQUEST  | none         | none      | none      | acts for the person                                       | CARE_PLAN         | DENY   | NONE  | PURPOSE_NOT_ALLOWED | and says so
  LOCAL_AUTHORITY as PROXY  | PROXY_REQUEST   | none         | none      | none      | acts for somebody else                                    | CARE_PLAN         | DENY   | NONE  | NO_RELATIONSHIP     | for one person only
  LOCAL_AUTHORITY as PROXY  | PROXY_REQUEST   | none         | none      | none      | acts for the person, excluded                             | CARE_PLAN         | DENY   | NONE  | EXCLUDED            | a proxy can be the danger (NEV-09)
  LOCAL_AUTHORITY as PROXY  | PROXY_REQUEST   | none         | none      | none      | acts for the person, address protected                    | CONTACT           | DENY   | NONE  | ADDRESS_PROTECTED   | a proxy can be the danger
  LOCAL_AUTHORITY as PROXY  | PROXY_REQUEST   | none         | none      | none      | acts for the person, through its owner, address protected | CONTACT           | DENY   | NONE  | ADDRESS_PROTECTED   | whoever issued the account
  LOCAL_AUTHORITY           | CARE_MANAGEMENT | none         | none      | signed    | acts for the person                                       | CARE_PLAN         | DENY   | NONE  | NO_RELATIONSHIP     | staff do not act for a person by a mark in their token
`,
);
