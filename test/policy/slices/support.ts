/** Who sees what of: EQUIPMENT, CAPACITY, CHC, HOUSING. Read by slices.test.ts. */
export const support = `
  who                    | category  | alone                  | with consent           | with a gateway              | because
  LOCAL_AUTHORITY        | EQUIPMENT | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | EQUIPMENT | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON                 | EQUIPMENT | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | EQUIPMENT | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | aids that licence conditions must allow for
  ICB                    | EQUIPMENT | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  POLICE                 | EQUIPMENT | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  NHS                    | EQUIPMENT | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  HOUSING                | EQUIPMENT | - NO_CONSENT           | READ CONSENT           | - NO_CONSENT                | it opens by the person's consent and nothing else
  CARE_PROVIDER          | EQUIPMENT | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  DWP                    | EQUIPMENT | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | EQUIPMENT | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | EQUIPMENT | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | CAPACITY  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | CAPACITY  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON                 | CAPACITY  | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  PROBATION              | CAPACITY  | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  ICB                    | CAPACITY  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  POLICE                 | CAPACITY  | - NO_GATEWAY           | - NO_GATEWAY           | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  NHS                    | CAPACITY  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  HOUSING                | CAPACITY  | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP      | it must know that something exists, not what
  CARE_PROVIDER          | CAPACITY  | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  DWP                    | CAPACITY  | - NO_CONSENT           | EXISTENCE CONSENT      | - NO_CONSENT                | it opens by the person's consent and nothing else
  ADVOCACY               | CAPACITY  | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CAPACITY  | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | CHC       | - NO_CONSENT           | WRITE CONSENT          | - NO_CONSENT                | it opens by the person's consent and nothing else
  PRISON_HEALTHCARE      | CHC       | - NO_CONSENT           | WRITE CONSENT          | - NO_CONSENT                | it opens by the person's consent and nothing else
  PRISON                 | CHC       | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | prison managers have no part in health funding
  PROBATION              | CHC       | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ICB                    | CHC       | - NO_CONSENT           | WRITE CONSENT          | - NO_CONSENT                | it opens by the person's consent and nothing else
  POLICE                 | CHC       | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  NHS                    | CHC       | - NO_CONSENT           | WRITE CONSENT          | - NO_CONSENT                | it opens by the person's consent and nothing else
  HOUSING                | CHC       | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | CHC       | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  DWP                    | CHC       | - NO_CONSENT           | EXISTENCE CONSENT      | - NO_CONSENT                | it opens by the person's consent and nothing else
  ADVOCACY               | CHC       | - NO_CONSENT           | READ CONSENT           | - NO_CONSENT                | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | CHC       | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | HOUSING   | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | HOUSING   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  PRISON                 | HOUSING   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | HOUSING   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | HOUSING   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  POLICE                 | HOUSING   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  NHS                    | HOUSING   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  HOUSING                | HOUSING   | - NO_CONSENT           | WRITE CONSENT          | - NO_CONSENT                | a homelessness referral needs consent by statute
  CARE_PROVIDER          | HOUSING   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  DWP                    | HOUSING   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  ADVOCACY               | HOUSING   | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | HOUSING   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
`;
