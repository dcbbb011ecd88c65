/** The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2 (domain guide 4.5). */
export const CARE_ACT_OUTCOMES = [
  "NUTRITION",
  "PERSONAL_HYGIENE",
  "TOILET_NEEDS",
  "APPROPRIATELY_CLOTHED",
  "USE_HOME_SAFELY",
  "HABITABLE_HOME",
  "RELATIONSHIPS",
  "WORK_TRAINING_EDUCATION_VOLUNTEERING",
  "COMMUNITY_FACILITIES",
  "CARING_FOR_A_CHILD",
] as const;
export type CareActOutcome = (typeof CARE_ACT_OUTCOMES)[number];

/** What an assessment found, of which eligibility follows. */
export interface Findings {
  readonly arisesFromImpairment: boolean;
  readonly outcomesUnable: readonly CareActOutcome[];
  readonly hasSignificantImpact: boolean;
}

const ENOUGH_OUTCOMES = 2;

/**
 * Says whether an adult's needs are eligible (domain guide 4.5).
 *
 * They are where they arise from an impairment or illness, leave the adult unable to achieve two or more outcomes, and
 * so have a significant impact on wellbeing. There is no parameter for custody: the threshold is the same (CUST-15).
 */
export function isEligible({ arisesFromImpairment, outcomesUnable, hasSignificantImpact }: Findings): boolean {
  return arisesFromImpairment && hasSignificantImpact && new Set(outcomesUnable).size >= ENOUGH_OUTCOMES;
}
