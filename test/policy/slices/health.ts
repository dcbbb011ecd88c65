/** Who sees what of: PHYSICAL_HEALTH, MENTAL_HEALTH, SUBSTANCE_MISUSE, TERMINAL_ILLNESS, MEDICATION. Read by slices.test.ts. */
export const health = `
  who                    | category         | alone                  | with consent         | with a gateway         | because
  LOCAL_AUTHORITY        | PHYSICAL_HEALTH  | READ RELATIONSHIP      | READ RELATIONSHIP    | READ RELATIONSHIP      | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | PHYSICAL_HEALTH  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  PRISON                 | PHYSICAL_HEALTH  | EXISTENCE RELATIONSHIP | SUMMARY CONSENT      | EXISTENCE RELATIONSHIP | that there is an effect on daily life; what it is, by consent
  PROBATION              | PHYSICAL_HEALTH  | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  ICB                    | PHYSICAL_HEALTH  | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  POLICE                 | PHYSICAL_HEALTH  | - NO_DISCLOSURE        | - NO_DISCLOSURE      | - NO_DISCLOSURE        | one disclosure at a time, approved by the owner
  NHS                    | PHYSICAL_HEALTH  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  HOUSING                | PHYSICAL_HEALTH  | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  CARE_PROVIDER          | PHYSICAL_HEALTH  | READ RELATIONSHIP      | READ RELATIONSHIP    | READ RELATIONSHIP      | it needs this to do what it is involved for
  DWP                    | PHYSICAL_HEALTH  | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  ADVOCACY               | PHYSICAL_HEALTH  | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | PHYSICAL_HEALTH  | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | governance sees metadata, never content
  LOCAL_AUTHORITY        | MENTAL_HEALTH    | READ RELATIONSHIP      | READ RELATIONSHIP    | READ RELATIONSHIP      | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | MENTAL_HEALTH    | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  PRISON                 | MENTAL_HEALTH    | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  PROBATION              | MENTAL_HEALTH    | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | never a narrative: a summary, and only by consent (NEV-02)
  ICB                    | MENTAL_HEALTH    | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  POLICE                 | MENTAL_HEALTH    | - NO_DISCLOSURE        | - NO_DISCLOSURE      | - NO_DISCLOSURE        | one disclosure at a time, approved by the owner
  NHS                    | MENTAL_HEALTH    | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  HOUSING                | MENTAL_HEALTH    | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | MENTAL_HEALTH    | SUMMARY RELATIONSHIP   | READ CONSENT         | SUMMARY RELATIONSHIP   | a carer gets the summary; the detail needs consent
  DWP                    | MENTAL_HEALTH    | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | MENTAL_HEALTH    | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | MENTAL_HEALTH    | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | governance sees metadata, never content
  LOCAL_AUTHORITY        | SUBSTANCE_MISUSE | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  PRISON_HEALTHCARE      | SUBSTANCE_MISUSE | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  PRISON                 | SUBSTANCE_MISUSE | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  PROBATION              | SUBSTANCE_MISUSE | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  ICB                    | SUBSTANCE_MISUSE | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  POLICE                 | SUBSTANCE_MISUSE | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  NHS                    | SUBSTANCE_MISUSE | READ RELATIONSHIP      | READ RELATIONSHIP    | READ RELATIONSHIP      | it needs this to do what it is involved for
  HOUSING                | SUBSTANCE_MISUSE | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | SUBSTANCE_MISUSE | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  DWP                    | SUBSTANCE_MISUSE | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | SUBSTANCE_MISUSE | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | SUBSTANCE_MISUSE | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | governance sees metadata, never content
  LOCAL_AUTHORITY        | TERMINAL_ILLNESS | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | the person decides whether the council is told (EOL-06)
  PRISON_HEALTHCARE      | TERMINAL_ILLNESS | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  PRISON                 | TERMINAL_ILLNESS | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | the person decides whether prison managers are told
  PROBATION              | TERMINAL_ILLNESS | - NO_CONSENT           | SUMMARY CONSENT      | - NO_CONSENT           | it opens by the person's consent and nothing else
  ICB                    | TERMINAL_ILLNESS | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  POLICE                 | TERMINAL_ILLNESS | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  NHS                    | TERMINAL_ILLNESS | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  HOUSING                | TERMINAL_ILLNESS | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | TERMINAL_ILLNESS | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  DWP                    | TERMINAL_ILLNESS | - NO_CONSENT           | EXISTENCE CONSENT    | - NO_CONSENT           | it opens by the person's consent and nothing else
  ADVOCACY               | TERMINAL_ILLNESS | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | TERMINAL_ILLNESS | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | governance sees metadata, never content
  LOCAL_AUTHORITY        | MEDICATION       | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP   | a summary is enough for what it is involved for
  PRISON_HEALTHCARE      | MEDICATION       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  PRISON                 | MEDICATION       | - NO_CONSENT           | EXISTENCE CONSENT    | - NO_CONSENT           | it opens by the person's consent and nothing else
  PROBATION              | MEDICATION       | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  ICB                    | MEDICATION       | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  POLICE                 | MEDICATION       | - NO_DISCLOSURE        | - NO_DISCLOSURE      | - NO_DISCLOSURE        | one disclosure at a time, approved by the owner
  NHS                    | MEDICATION       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP   | WRITE RELATIONSHIP     | it works with this and writes its own part
  HOUSING                | MEDICATION       | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | MEDICATION       | READ RELATIONSHIP      | READ RELATIONSHIP    | READ RELATIONSHIP      | it needs this to do what it is involved for
  DWP                    | MEDICATION       | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | MEDICATION       | - NO_CONSENT           | READ CONSENT         | - NO_CONSENT           | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | MEDICATION       | - NEVER_SHARED         | - NEVER_SHARED       | - NEVER_SHARED         | governance sees metadata, never content
`;
