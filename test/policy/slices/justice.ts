/** Who sees what of: OFFENCE, CUSTODY, PUBLIC_PROTECTION. Read by slices.test.ts. */
export const justice = `
  who                    | category          | alone                | with consent         | with a gateway              | because
  LOCAL_AUTHORITY        | OFFENCE           | - NO_GATEWAY         | - NO_GATEWAY         | SUMMARY STATUTORY_GATEWAY   | conditions that affect safe care, by statute
  PRISON_HEALTHCARE      | OFFENCE           | - NO_GATEWAY         | - NO_GATEWAY         | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  PRISON                 | OFFENCE           | WRITE RELATIONSHIP   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | OFFENCE           | WRITE RELATIONSHIP   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | OFFENCE           | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | a health funding case opens no offence record (NEV-01)
  POLICE                 | OFFENCE           | - NO_GATEWAY         | - NO_GATEWAY         | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  NHS                    | OFFENCE           | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  HOUSING                | OFFENCE           | - NO_GATEWAY         | - NO_GATEWAY         | SUMMARY STATUTORY_GATEWAY   | a statute opens it; consent neither opens nor closes it
  CARE_PROVIDER          | OFFENCE           | - NO_DISCLOSURE      | - NO_DISCLOSURE      | - NO_DISCLOSURE             | case by case, by a disclosure that the owner approved
  DWP                    | OFFENCE           | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | OFFENCE           | - NO_CONSENT         | SUMMARY CONSENT      | - NO_CONSENT                | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | OFFENCE           | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | CUSTODY           | READ RELATIONSHIP    | READ RELATIONSHIP    | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON_HEALTHCARE      | CUSTODY           | READ RELATIONSHIP    | READ RELATIONSHIP    | READ RELATIONSHIP           | it needs this to do what it is involved for
  PRISON                 | CUSTODY           | WRITE RELATIONSHIP   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | CUSTODY           | WRITE RELATIONSHIP   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | CUSTODY           | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  POLICE                 | CUSTODY           | - NO_GATEWAY         | - NO_GATEWAY         | READ STATUTORY_GATEWAY      | a statute opens it; consent neither opens nor closes it
  NHS                    | CUSTODY           | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  HOUSING                | CUSTODY           | - NO_CONSENT         | SUMMARY CONSENT      | - NO_CONSENT                | it opens by the person's consent and nothing else
  CARE_PROVIDER          | CUSTODY           | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  DWP                    | CUSTODY           | - NO_GATEWAY         | - NO_GATEWAY         | SUMMARY STATUTORY_GATEWAY   | a release claim rests on a statute, not on consent
  ADVOCACY               | CUSTODY           | READ RELATIONSHIP    | READ RELATIONSHIP    | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CUSTODY           | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  PRISON_HEALTHCARE      | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  PRISON                 | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  PROBATION              | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  ICB                    | PUBLIC_PROTECTION | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | a care board has no part in public protection (NEV-01)
  POLICE                 | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  NHS                    | PUBLIC_PROTECTION | - NO_DISCLOSURE      | - NO_DISCLOSURE      | - NO_DISCLOSURE             | one disclosure at a time, approved by the owner
  HOUSING                | PUBLIC_PROTECTION | - NO_GATEWAY         | - NO_GATEWAY         | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  CARE_PROVIDER          | PUBLIC_PROTECTION | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  DWP                    | PUBLIC_PROTECTION | - NO_DISCLOSURE      | - NO_DISCLOSURE      | - NO_DISCLOSURE             | one disclosure at a time, approved by the owner
  ADVOCACY               | PUBLIC_PROTECTION | - NEVER_SHARED       | - NEVER_SHARED       | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  INFORMATION_GOVERNANCE | PUBLIC_PROTECTION | - ROLE_CEILING       | - ROLE_CEILING       | - ROLE_CEILING              | row 22 belongs to the public protection contact alone
`;
