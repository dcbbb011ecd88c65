import type { AgencyType, DataCategory, Level, Purpose, Role } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";

export interface PartnerRow {
  id: string;
  name: string;
  agency_type: AgencyType;
  kind: string;
  duty_basis: "RELEVANT" | "DISCRETIONARY" | "NEITHER";
  service_areas: readonly string[];
  status: "ACTIVE" | "SUSPENDED" | "LEFT";
  joined_at: Date;
  ico_reference: string | null;
  ico_expires_on: Day | null;
  dspt_status: string | null;
  dspt_published_on: Day | null;
  safeguarding_lead_id: string | null;
  recorded_at: Date;
}

export interface EstablishmentRow {
  id: string;
  partner_id: string;
  name: string;
  kind: string;
  area_code: string;
  nomis_code: string | null;
}

export interface StaffUserRow {
  id: string;
  partner_id: string;
  subject: string;
  display_name: string;
  role: Role;
  team: string | null;
  status: "ACTIVE" | "SUSPENDED" | "LEFT";
  acts_for_person_id: string | null;
  recorded_at: Date;
}

export interface AgreementRow {
  id: string;
  reference: string;
  title: string;
  partner_id: string;
  lead_partner_id: string;
  oversight_owner: string;
  status: "DRAFT" | "SIGNED" | "SUSPENDED" | "ENDED";
  status_reason: string | null;
  signed_on: Day | null;
  valid_from: Date;
  valid_to: Date | null;
  review_due: Day;
  emergency_until: Date | null;
  emergency_authorised_by: string | null;
  categories: readonly DataCategory[];
  purposes: readonly Purpose[];
  max_level: Exclude<Level, "NONE">;
  recorded_at: Date;
}

export interface GatewayRow {
  id: string;
  partner_id: string;
  purpose: Purpose;
  categories: readonly DataCategory[];
  statute: string;
  valid_from: Date;
  valid_to: Date | null;
  recorded_at: Date;
}
