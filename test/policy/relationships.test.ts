import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "a relationship must hold now, be of the caller's kind, and serve the purpose",
  `
  who             | purpose         | relationship           | consent | agreement | also                | category  | effect | level | reason          | because
  LOCAL_AUTHORITY | CARE_MANAGEMENT | none                   | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | nobody is looked up out of curiosity
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ended ALLOCATION       | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | the case is closed and its tail is over
  LOCAL_AUTHORITY | CARE_MANAGEMENT | just-ended ALLOCATION  | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | the moment it ends is no longer covered
  LOCAL_AUTHORITY | CARE_MANAGEMENT | just-begun ALLOCATION  | none    | signed    | -                   | CARE_PLAN | PERMIT | WRITE | RELATIONSHIP    | the moment it begins is covered
  LOCAL_AUTHORITY | CARE_MANAGEMENT | coming ALLOCATION      | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | a case that starts tomorrow proves nothing today
  LOCAL_AUTHORITY | CARE_MANAGEMENT | CUSTODY                | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | a council cannot hold a prison's relationship
  LOCAL_AUTHORITY | CARE_MANAGEMENT | CUSTODY and ALLOCATION | none    | signed    | -                   | CARE_PLAN | PERMIT | WRITE | RELATIONSHIP    | one good relationship is enough
  LOCAL_AUTHORITY | CARE_MANAGEMENT | none                   | permit  | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | consent alone is no involvement
  LOCAL_AUTHORITY | CARE_MANAGEMENT | none                   | none    | signed    | controls the record | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | to control a record is no reason to read it
  POLICE          | SAFEGUARDING    | none                   | none    | signed    | gateway             | OFFENCE   | DENY   | NONE  | NO_RELATIONSHIP | a statute needs a matter that it serves
  HOUSING         | HOUSING_DUTY    | none                   | permit  | signed    | -                   | HOUSING   | DENY   | NONE  | NO_RELATIONSHIP | consent alone is no involvement
  CARE_PROVIDER   | DIRECT_CARE     | ended CARE_PLACEMENT   | none    | signed    | -                   | CARE_PLAN | DENY   | NONE  | NO_RELATIONSHIP | the placement is over
`,
);

decisionTable(
  "a purpose is stated, allowed and served",
  `
  who               | purpose             | relationship                 | consent | agreement | also    | category   | effect | level | reason                       | because
  LOCAL_AUTHORITY   | SAFE_CUSTODY        | ALLOCATION                   | none    | signed    | -       | CARE_PLAN  | DENY   | NONE  | PURPOSE_NOT_ALLOWED          | keeping custody safe is not a council's purpose
  PRISON            | DIRECT_CARE         | CUSTODY                      | none    | signed    | -       | CARE_PLAN  | DENY   | NONE  | PURPOSE_NOT_ALLOWED          | a prison does not give care
  PROBATION         | INVESTIGATION       | SUPERVISION                  | permit  | signed    | -       | CARE_PLAN  | DENY   | NONE  | PURPOSE_NOT_ALLOWED          | consent does not add a purpose
  POLICE            | SUPERVISION         | POLICE_MATTER                | none    | signed    | gateway | OFFENCE    | DENY   | NONE  | PURPOSE_NOT_ALLOWED          | a statute does not add a purpose
  LOCAL_AUTHORITY   | OPERATIONS          | ALLOCATION                   | none    | signed    | -       | CARE_PLAN  | PERMIT | WRITE | RELATIONSHIP                 | a complaint about this case
  LOCAL_AUTHORITY   | OPERATIONS          | OPEN_REFERRAL                | none    | signed    | -       | CARE_PLAN  | DENY   | NONE  | PURPOSE_OUTSIDE_RELATIONSHIP | a referral is no ground for a complaint
  LOCAL_AUTHORITY   | OPERATIONS          | OPEN_REFERRAL and ALLOCATION | none    | signed    | -       | CARE_PLAN  | PERMIT | WRITE | RELATIONSHIP                 | the allocation serves it
  PRISON_HEALTHCARE | FUNDING_ELIGIBILITY | INCOMING_TRANSFER            | none    | signed    | -       | CARE_NEEDS | DENY   | NONE  | PURPOSE_OUTSIDE_RELATIONSHIP | a transfer to come is about care, not funding
  LOCAL_AUTHORITY   | OPERATIONS          | none                         | none    | signed    | -       | CARE_PLAN  | DENY   | NONE  | NO_RELATIONSHIP              | the earliest step is named
  LOCAL_AUTHORITY   | OPERATIONS          | OPEN_REFERRAL                | none    | signed    | -       | ACCESS_LOG | DENY   | NONE  | PURPOSE_OUTSIDE_RELATIONSHIP | the purpose is weighed before the cell
`,
);

decisionTable(
  "some relationships carry less than the cell",
  `
  who             | purpose         | relationship                      | consent | agreement | also    | category         | effect | level   | reason                        | because
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | IDENTITY         | PERMIT | WRITE   | RELATIONSHIP                  | a personal adviser knows the young person
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | CUSTODY          | PERMIT | READ    | RELATIONSHIP                  | and where they are held
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | CONTACT          | PERMIT | WRITE   | RELATIONSHIP                  | how to reach them
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | HOUSING          | PERMIT | READ    | RELATIONSHIP                  | where they will live
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | COMMUNICATION    | PERMIT | WRITE   | RELATIONSHIP                  | how to speak with them
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | CARE_PLAN        | PERMIT | SUMMARY | RELATIONSHIP                  | and the plan in summary
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | CARE_NEEDS       | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | not what they need in detail
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | RISK_TO_OTHERS   | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | not the risk to others
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | FAMILY           | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | not their family
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | -       | PHYSICAL_HEALTH  | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | not their health
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | none    | signed    | gateway | OFFENCE          | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | nor their offence, whatever the statute
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE                      | permit  | signed    | -       | TERMINAL_ILLNESS | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | consent does not widen the relationship
  LOCAL_AUTHORITY | CARE_MANAGEMENT | LEAVING_CARE and ALLOCATION       | none    | signed    | -       | CARE_PLAN        | PERMIT | WRITE   | RELATIONSHIP                  | the allocation carries the whole cell
  LOCAL_AUTHORITY | OPERATIONS      | LEAVING_CARE and OPEN_REFERRAL    | none    | signed    | -       | PHYSICAL_HEALTH  | DENY   | NONE    | PURPOSE_OUTSIDE_RELATIONSHIP  | two relationships never combine
  LOCAL_AUTHORITY | SAFEGUARDING    | LEAVING_CARE and SECOND_AUTHORITY | none    | signed    | -       | IDENTITY         | DENY   | NONE    | PURPOSE_OUTSIDE_RELATIONSHIP  | neither serves it
  LOCAL_AUTHORITY | CARE_MANAGEMENT | SECOND_AUTHORITY                  | none    | signed    | -       | CARE_PLAN        | PERMIT | WRITE   | RELATIONSHIP                  | support goes on from the first day (TRANS-06)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | SECOND_AUTHORITY                  | none    | signed    | gateway | OFFENCE          | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | the offence does not travel with a move
  LOCAL_AUTHORITY | CARE_MANAGEMENT | SECOND_AUTHORITY                  | permit  | signed    | -       | CHC              | DENY   | NONE    | CATEGORY_OUTSIDE_RELATIONSHIP | funding is for the authority that is responsible
`,
);
