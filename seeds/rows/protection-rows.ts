import type { DataCategory } from "../../src/policy/vocabulary.js";

export interface ProtectionRow {
  id: string;
  person_id: string;
  entry_id: string;
  category: DataCategory;
  kind: "SOCIAL_SECURITY" | "POLICE_INTELLIGENCE" | "IN_CONFIDENCE" | "THIRD_PARTY" | "SERIOUS_HARM" | "EXEMPT";
  reason_code: string;
  note: string | null;
  certified_by: string | null;
  named_partner_ids: readonly string[];
  set_by_user_id: string;
  set_by_partner_id: string;
  recorded_at: Date;
  lifted_at: Date | null;
  lift_reason: string | null;
  lifted_by_user_id: string | null;
  lifted_by_partner_id: string | null;
}
