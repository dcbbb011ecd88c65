import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "consent opens what needs it, and only that",
  `
  who             | purpose             | relationship   | consent                                           | agreement | also            | category   | effect | level     | reason        | because
  PRISON          | SAFE_CUSTODY        | CUSTODY        | permit                                            | signed    | -               | CARE_PLAN  | PERMIT | READ      | CONSENT       | the person agreed (CONS-01)
  PRISON          | SAFE_CUSTODY        | CUSTODY        | permit to SUMMARY                                 | signed    | -               | CARE_PLAN  | PERMIT | SUMMARY   | RELATIONSHIP  | the permit gives no more than there is without it
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to EXISTENCE                               | signed    | -               | CARE_NEEDS | PERMIT | EXISTENCE | CONSENT       | a consent may open less than the cell does
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to NONE                                    | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | a permit of nothing is none
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to EXISTENCE and permit                    | signed    | -               | CARE_NEEDS | PERMIT | SUMMARY   | CONSENT       | of two that cover it, the wider one holds
  PRISON          | SAFE_CUSTODY        | CUSTODY        | permit ended                                      | signed    | -               | CARE_PLAN  | PERMIT | SUMMARY   | RELATIONSHIP  | a withdrawn consent gives nothing more
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit ending now                                 | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | the moment it ends is no longer covered
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit beginning now                              | signed    | -               | CARE_NEEDS | PERMIT | SUMMARY   | CONSENT       | the moment it begins is covered
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit coming                                     | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | a consent for tomorrow is none today
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit by nobody entitled                         | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | next of kin has no authority by that fact
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit for legal work                             | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | consent holds for its purpose
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit for equality                               | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | consent holds for its categories
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit for legal work and permit for equality     | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | two permits never combine
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to another partner and permit for equality | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | nor across recipients
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit for no purpose                             | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | an empty list is never all
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit for no category                            | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | an empty list is never all
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to nobody                                  | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | an empty list is never all
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to another partner                         | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | consent holds for its recipients
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to a named friend                          | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | a friend is no partner
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to another kind                            | signed    | -               | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | all prisons are not all housing
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to our kind after we joined                | signed    | -               | CARE_NEEDS | PERMIT | SUMMARY   | CONSENT       | we were among them when it was given
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to our kind before we joined               | signed    | joined just now | CARE_NEEDS | DENY   | NONE      | NO_CONSENT    | all of a kind means those of that day
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to our kind as we joined                   | signed    | joined just now | CARE_NEEDS | PERMIT | SUMMARY   | CONSENT       | who joined at that very moment is among them
  HOUSING         | HOUSING_DUTY        | HOUSING_CASE   | permit to our kind, future ones too               | signed    | joined just now | CARE_NEEDS | PERMIT | SUMMARY   | CONSENT       | the person said future ones too
  DWP             | FUNDING_ELIGIBILITY | BENEFIT_CLAIM  | permit                                            | signed    | -               | OFFENCE    | DENY   | NONE      | NEVER_SHARED  | consent never opens what is never shared
  CARE_PROVIDER   | DIRECT_CARE         | CARE_PLACEMENT | permit                                            | signed    | -               | OFFENCE    | DENY   | NONE      | NO_DISCLOSURE | consent is no approved disclosure
  LOCAL_AUTHORITY | CARE_MANAGEMENT     | ALLOCATION     | permit                                            | signed    | -               | OFFENCE    | DENY   | NONE      | NO_GATEWAY    | consent is no statute
`,
);

