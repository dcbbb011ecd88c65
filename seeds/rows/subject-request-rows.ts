import type { DataCategory } from "../../src/policy/vocabulary.js";

interface Recorded {
  recorded_by_user_id: string;
  recorded_by_partner_id: string;
  recorded_at: Date;
}

export interface SubjectRequestRow extends Recorded {
  id: string;
  person_id: string;
  kind: "ACCESS" | "RECTIFICATION";
  asked_at: Date;
  channel: "IN_PERSON" | "IN_WRITING" | "BY_TELEPHONE" | "OWN_ACCOUNT";
  place: string | null;
  asked_by: "PERSON" | "PROXY";
  proxy_name: string | null;
  proxy_authority: string | null;
  formats: readonly string[];
}

export interface PartRow {
  id: string;
  request_id: string;
  person_id: string;
  partner_id: string;
  is_told: boolean;
  recorded_at: Date;
}

export interface StepRow extends Recorded {
  id: string;
  request_id: string;
  part_id: string | null;
  person_id: string;
  kind:
    | "IDENTITY_CHECKED"
    | "CLARIFICATION_ASKED"
    | "CLARIFICATION_ANSWERED"
    | "EXTENDED"
    | "RELEASED"
    | "PART_TAKEN"
    | "PART_COMPLETED";
  words: string | null;
  formats: readonly string[] | null;
  event_at: Date;
}

export interface WithheldRow extends Recorded {
  id: string;
  part_id: string;
  person_id: string;
  entry_id: string;
  entry_kind: string;
  category: DataCategory;
  exemption: string;
  certified_by: string | null;
  reason: string;
  event_at: Date;
}

export interface RectificationItemRow extends Recorded {
  id: string;
  request_id: string;
  person_id: string;
  place: number;
  category: DataCategory;
  entry_id: string | null;
  said_wrong: string;
  said_right: string;
  routed_to_partner_ids: readonly string[];
}

export interface RectificationAnswerRow extends Recorded {
  id: string;
  item_id: string;
  part_id: string;
  person_id: string;
  outcome: "CORRECTED" | "REFUSED" | "STATEMENT_ATTACHED";
  reason: string | null;
  corrected_entry_id: string | null;
  event_at: Date;
}
