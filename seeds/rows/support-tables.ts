import type { EntryColumns } from "./care-rows.js";
import type { SupportSaid, SupportTable } from "./support-rows.js";

type Nothing<Said> = { readonly [Column in keyof Said as null extends Said[Column] ? Column : never]: null };

/** What an entry of each table need not say. The order is that in which the tables are filled. */
export const LEFT_OUT: { readonly [Table in SupportTable]: Nothing<SupportSaid[Table]> } = {
  personal_budget: { to_date: null },
  financial_assessment: { narrative: null },
  direct_payment: {},
  commissioned_service: { to_date: null },
  care_purchase_request: { decision: null, decided_on: null },
  chc_case: { consequences_explained: null },
  chc_decision: { person_told_on: null },
  chc_package_line: { minutes_a_week: null, weekly_cost_pence: null, to_date: null },
  safeguarding_concern: { source_partner_id: null, wishes: null, no_wishes_reason: null },
  safeguarding_enquiry: { source_partner_id: null, caused_to_partner_id: null, wishes: null, no_wishes_reason: null },
  safeguarding_outcome: { enquiry_id: null, action: null },
  safeguarding_meeting: {},
  meeting_contribution: {},
  public_protection_arrangement: {},
  family_member: { telephone: null, note: null },
  contact_restriction: { member_id: null, relation: null, legal_basis: null, to_date: null },
  involvement_choice: { member_id: null, words: null },
  advocacy_need: { appropriate_person: null },
  advocacy_instruction: { advocate_name: null, accepted_on: null, instructions: null },
  housing_situation: { narrative: null },
  resettlement_plan: { area_reason: null, workable_according_to_partner_id: null, probation_involved_on: null },
  homelessness_referral: { expected_homeless_on: null, narrative: null },
  homelessness_referral_answer: { narrative: null },
  responsibility: {},
  ordinary_residence: {},
  personal_adviser_offer: { answer: null, answered_on: null, adviser_user_id: null },
};

/** These tables in the order in which they are filled. */
export const SUPPORT_TABLES = Object.keys(LEFT_OUT) as SupportTable[];

/** No rows yet for any of these tables. */
export function emptySupport(): { [Table in SupportTable]: (EntryColumns & SupportSaid[Table])[] } {
  return Object.fromEntries(SUPPORT_TABLES.map((table) => [table, []])) as never;
}
