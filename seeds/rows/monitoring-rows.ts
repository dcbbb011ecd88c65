import type { RuleName } from "../../src/privacy-monitoring/index.js";
import type { Day } from "../calendar.js";

export interface StaffDetailRow {
  user_id: string;
  family_name: string;
  postcode: string | null;
  person_id: string | null;
  recorded_at: Date;
}

export interface OddAccessRow {
  id: string;
  rule: RuleName;
  user_id: string;
  partner_id: string;
  person_id: string | null;
  day: Day;
  event_ids: readonly string[];
  weight: number;
  noticed: string;
  to_check: string;
  noticed_at: Date;
  recorded_at: Date;
}