decisionTable(
  "refusal closes what needs consent; objection closes more; nothing closes a statute",
  `
  who           | purpose      | relationship   | consent                                | agreement           | also                         | category         | effect | level     | reason             | because
  PRISON        | SAFE_CUSTODY | CUSTODY        | refusal                                | signed              | -                            | CARE_PLAN        | PERMIT | SUMMARY   | RELATIONSHIP       | the summary never needed consent
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | refusal                                | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | CONSENT_REFUSED    | refusal is an active no
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal                     | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | CONSENT_REFUSED    | no wins until the two are sorted out
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | refusal by nobody entitled             | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | NO_CONSENT         | it closes nothing, and nothing opens
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal by nobody entitled  | signed              | -                            | CARE_NEEDS       | PERMIT | SUMMARY   | CONSENT            | a refusal nobody may give closes nothing
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal ending now          | signed              | -                            | CARE_NEEDS       | PERMIT | SUMMARY   | CONSENT            | the refusal is over
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal beginning now       | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | CONSENT_REFUSED    | the refusal holds from its first moment
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal for legal work      | signed              | -                            | CARE_NEEDS       | PERMIT | SUMMARY   | CONSENT            | a refusal holds for its purpose
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and refusal to another partner  | signed              | -                            | CARE_NEEDS       | PERMIT | SUMMARY   | CONSENT            | a refusal holds for its recipients
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | permit and objection                   | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | OBJECTION          | an objection closes consent's cells too
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | objection and refusal                  | signed              | -                            | CARE_NEEDS       | DENY   | NONE      | OBJECTION          | the wider no is named
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | refusal                                | signed              | -                            | PHYSICAL_HEALTH  | PERMIT | READ      | RELATIONSHIP       | care within the team does not rest on consent
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed              | -                            | PHYSICAL_HEALTH  | DENY   | NONE      | OBJECTION          | the person can object to that too
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection to our kind before we joined | signed              | joined just now              | PHYSICAL_HEALTH  | DENY   | NONE      | OBJECTION          | whoever joins later is not let in by that
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed              | -                            | CARE_PLAN        | PERMIT | SUMMARY   | CONTINUITY_MINIMUM | care must go on (MIN-01)
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed              | -                            | COMMUNICATION    | PERMIT | READ      | CONTINUITY_MINIMUM | care must go on (MIN-01)
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed              | -                            | IDENTITY         | PERMIT | SUMMARY   | CONTINUITY_MINIMUM | care must go on (MIN-01)
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed to EXISTENCE | -                            | CARE_PLAN        | PERMIT | EXISTENCE | CONTINUITY_MINIMUM | nothing goes beyond the agreement
  PROBATION     | SUPERVISION  | SUPERVISION    | permit and objection                   | signed              | -                            | CARE_PLAN        | PERMIT | SUMMARY   | CONTINUITY_MINIMUM | never above what the cell gives without consent
  HOUSING       | HOUSING_DUTY | HOUSING_CASE   | objection                              | signed              | -                            | RISK_TO_SELF     | DENY   | NONE      | OBJECTION          | where consent alone opens, the minimum opens nothing
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | objection                              | signed              | -                            | FINANCE          | PERMIT | SUMMARY   | OWN_ENTRIES        | own entries stay
  POLICE        | SAFEGUARDING | POLICE_MATTER  | objection                              | signed              | gateway                      | OFFENCE          | PERMIT | WRITE     | STATUTORY_GATEWAY  | a statute stands above objection
  POLICE        | SAFEGUARDING | POLICE_MATTER  | objection                              | signed              | gateway for another purpose  | OFFENCE          | DENY   | NONE      | NO_GATEWAY         | but for its own purpose only
  POLICE        | SAFEGUARDING | POLICE_MATTER  | none                                   | signed              | gateway for another category | OFFENCE          | DENY   | NONE      | NO_GATEWAY         | and its own categories
  POLICE        | SAFEGUARDING | POLICE_MATTER  | none                                   | signed              | gateway ending now           | OFFENCE          | DENY   | NONE      | NO_GATEWAY         | and its own time
  CARE_PROVIDER | DIRECT_CARE  | CARE_PLACEMENT | refusal                                | signed              | gateway                      | SUBSTANCE_MISUSE | DENY   | NONE      | CONSENT_REFUSED    | a statute opens only cells that rest on one
`,
);
