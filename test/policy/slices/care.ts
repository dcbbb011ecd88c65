/** Who sees what of: CARE_NEEDS, CARE_PLAN, FINANCE, SAFEGUARDING. Read by slices.test.ts. */
export const care = `
  who                    | category     | alone                | with consent        | with a gateway            | because
  LOCAL_AUTHORITY        | CARE_NEEDS   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PRISON_HEALTHCARE      | CARE_NEEDS   | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PRISON                 | CARE_NEEDS   | SUMMARY RELATIONSHIP | READ CONSENT        | SUMMARY RELATIONSHIP      | custody gets the continuity minimum; the assessment needs consent (MIN-01, CONS-01)
  PROBATION              | CARE_NEEDS   | SUMMARY RELATIONSHIP | READ CONSENT        | SUMMARY RELATIONSHIP      | involvement gives the lesser view; consent gives the fuller one
  ICB                    | CARE_NEEDS   | - NO_CONSENT         | READ CONSENT        | - NO_CONSENT              | it opens by the person's consent and nothing else
  POLICE                 | CARE_NEEDS   | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  NHS                    | CARE_NEEDS   | READ RELATIONSHIP    | READ RELATIONSHIP   | READ RELATIONSHIP         | it needs this to do what it is involved for
  HOUSING                | CARE_NEEDS   | - NO_CONSENT         | SUMMARY CONSENT     | - NO_CONSENT              | it opens by the person's consent and nothing else
  CARE_PROVIDER          | CARE_NEEDS   | READ RELATIONSHIP    | READ RELATIONSHIP   | READ RELATIONSHIP         | it needs this to do what it is involved for
  DWP                    | CARE_NEEDS   | - NO_CONSENT         | SUMMARY CONSENT     | - NO_CONSENT              | it opens by the person's consent and nothing else
  ADVOCACY               | CARE_NEEDS   | READ RELATIONSHIP    | READ RELATIONSHIP   | READ RELATIONSHIP         | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CARE_NEEDS   | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | governance sees metadata, never content
  LOCAL_AUTHORITY        | CARE_PLAN    | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PRISON_HEALTHCARE      | CARE_PLAN    | SUMMARY RELATIONSHIP | WRITE CONSENT       | SUMMARY RELATIONSHIP      | prison healthcare keeps care going, and takes full part in the plan by consent
  PRISON                 | CARE_PLAN    | SUMMARY RELATIONSHIP | READ CONSENT        | SUMMARY RELATIONSHIP      | custody gets the continuity minimum; the whole plan needs consent (MIN-01, CONS-01)
  PROBATION              | CARE_PLAN    | SUMMARY RELATIONSHIP | READ CONSENT        | SUMMARY RELATIONSHIP      | probation gets the summary; the whole plan needs consent (CONS-01)
  ICB                    | CARE_PLAN    | - NO_CONSENT         | WRITE CONSENT       | - NO_CONSENT              | it opens by the person's consent and nothing else
  POLICE                 | CARE_PLAN    | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  NHS                    | CARE_PLAN    | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  HOUSING                | CARE_PLAN    | - NO_CONSENT         | SUMMARY CONSENT     | - NO_CONSENT              | it opens by the person's consent and nothing else
  CARE_PROVIDER          | CARE_PLAN    | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  DWP                    | CARE_PLAN    | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | CARE_PLAN    | READ RELATIONSHIP    | READ RELATIONSHIP   | READ RELATIONSHIP         | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CARE_PLAN    | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | governance sees metadata, never content
  LOCAL_AUTHORITY        | FINANCE      | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PRISON_HEALTHCARE      | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  PRISON                 | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  PROBATION              | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  ICB                    | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | a care board never sees finances, consent or not (CHC-21)
  POLICE                 | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  NHS                    | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  HOUSING                | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | FINANCE      | SUMMARY OWN_ENTRIES  | SUMMARY OWN_ENTRIES | SUMMARY OWN_ENTRIES       | a provider sees the hours and rate it was commissioned for
  DWP                    | FINANCE      | - NO_GATEWAY         | - NO_GATEWAY        | SUMMARY STATUTORY_GATEWAY | only through the gateway for benefits (Welfare Reform Act 2012)
  ADVOCACY               | FINANCE      | - NO_CONSENT         | READ CONSENT        | - NO_CONSENT              | it opens by the person's consent and nothing else
  INFORMATION_GOVERNANCE | FINANCE      | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | governance sees metadata, never content
  LOCAL_AUTHORITY        | SAFEGUARDING | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PRISON_HEALTHCARE      | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  PRISON                 | SAFEGUARDING | WRITE RELATIONSHIP   | WRITE RELATIONSHIP  | WRITE RELATIONSHIP        | it works with this and writes its own part
  PROBATION              | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  ICB                    | SAFEGUARDING | - NO_GATEWAY         | - NO_GATEWAY        | SUMMARY STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  POLICE                 | SAFEGUARDING | - NO_GATEWAY         | - NO_GATEWAY        | WRITE STATUTORY_GATEWAY   | a statute opens it; consent neither opens nor closes it
  NHS                    | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  HOUSING                | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  CARE_PROVIDER          | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  DWP                    | SAFEGUARDING | WRITE OWN_ENTRIES    | WRITE OWN_ENTRIES   | WRITE OWN_ENTRIES         | what it wrote or what names it, and no more (NEV-04)
  ADVOCACY               | SAFEGUARDING | READ RELATIONSHIP    | READ RELATIONSHIP   | READ RELATIONSHIP         | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | SAFEGUARDING | - NEVER_SHARED       | - NEVER_SHARED      | - NEVER_SHARED            | governance sees metadata, never content
`;
