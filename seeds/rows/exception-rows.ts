import type { DataCategory, DisclosureFact, LegalBasis, Purpose } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";

interface Recorded {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  event_at: Date;
  recorded_at: Date;
}

type Outcome = "JUSTIFIED" | "NOT_JUSTIFIED" | "TRAINING" | "BREACH";

export interface OverrideRow extends Recorded {
  id: string;
  person_id: string;
  partner_id: string;
  user_id: string | null;
  categories: readonly DataCategory[];
  purpose: Purpose;
  legal_basis: LegalBasis;
  legal_reference: string | null;
  consent_ground: "NOT_SOUGHT" | "NOT_POSSIBLE" | "OVERRIDDEN";
  consent_reason: string;
  individual_assessment: string | null;
  harm_weighed: string;
  necessity: string;
  requested_by_user_id: string;
  person_told_at: Date | null;
  not_told_reason: string | null;
  to_be_told_on: Day | null;
  valid_from: Date;
  valid_to: Date;
  ended_at: Date | null;
  review_due: Day;
}

export interface OverrideReviewRow extends Recorded {
  id: string;
  override_id: string;
  outcome: Outcome;
  note: string;
}

export interface DisclosureRequestRow extends Recorded {
  id: string;
  person_id: string;
  categories: readonly DataCategory[];
  purpose: Purpose;
  level_asked: DisclosureFact["level"];
  reason: string;
}

export interface DisclosureDecisionRow extends Recorded {
  disclosure_id: string;
  is_approved: boolean;
  reason: string;
  level_granted: DisclosureFact["level"] | null;
  valid_from: Date;
  valid_to: Date | null;
}

export interface BreakGlassRow {
  id: string;
  person_id: string;
  user_id: string;
  partner_id: string;
  record_owner_id: string;
  reason: "RISK_TO_LIFE" | "RISK_OF_SERIOUS_HARM" | "MISSING_PERSON" | "CANNOT_SPEAK_FOR_THEMSELVES";
  circumstances: string;
  claimed_relationship: string;
  is_life_critical: boolean;
  started_at: Date;
  until: Date;
  ended_at: Date | null;
  review_due: Day;
  recorded_at: Date;
}

export interface BreakGlassReviewRow extends Recorded {
  id: string;
  break_glass_id: string;
  outcome: Outcome;
  note: string;
  person_told_at: Date | null;
  not_told_reason: string | null;
}

export interface EarlyEndRow extends Recorded {
  exception_id: string;
  person_id: string;
  kind: "OVERRIDE" | "DISCLOSURE";
  reason: string;
}

export interface NoticeRow {
  id: string;
  partner_id: string;
  person_id: string;
  kind: "ACCESS_ENDED";
  categories: readonly DataCategory[];
  event_at: Date;
  recorded_at: Date;
  acknowledged_at: Date | null;
  acknowledged_by_user_id: string | null;
}

export interface AlertRow {
  id: string;
  to_partner_id: string;
  kind: "BREAK_GLASS" | "OVERRIDE";
  person_id: string;
  user_id: string;
  exception_id: string;
  event_at: Date;
  recorded_at: Date;
}

export interface IncidentRow {
  id: string;
  kind: "FIRE" | "FLOOD" | "ROAD_ACCIDENT" | "NATURAL_DISASTER" | "OTHER";
  reason: string;
  establishment_ids: readonly string[];
  responder_ids: readonly string[];
  started_at: Date;
  until: Date;
  declared_by_user_id: string;
  declared_by_partner_id: string;
  recorded_at: Date;
  ended_at: Date | null;
  ended_by_user_id: string | null;
}
