import type { Day } from "../calendar.js";

export type LegalStatus =
  | "REMAND"
  | "SENTENCED"
  | "LICENCE_RECALL"
  | "APPROVED_PREMISES_BAIL"
  | "APPROVED_PREMISES_LICENCE";

export interface CustodyRow {
  id: string;
  person_id: string;
  establishment_id: string;
  legal_status: LegalStatus;
  arrived_at: Date;
  departed_at: Date | null;
  expected_release_on: Day | null;
  location: string | null;
}

export interface OffenceRow {
  id: string;
  person_id: string;
  offence: string;
  convicted_on: Day | null;
  sentence: string | null;
  sentence_ends_on: Day | null;
}

export interface LicenceConditionRow {
  id: string;
  person_id: string;
  condition: string;
  affects: "CARE" | "ACCOMMODATION" | "CONTACT" | "OTHER";
  from_date: Day;
  to_date: Day | null;
}

export interface ConditionRow {
  id: string;
  person_id: string;
  functional_effect: string;
  diagnosis: string;
  snomed_code: string | null;
  narrative: string;
  since: Day | null;
  resolved_on: Day | null;
  recorded_by_partner_id: string;
  event_at: Date;
  recorded_at: Date;
}

export interface RiskRow {
  id: string;
  person_id: string;
  handling_advice: string | null;
  summary: string;
  narrative: string;
  likelihood: number;
  severity: number;
  mitigation: string;
  mitigation_lowers: "LIKELIHOOD" | "SEVERITY";
  person_view: string | null;
  assessed_on: Day;
  review_due: Day;
  ended_on: Day | null;
  recorded_by_partner_id: string;
  recorded_at: Date;
}
