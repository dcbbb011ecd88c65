interface Recorded {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  event_at: Date;
  recorded_at: Date;
}

export interface InvestigationRow extends Recorded {
  id: string;
  subject_user_id: string | null;
  person_id: string | null;
  reason: string;
  kept_from_person_because: string | null;
}

export interface InvestigationNoteRow extends Recorded {
  id: string;
  investigation_id: string;
  words: string;
}

export interface InvestigationOutcomeRow extends Recorded {
  investigation_id: string;
  outcome: "NO_CONCERN" | "TRAINING" | "MISUSE" | "BREACH";
  words: string;
  person_told_at: Date | null;
  not_told_reason: string | null;
}

export interface CoordinationAppointmentRow {
  id: string;
  user_id: string;
  agreement_reference: string;
  valid_from: Date;
  valid_to: Date | null;
  recorded_at: Date;
}

export interface JointInvestigationRow extends Recorded {
  id: string;
}

export interface JointInvestigationPartRow extends Recorded {
  joint_investigation_id: string;
  partner_id: string;
}

export interface JointInvestigationAnswerRow extends JointInvestigationPartRow {
  investigation_id: string | null;
}

export interface JointInvestigationStepRow extends Recorded {
  id: string;
  joint_investigation_id: string;
  words: string;
  due_on: string | null;
}

export interface LegalHoldRow extends Recorded {
  id: string;
  person_id: string | null;
  user_id: string | null;
  partner_id: string | null;
  from_at: Date | null;
  to_at: Date | null;
  reason: string;
}

export interface LegalHoldReleaseRow extends Recorded {
  hold_id: string;
  reason: string;
}
