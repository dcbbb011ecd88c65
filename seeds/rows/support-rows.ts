import type { DataCategory } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";
import type { OrdinaryResidenceSaid, PersonalAdviserOfferSaid, ResponsibilitySaid } from "./responsibility-rows.js";

export interface BudgetSaid {
  weekly_amount_pence: number;
  from_date: Day;
  to_date: Day | null;
}

export interface FinancialAssessmentSaid {
  kind: "FULL" | "LIGHT_TOUCH";
  outcome: "NO_CONTRIBUTION" | "CONTRIBUTES" | "FULL_COST";
  weekly_contribution_pence: number;
  assessed_on: Day;
  narrative: string | null;
}

export interface DirectPaymentSaid {
  weekly_amount_pence: number;
  managed_by: "PERSON" | "NOMINEE" | "AUTHORISED_PERSON";
  starts_on: Day;
}

export interface CommissionedServiceSaid {
  provider_partner_id: string;
  service: string;
  minutes_a_week: number;
  hourly_rate_pence: number;
  from_date: Day;
  to_date: Day | null;
}

export interface PurchaseRequestSaid {
  wanted: string;
  asked_on: Day;
  decided_by: "COUNCIL" | "HMPPS";
  decision: "AGREED" | "REFUSED" | null;
  decided_on: Day | null;
}

export interface ChcCaseSaid {
  route: "CHECKLIST" | "DIRECT_REFERRAL" | "FAST_TRACK";
  need_origin: "DISABILITY" | "ACCIDENT" | "ILLNESS";
  responsible_partner_id: string;
  received_on: Day;
  consequences_explained: string | null;
}

export interface ChcDecisionSaid {
  case_id: string;
  outcome: "ELIGIBLE" | "NOT_ELIGIBLE" | "JOINT_PACKAGE" | "FUNDED_NURSING_CARE";
  decided_on: Day;
  person_told_on: Day | null;
}

export interface ChcPackageLineSaid {
  case_id: string;
  provider_partner_id: string;
  item: string;
  service: string;
  minutes_a_week: number | null;
  weekly_cost_pence: number | null;
  from_date: Day;
  to_date: Day | null;
}

export interface ConcernSaid {
  kinds: readonly string[];
  source: "PARTNER_STAFF" | "FAMILY_OR_CARER" | "ANOTHER_PERSON" | "THE_PERSON" | "NOT_KNOWN";
  source_partner_id: string | null;
  description: string;
  wishes: string | null;
  no_wishes_reason: string | null;
}

export interface EnquirySaid extends Omit<ConcernSaid, "kinds" | "description"> {
  concern_id: string;
  lead_partner_id: string;
  caused_to_partner_id: string | null;
  question: string;
}

export interface SafeguardingOutcomeSaid {
  concern_id: string;
  enquiry_id: string | null;
  outcome: string;
  action: string | null;
}

export interface MeetingSaid {
  concern_id: string;
  purpose: string;
  aims: readonly string[];
  attendees: readonly { readonly partnerId: string; readonly name: string; readonly role: string }[];
}

export interface ContributionSaid {
  meeting_id: string;
  category: DataCategory;
  account: string;
  disclosed_to: readonly string[];
}

export interface PublicProtectionSaid {
  mappa_category: 1 | 2 | 3 | 4;
  mappa_level: 1 | 2 | 3;
  lead_partner_id: string;
  contact_name: string;
  review_due: Day;
}

export interface FamilyMemberSaid {
  name: string;
  relation: string;
  is_carer: boolean;
  is_emergency_contact: boolean;
  telephone: string | null;
  note: string | null;
}

export interface ContactRestrictionSaid {
  member_id: string | null;
  name: string;
  relation: string | null;
  must_not_be_told: boolean;
  must_not_visit: boolean;
  reason: string;
  legal_basis: string | null;
  to_date: Day | null;
}

export interface InvolvementChoiceSaid {
  member_id: string | null;
  takes_part: boolean;
  told_of_assessment: boolean;
  told_of_outcome: boolean;
  told_of_plan: boolean;
  words: string | null;
}

export interface AdvocacyNeedSaid {
  process: string;
  has_substantial_difficulty: boolean;
  appropriate_person: string | null;
  narrative: string;
}

export interface AdvocacyInstructionSaid {
  process: string;
  advocate_partner_id: string;
  advocate_name: string | null;
  referred_on: Day;
  accepted_on: Day | null;
  instructions: string | null;
}

export interface HousingSituationSaid {
  kind: string;
  since: Day;
  is_at_risk: boolean;
  narrative: string | null;
}

export interface ResettlementPlanSaid {
  intended_area_code: string;
  is_area_before_custody: boolean;
  area_reason: string | null;
  summary: string;
  narrative: string;
  workable_according_to_partner_id: string | null;
  probation_involved_on: Day | null;
}

export interface HomelessnessReferralSaid {
  referred_to_partner_id: string;
  consented_on: Day;
  chose_authority: boolean;
  contact_details_agreed: boolean;
  expected_homeless_on: Day | null;
  narrative: string | null;
}

export interface HomelessnessAnswerSaid {
  referral_id: string;
  answer: "ACCEPTED" | "NO_DUTY_OWED" | "WITHDRAWN";
  answered_on: Day;
  narrative: string | null;
}

/** What the entries of each of these tables say, in an order in which each row finds what it points at. */
export interface SupportSaid {
  personal_budget: BudgetSaid;
  financial_assessment: FinancialAssessmentSaid;
  direct_payment: DirectPaymentSaid;
  commissioned_service: CommissionedServiceSaid;
  care_purchase_request: PurchaseRequestSaid;
  chc_case: ChcCaseSaid;
  chc_decision: ChcDecisionSaid;
  chc_package_line: ChcPackageLineSaid;
  safeguarding_concern: ConcernSaid;
  safeguarding_enquiry: EnquirySaid;
  safeguarding_outcome: SafeguardingOutcomeSaid;
  safeguarding_meeting: MeetingSaid;
  meeting_contribution: ContributionSaid;
  public_protection_arrangement: PublicProtectionSaid;
  family_member: FamilyMemberSaid;
  contact_restriction: ContactRestrictionSaid;
  involvement_choice: InvolvementChoiceSaid;
  advocacy_need: AdvocacyNeedSaid;
  advocacy_instruction: AdvocacyInstructionSaid;
  housing_situation: HousingSituationSaid;
  resettlement_plan: ResettlementPlanSaid;
  homelessness_referral: HomelessnessReferralSaid;
  homelessness_referral_answer: HomelessnessAnswerSaid;
  responsibility: ResponsibilitySaid;
  ordinary_residence: OrdinaryResidenceSaid;
  personal_adviser_offer: PersonalAdviserOfferSaid;
}
export type SupportTable = keyof SupportSaid;
