import { LA_A } from "../../agencies/partners.js";
import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";
import { danielHousing } from "./daniel-housing.js";

const own = (table: Parameters<typeof entryId>[0], place = 0) => entryId(table, "daniel-marsh", place);

const money = (t: Calendar): SupportStory => ({
  personal_budget: [{ weekly_amount_pence: 41_500, from_date: t.day(-430), by: "neil-prosser", at: t.daysAgo(430) }],
  financial_assessment: [
    {
      kind: "LIGHT_TOUCH",
      outcome: "NO_CONTRIBUTION",
      weekly_contribution_pence: 0,
      assessed_on: t.day(-428),
      narrative: "No income in custody beyond prison wages.",
      by: "neil-prosser",
      at: t.daysAgo(428),
    },
  ],
  direct_payment: [
    {
      weekly_amount_pence: 9_800,
      managed_by: "PERSON",
      starts_on: t.day(-600),
      by: "neil-prosser",
      at: t.daysAgo(600),
      ended: { at: t.daysAgo(469), reason: "Entered custody." },
    },
  ],
  commissioned_service: [
    {
      provider_partner_id: partnerId("silverlane-care"),
      service: "Shopping and a cooked meal, before custody",
      minutes_a_week: 210,
      hourly_rate_pence: 2_340,
      from_date: t.day(-590),
      to_date: t.day(-470),
      by: "neil-prosser",
      at: t.daysAgo(592),
    },
  ],
  care_purchase_request: [
    {
      wanted: "A second physiotherapy session each week",
      asked_on: t.day(-40),
      decided_by: "HMPPS",
      by: "priya-nair",
      at: t.daysAgo(40),
    },
  ],
  chc_case: [
    {
      route: "DIRECT_REFERRAL",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-400),
      by: "imogen-vale",
      at: t.daysAgo(400),
      ended: { at: t.daysAgo(195), reason: "The joint package has done its work.", by: "ffion-rees" },
    },
    {
      route: "CHECKLIST",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-24),
      by: "anya-sobol",
      at: t.daysAgo(24),
    },
  ],
  chc_decision: [
    {
      case_id: own("chc_case"),
      outcome: "JOINT_PACKAGE",
      decided_on: t.day(-385),
      person_told_on: t.day(-380),
      by: "ffion-rees",
      at: t.daysAgo(385),
    },
  ],
  chc_package_line: [
    {
      case_id: own("chc_case"),
      provider_partner_id: partnerId("northmere-community"),
      item: "NURSING",
      service: "Specialist stroke nurse, twice a week",
      minutes_a_week: 120,
      weekly_cost_pence: 8_900,
      from_date: t.day(-380),
      to_date: t.day(-195),
      by: "ffion-rees",
      at: t.daysAgo(380),
    },
  ],
});

const safety = (t: Calendar): SupportStory => ({
  safeguarding_concern: [
    {
      kinds: ["FINANCIAL", "PSYCHOLOGICAL"],
      source: "ANOTHER_PERSON",
      description: "Another man on the wing takes his canteen and says he owes it.",
      wishes: "I want it stopped, but I do not want to be moved.",
      by: "colin-webber",
      at: t.daysAgo(100),
    },
    {
      kinds: ["NEGLECT"],
      source: "PARTNER_STAFF",
      source_partner_id: partnerId("ashgrove-prison"),
      description: "Left in his chair over lunch on three days although the care log says he was moved.",
      no_wishes_reason: "To be asked when his advocate is there.",
      by: "anya-sobol",
      at: t.daysAgo(20),
    },
  ],
  safeguarding_enquiry: [
    {
      concern_id: own("safeguarding_concern"),
      lead_partner_id: partnerId("ashgrove-prison"),
      source: "ANOTHER_PERSON",
      question: "Who takes his canteen, since when, and what keeps him safe without a move?",
      wishes: "I want it stopped, but I do not want to be moved.",
      by: "colin-webber",
      at: t.daysAgo(98),
    },
  ],
  safeguarding_outcome: [
    {
      concern_id: own("safeguarding_concern"),
      enquiry_id: own("safeguarding_enquiry"),
      outcome: "SUBSTANTIATED",
      action: "The other man was moved. Canteen is handed over by the landing officer.",
      by: "colin-webber",
      at: t.daysAgo(80),
    },
  ],
  public_protection_arrangement: [
    {
      mappa_category: 3,
      mappa_level: 1,
      lead_partner_id: partnerId("ashgrove-prison"),
      contact_name: "Mark Tully",
      review_due: t.day(-280),
      by: "mark-tully",
      at: t.daysAgo(460),
      ended: { at: t.daysAgo(455), reason: "Entered for another man. He is not managed under these arrangements." },
    },
  ],
});

const circle = (t: Calendar): SupportStory => ({
  family_member: [
    {
      name: "Maureen Marsh",
      relation: "Sister",
      is_carer: false,
      is_emergency_contact: true,
      telephone: "01632 960015",
      note: "Writes every week. Deaf in one ear: speak slowly.",
      by: "priya-nair",
      at: t.daysAgo(300),
    },
    {
      name: "Kevin Marsh",
      relation: "Brother",
      is_carer: false,
      is_emergency_contact: false,
      by: "colin-webber",
      at: t.daysAgo(440),
    },
  ],
  contact_restriction: [
    {
      member_id: own("family_member", 1),
      name: "Kevin Marsh",
      relation: "Brother",
      must_not_be_told: true,
      must_not_visit: true,
      reason: "Convicted with him of the same fraud, and pressed him for the money in two letters.",
      legal_basis: "Non-contact condition, Ashdale Crown Court",
      by: "colin-webber",
      at: t.daysAgo(440),
    },
  ],
  involvement_choice: [
    {
      member_id: own("family_member"),
      takes_part: false,
      told_of_assessment: true,
      told_of_outcome: false,
      told_of_plan: true,
      words: "Tell her what is planned. How ill I am I will tell her myself.",
      by: "priya-nair",
      at: t.daysAgo(298),
    },
  ],
  advocacy_need: [
    {
      process: "PLANNING",
      has_substantial_difficulty: true,
      narrative:
        "Loses the thread when tired, and agrees in order to end a meeting. Nobody near to him can come to the prison.",
      by: "priya-nair",
      at: t.daysAgo(62),
    },
    {
      process: "CONTINUING_HEALTHCARE",
      has_substantial_difficulty: true,
      narrative: "Could not follow the Checklist when it was read to him.",
      by: "priya-nair",
      at: t.daysAgo(23),
    },
  ],
  advocacy_instruction: [
    {
      process: "PLANNING",
      advocate_partner_id: partnerId("plainspoken-advocacy"),
      advocate_name: "Bea Tennant",
      referred_on: t.day(-61),
      accepted_on: t.day(-60),
      instructions: "Wants a ground-floor flat near his sister, and no shared kitchen.",
      by: "priya-nair",
      at: t.daysAgo(60),
    },
  ],
});

/** What agencies recorded of Daniel's money, safety, family and home: a row in every table. */
export const danielSupport = (t: Calendar): SupportStory => ({
  ...money(t),
  ...safety(t),
  ...circle(t),
  ...danielHousing(t, LA_A),
});
