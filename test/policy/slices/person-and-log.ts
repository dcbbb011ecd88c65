/** Who sees what of: COMMUNICATION, EQUALITY, ACCESS_LOG. Read by slices.test.ts. */
export const personAndLog = `
  who                    | category      | alone              | with consent       | with a gateway     | because
  LOCAL_AUTHORITY        | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PRISON_HEALTHCARE      | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PRISON                 | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PROBATION              | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  ICB                    | COMMUNICATION | READ RELATIONSHIP  | READ RELATIONSHIP  | READ RELATIONSHIP  | it needs this to do what it is involved for
  POLICE                 | COMMUNICATION | READ RELATIONSHIP  | READ RELATIONSHIP  | READ RELATIONSHIP  | it needs this to do what it is involved for
  NHS                    | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  HOUSING                | COMMUNICATION | READ RELATIONSHIP  | READ RELATIONSHIP  | READ RELATIONSHIP  | it needs this to do what it is involved for
  CARE_PROVIDER          | COMMUNICATION | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  DWP                    | COMMUNICATION | READ RELATIONSHIP  | READ RELATIONSHIP  | READ RELATIONSHIP  | it needs this to do what it is involved for
  ADVOCACY               | COMMUNICATION | READ RELATIONSHIP  | READ RELATIONSHIP  | READ RELATIONSHIP  | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | COMMUNICATION | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | governance sees metadata, never content
  LOCAL_AUTHORITY        | EQUALITY      | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PRISON_HEALTHCARE      | EQUALITY      | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PRISON                 | EQUALITY      | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  PROBATION              | EQUALITY      | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  ICB                    | EQUALITY      | - NO_CONSENT       | SUMMARY CONSENT    | - NO_CONSENT       | it opens by the person's consent and nothing else
  POLICE                 | EQUALITY      | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | no purpose of this agency needs it, so consent opens nothing
  NHS                    | EQUALITY      | WRITE RELATIONSHIP | WRITE RELATIONSHIP | WRITE RELATIONSHIP | it works with this and writes its own part
  HOUSING                | EQUALITY      | - NO_CONSENT       | READ CONSENT       | - NO_CONSENT       | it opens by the person's consent and nothing else
  CARE_PROVIDER          | EQUALITY      | - NO_CONSENT       | READ CONSENT       | - NO_CONSENT       | it opens by the person's consent and nothing else
  DWP                    | EQUALITY      | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | EQUALITY      | - NO_CONSENT       | READ CONSENT       | - NO_CONSENT       | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | EQUALITY      | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | governance sees metadata, never content
  LOCAL_AUTHORITY        | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  PRISON_HEALTHCARE      | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  PRISON                 | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  PROBATION              | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  ICB                    | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  POLICE                 | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  NHS                    | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  HOUSING                | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  CARE_PROVIDER          | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  DWP                    | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  ADVOCACY               | ACCESS_LOG    | - NEVER_SHARED     | - NEVER_SHARED     | - NEVER_SHARED     | the log is for governance and for the person
  INFORMATION_GOVERNANCE | ACCESS_LOG    | READ GOVERNANCE    | READ GOVERNANCE    | READ GOVERNANCE    | governance sees who did what, never the content
`;
