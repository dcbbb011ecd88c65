/** Who sees what of: CONSENT, ADVOCACY, FAMILY. Read by slices.test.ts. */
export const decisionsAndFamily = `
  who                    | category | alone                  | with consent           | with a gateway              | because
  LOCAL_AUTHORITY        | CONSENT  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | CONSENT  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON                 | CONSENT  | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES           | what it wrote or what names it, and no more (NEV-04)
  PROBATION              | CONSENT  | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES           | what it wrote or what names it, and no more (NEV-04)
  ICB                    | CONSENT  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  POLICE                 | CONSENT  | EXISTENCE OWN_ENTRIES  | EXISTENCE OWN_ENTRIES  | EXISTENCE OWN_ENTRIES       | what it wrote or what names it, and no more (NEV-04)
  NHS                    | CONSENT  | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  HOUSING                | CONSENT  | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES           | what it wrote or what names it, and no more (NEV-04)
  CARE_PROVIDER          | CONSENT  | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES      | WRITE OWN_ENTRIES           | what it wrote or what names it, and no more (NEV-04)
  DWP                    | CONSENT  | EXISTENCE OWN_ENTRIES  | EXISTENCE OWN_ENTRIES  | EXISTENCE OWN_ENTRIES       | what it wrote or what names it, and no more (NEV-04)
  ADVOCACY               | CONSENT  | READ RELATIONSHIP      | READ RELATIONSHIP      | READ RELATIONSHIP           | it needs this to do what it is involved for
  INFORMATION_GOVERNANCE | CONSENT  | READ GOVERNANCE        | READ GOVERNANCE        | READ GOVERNANCE             | governance sees who did what, never the content
  LOCAL_AUTHORITY        | ADVOCACY | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  PRISON                 | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  PROBATION              | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  ICB                    | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  POLICE                 | ADVOCACY | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  NHS                    | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  HOUSING                | ADVOCACY | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  CARE_PROVIDER          | ADVOCACY | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  DWP                    | ADVOCACY | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | ADVOCACY | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  INFORMATION_GOVERNANCE | ADVOCACY | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
  LOCAL_AUTHORITY        | FAMILY   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PRISON_HEALTHCARE      | FAMILY   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  PRISON                 | FAMILY   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  PROBATION              | FAMILY   | WRITE RELATIONSHIP     | WRITE RELATIONSHIP     | WRITE RELATIONSHIP          | it works with this and writes its own part
  ICB                    | FAMILY   | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP | EXISTENCE RELATIONSHIP      | it must know that something exists, not what
  POLICE                 | FAMILY   | - NO_GATEWAY           | - NO_GATEWAY           | WRITE STATUTORY_GATEWAY     | a statute opens it; consent neither opens nor closes it
  NHS                    | FAMILY   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  HOUSING                | FAMILY   | - NO_GATEWAY           | - NO_GATEWAY           | EXISTENCE STATUTORY_GATEWAY | a statute opens it; consent neither opens nor closes it
  CARE_PROVIDER          | FAMILY   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  DWP                    | FAMILY   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | no purpose of this agency needs it, so consent opens nothing
  ADVOCACY               | FAMILY   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP   | SUMMARY RELATIONSHIP        | a summary is enough for what it is involved for
  INFORMATION_GOVERNANCE | FAMILY   | - NEVER_SHARED         | - NEVER_SHARED         | - NEVER_SHARED              | governance sees metadata, never content
`;
