import type { Day } from "../calendar.js";

/** What every entry's row has. */
export interface EntryColumns {
  id: string;
  version: 1 | 2;
  person_id: string;
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  on_behalf_of_partner_id: string | null;
  event_at: Date;
  recorded_at: Date;
  replaces: string | null;
  ended_at: Date | null;
  end_reason: string | null;
  ended_by_user_id: string | null;
  ended_by_partner_id: string | null;
  end_recorded_at: Date | null;
}

export interface IllnessSaid {
  diagnosis: string;
  snomed_code: string | null;
  prognosis: "DAYS" | "WEEKS" | "MONTHS" | "A_YEAR_OR_MORE" | "UNCERTAIN";
  narrative: string;
  person_told_on: Day | null;
}

export interface WishSaid {
  about: "PLACE_OF_CARE" | "PLACE_OF_DEATH" | "RESUSCITATION" | "TREATMENT" | "PEOPLE" | "FAITH_AND_CUSTOM" | "OTHER";
  in_short: string;
  words: string | null;
}

export interface TellingSaid {
  considered_by: "PRISON_MANAGERS" | "PRISON_HEALTHCARE";
  occasion: "TERMINAL_DIAGNOSIS" | "SIGNIFICANT_DETERIORATION";
  outcome: "TELL" | "DO_NOT_TELL" | "NOT_CONSIDERED";
  consent_answer: "GIVEN" | "REFUSED" | "COULD_NOT_BE_ASKED" | "NOT_ASKED";
  reason: string;
  assessment: string | null;
  legal_basis: string | null;
}

export interface MedicineSaid {
  name: string;
  in_short: string;
  dose: string;
  reason: string | null;
  is_life_critical: boolean;
  reveals: "MENTAL_HEALTH" | "SUBSTANCE_MISUSE" | "TERMINAL_ILLNESS" | null;
  until_on: Day | null;
}

export interface AllergySaid {
  substance: string;
  severity: "MILD" | "MODERATE" | "LIFE_THREATENING";
  reaction: string | null;
}

export interface SubstanceSaid {
  substances: readonly string[];
  programme: string;
  narrative: string;
  requirement: "DRUG_REHABILITATION" | "ALCOHOL_TREATMENT" | null;
  attendance: "NOT_STARTED" | "ATTENDING" | "PARTLY" | "NOT_ATTENDING" | null;
}

export interface NeedsAssessmentSaid {
  arises_from_impairment: boolean;
  outcomes_unable: readonly string[];
  has_significant_impact: boolean;
  narrative: string;
  person_view: string | null;
  despite_refusal: "BEST_INTERESTS" | "ABUSE_OR_NEGLECT" | null;
}

export interface NeedSaid {
  in_short: string;
  extent: string;
  outcomes: readonly string[];
  is_eligible: boolean | null;
  funder: "COUNCIL" | "NHS_CONTINUING_HEALTHCARE" | "NHS" | "JOINT" | "PRISON" | "PERSON" | "CARER" | "NOT_DECIDED";
  matters_in_evacuation: boolean;
}

export interface NeedInPlaceSaid {
  need_id: string;
  effect: string;
  arrangement: string;
}

export interface AdviceSaid {
  need_ids: readonly string[];
  subjects: readonly ("REDUCING_NEEDS" | "SERVICES_AVAILABLE" | "PREVENTING_NEEDS")[];
  account: string;
  format: "PRINT" | "LARGE_PRINT" | "EASY_READ" | "BRAILLE" | "AUDIO" | "SIGNED" | "TRANSLATED" | "SPOKEN" | "ONLINE";
  format_reason: string | null;
  is_written: boolean;
  copied_to: readonly string[];
}

export interface EquipmentSaid {
  kind: "FIXTURE" | "ADAPTATION" | "AID" | "MOVEABLE";
  name: string;
  details: string | null;
  responsible_partner_id: string;
  default_partner_id: string | null;
  departure_reason: string | null;
  agreed_with_partner_id: string | null;
}

export interface CapacitySaid {
  decision: string;
  concerns: "INFORMATION_SHARING" | "PROCESS" | "INTERVENTION" | "INVOLVEMENT" | null;
  has_capacity: boolean;
  support_given: string;
  narrative: string;
  review_due: Day | null;
}

export interface BestInterestsSaid {
  assessment_id: string;
  outcome: string;
  narrative: string;
  consulted: string;
  less_restrictive: string | null;
  past_wishes: string | null;
  has_nobody_to_consult: boolean;
  advocate: string | null;
}

export interface AuthoritySaid {
  kind:
    | "ATTORNEY_HEALTH_AND_WELFARE"
    | "ATTORNEY_PROPERTY_AND_AFFAIRS"
    | "DEPUTY_WELFARE"
    | "DEPUTY_PROPERTY_AND_AFFAIRS";
  holder_name: string;
  appointment: "SOLE" | "JOINTLY" | "JOINTLY_AND_SEVERALLY";
  fellow_holders: readonly string[];
  reference: string;
  made_on: Day | null;
  registered_on: Day;
  expires_on: Day | null;
  limits: string | null;
  excluded_categories: readonly string[];
  excluded_purposes: readonly string[];
}

export interface LibertySaid {
  establishment_id: string;
  kind: "STANDARD" | "URGENT" | "COURT";
  from_on: Day;
  until_on: Day;
  conditions: string | null;
}

export interface CharacteristicSaid {
  kind: string;
  description: string;
  need: string | null;
}
