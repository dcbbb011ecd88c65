/** Who sees what of: IDENTITY, CONTACT, RISK_TO_OTHERS, RISK_TO_SELF. Read by slices.test.ts. */
export const identityAndRisk = `
  who                    | category       | alone                  | with consent           | with a gateway              | because
  LOCAL_AUTHORITY        | IDENTITY       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | IDENTITY       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON                 | IDENTITY       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | IDENTITY       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | IDENTITY       | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  POLICE                 | IDENTITY       | - NO_GATEWAY           | - NO_GATEWAY           | SUMMARY STATUTORY_GATEWAY   | the police hold no standing relationship: a statute must speak
  NHS                    | IDENTITY       | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  HOUSING                | IDENTITY       | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  CARE_PROVIDER          | IDENTITY       | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  DWP                    | IDENTITY       | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  ADVOCACY               | IDENTITY       | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | IDENTITY       | SUMMARY GOVERNANCE     | SUMMARY GOVERNANCE     | SUMMARY GOVERNANCE          | governance sees who did what, never the content
  LOCAL_AUTHORITY        | CONTACT        | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | CONTACT        | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON                 | CONTACT        | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PROBATION              | CONTACT        | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | CONTACT        | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  POLICE                 | CONTACT        | - NO_GATEWAY           | - NO_GATEWAY           | READ STATUTORY_GATEWAY      | a statute opens it; consent neither opens nor closes it
  NHS                    | CONTACT        | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  HOUSING                | CONTACT        | - NO_CONSENT           | READ CONSENT           | - NO_CONSENT                | it opens by the person's consent and nothing else
  CARE_PROVIDER          | CONTACT        | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  DWP                    | CONTACT        | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  ADVOCACY               | CONTACT        | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CONTACT        | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | RISK_TO_OTHERS | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | RISK_TO_OTHERS | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON                 | RISK_TO_OTHERS | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | RISK_TO_OTHERS | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | RISK_TO_OTHERS | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP      | that two staff should visit, never why (NEV-01)
  POLICE                 | RISK_TO_OTHERS | - NO_GATEWAY           | - NO_GATEWAY           | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  NHS                    | RISK_TO_OTHERS | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  HOUSING                | RISK_TO_OTHERS | - NO_GATEWAY           | - NO_GATEWAY           | SUMMARY STATUTORY_GATEWAY   | a statute opens it; consent neither opens nor closes it
  CARE_PROVIDER          | RISK_TO_OTHERS | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  DWP                    | RISK_TO_OTHERS | - NO_GATEWAY           | - NO_GATEWAY           | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  ADVOCACY               | RISK_TO_OTHERS | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP      | it must know that something exists, not what
  INFORMATION_GOVERNANCE | RISK_TO_OTHERS | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | RISK_TO_SELF   | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | RISK_TO_SELF   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON                 | RISK_TO_SELF   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | RISK_TO_SELF   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  ICB                    | RISK_TO_SELF   | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  POLICE                 | RISK_TO_SELF   | - NO_GATEWAY           | - NO_GATEWAY           | SUMMARY STATUTORY_GATEWAY   | a statute opens it; consent neither opens nor closes it
  NHS                    | RISK_TO_SELF   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  HOUSING                | RISK_TO_SELF   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  CARE_PROVIDER          | RISK_TO_SELF   | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  DWP                    | RISK_TO_SELF   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | RISK_TO_SELF   | - NO_CONSENT           | SUMMARY CONSENT        | - NO_CONSENT                | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | RISK_TO_SELF   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
`;
