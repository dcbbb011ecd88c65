import type { Day } from "../calendar.js";

interface Recorded {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  event_at: Date;
  recorded_at: Date;
}

export interface AgreementTermsRow {
  agreement_id: string;
  controller_roles: "SEPARATE_CONTROLLERS" | "JOINT_CONTROLLERS" | "CONTROLLER_AND_PROCESSOR";
  security: string;
  retention: string;
  bars_onward_sharing: boolean;
  incident_notice_hours: number;
  grants_audit: boolean;
  recorded_at: Date;
}

export interface AgreementRoleRow {
  agreement_id: string;
  role: "ORGANISATION" | "MANAGER" | "DELEGATED_SUPERVISOR" | "EMPLOYEES" | "EXTERNAL_PROVIDER" | "PERSON_AND_FAMILY";
  held_by: string;
  duties: string;
  recorded_at: Date;
}

export interface AgreementEventRow extends Recorded {
  id: string;
  agreement_id: string;
  kind: "PROPOSED" | "SIGNED" | "SUSPENDED" | "ENDED";
  reason: string;
}

export interface PolicyRow extends Recorded {
  id: string;
  partner_id: string;
  kind: "INFORMATION_SHARING" | "ADMISSION_TRANSFER" | "RISK" | "BUSINESS_CONTINUITY";
  title: string;
  version: string;
  location: string;
  shared_with_staff_on: Day | null;
  staff_acknowledged: number | null;
  reviewed_on: Day;
  next_review_due: Day;
}

export interface PolicyAuditRow extends Recorded {
  id: string;
  policy_id: string;
  audited_on: Day;
  outcome: "EFFECTIVE" | "PARTLY_EFFECTIVE" | "NOT_EFFECTIVE";
  note: string;
}

export interface WitnessKeyRow extends Recorded {
  id: string;
  partner_id: string;
  name: string;
  /** Bytes as PostgreSQL writes them: `\\x` and hexadecimal digits. */
  public_key: string;
  valid_from: Date;
  valid_to: Date | null;
}

export interface SubmissionRow extends Recorded {
  id: string;
  kind: "INCIDENT_COOPERATION" | "HANDOVER_NOTE" | "RETURNED_RECORD";
  to_partner_id: string;
  subject_reference: string;
  words: string;
}
