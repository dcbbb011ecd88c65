/** One table of what is known about people: the category behind which its rows stand, and whose own rows they may be. */
export interface ContentTable {
  readonly name: string;
  /** Null where each row has a category of its own. */
  readonly category: string | null;
  /** When a row is a partner's own, beside having been recorded by or for it. */
  readonly own?: string;
  readonly isEntry: boolean;
}

const ME = "(SELECT second_lock.partner())";
/**
 * Named difference "safeguarding": in own scope the second lock shows a person's whole file. The rule that shuts an
 * alleged source out must see what its own agency may not (NEV-03): hidden from the rule, it would let the source in.
 */
const WHOLE_FILE = "true";

const entries = (category: string, ...names: readonly string[]): ContentTable[] =>
  names.map((name) => ({ name, category, isEntry: true }));
const rows = (category: string | null, ...names: readonly string[]): ContentTable[] =>
  names.map((name) => ({ name, category, isEntry: false }));
const named = (table: ContentTable[], own: string): ContentTable[] => table.map((one) => ({ ...one, own }));

/**
 * Every table behind a door, with the door's category: in these "no row" means "not shared". In own scope a care provider
 * sees what it was commissioned for too.
 */
export const CONTENT_TABLES: readonly ContentTable[] = [
  ...rows("IDENTITY", "person_identity", "person_identifier"),
  ...rows("CONTACT", "person_contact"),
  ...rows("COMMUNICATION", "person_communication"),
  ...rows("CUSTODY", "custody_episode"),
  ...rows("OFFENCE", "offence", "licence_condition"),
  ...rows("PHYSICAL_HEALTH", "physical_health_condition"),
  ...rows("MENTAL_HEALTH", "mental_health_condition"),
  ...rows("RISK_TO_OTHERS", "risk_to_others"),
  ...rows("RISK_TO_SELF", "risk_to_self"),
  ...rows("CARE_PLAN", "care_plan", "plan_goal", "plan_outcome", "plan_action", "about_me", "care_plan_change"),
  ...rows(null, "plan_section", "plan_section_version"),
  ...entries("IDENTITY", "responsibility", "ordinary_residence", "personal_adviser_offer"),
  ...entries("TERMINAL_ILLNESS", "terminal_illness", "end_of_life_wish", "telling_decision"),
  ...entries("MEDICATION", "medicine", "allergy"),
  ...entries("SUBSTANCE_MISUSE", "substance_treatment"),
  ...entries("CARE_NEEDS", "needs_assessment", "care_need", "care_need_in_place", "advice_record"),
  ...entries("EQUIPMENT", "equipment_item"),
  ...entries(
    "CAPACITY",
    "capacity_assessment",
    "best_interests_decision",
    "decision_authority",
    "liberty_authorisation",
  ),
  ...entries("EQUALITY", "equality_characteristic"),
  ...entries("FINANCE", "personal_budget", "financial_assessment", "direct_payment", "care_purchase_request"),
  ...named(entries("FINANCE", "commissioned_service"), `provider_partner_id = ${ME}`),
  ...entries("CHC", "chc_case", "chc_decision", "chc_package_line"),
  ...named(
    entries(
      "SAFEGUARDING",
      ...["safeguarding_concern", "safeguarding_enquiry", "safeguarding_outcome", "safeguarding_meeting"],
      "meeting_contribution",
    ),
    WHOLE_FILE,
  ),
  ...entries("PUBLIC_PROTECTION", "public_protection_arrangement"),
  ...entries("FAMILY", "family_member", "contact_restriction", "involvement_choice"),
  ...entries("ADVOCACY", "advocacy_need", "advocacy_instruction"),
  ...entries(
    "HOUSING",
    "housing_situation",
    "resettlement_plan",
    "homelessness_referral",
    "homelessness_referral_answer",
  ),
];
