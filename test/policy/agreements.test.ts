import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "an agreement in force must cover the category and the purpose",
  `
  who             | purpose         | relationship   | consent | agreement                                             | also          | category      | effect | level     | reason                 | because
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed                                                | -             | CARE_PLAN     | PERMIT | WRITE     | RELATIONSHIP           | a signed agreement covers it
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | none                                                  | -             | CARE_PLAN     | DENY   | NONE      | NO_AGREEMENT           | no signed agreement, no data (AGR-02)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed, ends this instant                             | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | the moment it ends is no longer covered
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed, begins this instant                           | -             | CARE_PLAN     | PERMIT | WRITE     | RELATIONSHIP           | the moment it begins is covered
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed, not begun                                     | -             | CARE_PLAN     | DENY   | NONE      | NO_AGREEMENT           | an agreement for tomorrow is none today
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | expired                                               | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | access stops at once when it ends (AGR-14)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | ended                                                 | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | access stops at once when it ends (AGR-14)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | suspended                                             | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_SUSPENDED    | a suspended agreement opens nothing (NEV-10)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | draft                                                 | -             | CARE_PLAN     | DENY   | NONE      | NO_AGREEMENT           | an unsigned agreement opens nothing (NEV-10)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | draft, emergency                                      | -             | CARE_PLAN     | PERMIT | WRITE     | RELATIONSHIP           | an authorised emergency stands in for the signature (AGR-03)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | draft, emergency ends this instant                    | -             | CARE_PLAN     | DENY   | NONE      | NO_AGREEMENT           | the authorisation has run out (AGR-03)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | draft, emergency past its end                         | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | no emergency outlives the agreement itself
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | suspended, emergency                                  | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_SUSPENDED    | an emergency never lifts a suspension (NEV-10)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | ended, emergency                                      | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | an emergency never revives what has ended (NEV-10)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | expired, emergency                                    | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_EXPIRED      | an emergency never revives what has run out (NEV-10)
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed for health only                                | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_NOT_COVERING | the agreement names other categories
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed for legal work only                            | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_NOT_COVERING | the agreement names other purposes
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed for nothing                                    | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_NOT_COVERING | an empty list is never all
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed to NONE                                        | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_NOT_COVERING | an agreement that gives nothing covers nothing
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed for health only and signed for legal work only | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_NOT_COVERING | two agreements never combine
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed for health only and suspended                  | -             | CARE_PLAN     | DENY   | NONE      | AGREEMENT_SUSPENDED    | the one that would have covered it is suspended
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | suspended and signed                                  | -             | CARE_PLAN     | PERMIT | WRITE     | RELATIONSHIP           | each agreement stands for itself
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed to SUMMARY                                     | -             | CARE_PLAN     | PERMIT | SUMMARY   | RELATIONSHIP           | an agreement may give less than the cell
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed to SUMMARY and signed                          | -             | CARE_PLAN     | PERMIT | WRITE     | RELATIONSHIP           | of two that cover it, the wider one holds
  PRISON          | SAFE_CUSTODY    | CUSTODY        | permit  | signed to EXISTENCE                                   | -             | CARE_PLAN     | PERMIT | EXISTENCE | RELATIONSHIP           | no consent goes beyond the agreement
  POLICE          | SAFEGUARDING    | POLICE_MATTER  | none    | suspended                                             | gateway       | OFFENCE       | DENY   | NONE      | AGREEMENT_SUSPENDED    | a statute does not lift a suspension (NEV-10)
  CARE_PROVIDER   | DIRECT_CARE     | CARE_PLACEMENT | permit  | suspended                                             | -             | MENTAL_HEALTH | DENY   | NONE      | AGREEMENT_SUSPENDED    | consent does not lift a suspension
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed                                                | user disabled | CARE_PLAN     | DENY   | NONE      | USER_INACTIVE          | a disabled user sees nothing
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | signed                                                | partner left  | CARE_PLAN     | DENY   | NONE      | PARTNER_INACTIVE       | a partner that left sees nothing
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none    | none                                                  | user disabled | CARE_PLAN     | DENY   | NONE      | USER_INACTIVE          | the earliest check is named
`,
);
