import type { Day } from "../calendar.js";

export interface ResponsibilitySaid {
  kind: "LEAVING_CARE" | "SECTION_117";
  responsible_partner_id: string;
}

export interface OrdinaryResidenceSaid {
  area_code: string;
  reason: string;
}

export interface PersonalAdviserOfferSaid {
  offered_on: Day;
  answer: "WANTED" | "NOT_WANTED" | null;
  answered_on: Day | null;
  adviser_user_id: string | null;
  ends_on: Day;
}
