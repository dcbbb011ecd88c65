interface Recorded {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  recorded_at: Date;
}

export interface HealthcareRow {
  establishment_id: string;
  partner_id: string;
}

export interface TransferLeadRow {
  id: string;
  partner_id: string;
  user_id: string;
  valid_from: Date;
  valid_to: Date | null;
  recorded_at: Date;
}

export interface PlannedMoveRow extends Recorded {
  id: string;
  person_id: string;
  ordinal: number;
  kind: "PRISON_TRANSFER" | "HOSPITAL_ESCORT";
  from_establishment_id: string;
  to_establishment_id: string | null;
  to_place: string | null;
  planned_for: Date;
}

export interface MoveStepRow extends Recorded {
  id: string;
  move_id: string;
  person_id: string;
  number: number;
  step: "FIRST_AUTHORITY_NOTIFIED" | "SECOND_AUTHORITY_NOTIFIED" | "ACCEPTED" | "DEPARTED" | "ARRIVED" | "CANCELLED";
  words: string | null;
  relationship_id: string | null;
  event_at: Date;
}

export interface HandoverRow extends Recorded {
  id: string;
  person_id: string;
  move_id: string;
  from_area_code: string | null;
  to_area_code: string;
  event_at: Date;
}
