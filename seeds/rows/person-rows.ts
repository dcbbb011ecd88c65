import type { RelationshipKind } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";

export interface PersonRow {
  id: string;
  record_owner_id: string;
  recorded_at: Date;
}

export interface IdentityRow {
  person_id: string;
  given_names: string;
  family_name: string;
  preferred_name: string | null;
  pronouns: string | null;
  date_of_birth: Day;
  died_on: Day | null;
  gender: string | null;
  ordinary_residence_code: string | null;
  responsible_authority_code: string | null;
}

export interface IdentifierRow {
  person_id: string;
  kind: IdentifierKind;
  value: string;
  verification: "TRACED" | "NOT_TRACED" | "NOT_REQUIRED";
}
export type IdentifierKind = "NHS_NUMBER" | "PRISON_NUMBER" | "CRN" | "PNC" | "NINO" | "LOCAL_REFERENCE";

export interface ContactRow {
  person_id: string;
  address_lines: readonly string[];
  postcode: string | null;
  uprn: string | null;
  area_code: string | null;
  telephone: string | null;
  email: string | null;
  preferred_method: string | null;
  safe_contact_note: string | null;
  is_protected: boolean;
}

export interface CommunicationRow {
  person_id: string;
  first_language: string;
  needs_interpreter: boolean;
  information_formats: readonly string[];
  support_needed: readonly string[];
  reasonable_adjustments: readonly string[];
}

export interface RelationshipRow {
  id: string;
  person_id: string;
  partner_id: string;
  kind: RelationshipKind;
  proof: string;
  establishment_id: string | null;
  started_at: Date;
  ended_at: Date | null;
  valid_to: Date | null;
  recorded_at: Date;
}

export interface ExclusionRow {
  id: string;
  person_id: string;
  user_id: string;
  kind: "EXCLUDED" | "RESTRICTED_TO";
  reason: string;
  valid_from: Date;
  valid_to: Date | null;
  recorded_at: Date;
}
