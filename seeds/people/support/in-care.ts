import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";
import { ednaMeeting } from "./edna-meeting.js";

/** Edna pays for her own care; her doctor worries about how it is given. */
export const ednaSupport = (t: Calendar): SupportStory => ({
  financial_assessment: [
    {
      kind: "FULL",
      outcome: "FULL_COST",
      weekly_contribution_pence: 91_000,
      assessed_on: t.day(-680),
      narrative: "Savings above the upper limit; house sold.",
      by: "neil-prosser",
      at: t.daysAgo(680),
    },
  ],
  commissioned_service: [
    {
      provider_partner_id: partnerId("heronsgate-care"),
      service: "A room at Heronsgate House, care day and night",
      minutes_a_week: 10_080,
      hourly_rate_pence: 542,
      from_date: t.day(-700),
      by: "neil-prosser",
      at: t.daysAgo(700),
    },
  ],
  safeguarding_concern: [
    {
      kinds: ["NEGLECT"],
      source: "PARTNER_STAFF",
      source_partner_id: partnerId("heronsgate-care"),
      description: "Third pressure sore since spring; fluid charts filled in ahead of time.",
      no_wishes_reason: "Cannot follow the question; her daughter is asked.",
      by: "rosa-keane",
      at: t.daysAgo(35),
    },
    {
      kinds: ["PHYSICAL"],
      source: "ANOTHER_PERSON",
      description: "Another resident pulled her out of her chair. No injury.",
      by: "mandy-frith",
      at: t.daysAgo(90),
    },
  ],
  safeguarding_enquiry: [
    {
      concern_id: entryId("safeguarding_concern", "edna-fairley"),
      lead_partner_id: partnerId("ashdale-council"),
      caused_to_partner_id: partnerId("northmere-community"),
      source: "PARTNER_STAFF",
      source_partner_id: partnerId("heronsgate-care"),
      question: "Were the sores avoidable, and who wrote the charts?",
      no_wishes_reason: "Cannot follow the question; her daughter is asked.",
      by: "grace-okafor",
      at: t.daysAgo(33),
    },
  ],
  safeguarding_outcome: [
    {
      concern_id: entryId("safeguarding_concern", "edna-fairley", 1),
      outcome: "ADVICE_GIVEN",
      action: "Seats changed in the lounge.",
      by: "tom-hallam",
      at: t.daysAgo(86),
    },
  ],
  ...ednaMeeting(t),
  family_member: [
    {
      name: "Susan Fairley",
      relation: "Daughter",
      is_carer: false,
      is_emergency_contact: true,
      telephone: "01632 960033",
      by: "tom-hallam",
      at: t.daysAgo(690),
    },
  ],
});

/** Nobody near to Vera can speak for her. */
export const veraSupport = (t: Calendar): SupportStory => ({
  personal_budget: [{ weekly_amount_pence: 88_000, from_date: t.day(-250), by: "neil-prosser", at: t.daysAgo(250) }],
  advocacy_need: [
    {
      process: "MENTAL_CAPACITY",
      has_substantial_difficulty: true,
      narrative: "Has no family, and cannot weigh where to live.",
      by: "tom-hallam",
      at: t.daysAgo(34),
    },
  ],
  advocacy_instruction: [
    {
      process: "MENTAL_CAPACITY",
      advocate_partner_id: partnerId("plainspoken-advocacy"),
      advocate_name: "Bea Tennant",
      referred_on: t.day(-32),
      accepted_on: t.day(-30),
      by: "tom-hallam",
      at: t.daysAgo(30),
    },
  ],
});

/** The NHS and the council each pay a part of George's nursing. */
export const georgeSupport = (t: Calendar): SupportStory => ({
  chc_case: [
    {
      route: "CHECKLIST",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-345),
      by: "tom-hallam",
      at: t.daysAgo(345),
    },
  ],
  chc_decision: [
    {
      case_id: entryId("chc_case", "george-tranter"),
      outcome: "JOINT_PACKAGE",
      decided_on: t.day(-322),
      person_told_on: t.day(-320),
      by: "ffion-rees",
      at: t.daysAgo(322),
    },
  ],
  family_member: [
    {
      name: "Alma Tranter",
      relation: "Wife and welfare deputy",
      is_carer: false,
      is_emergency_contact: true,
      telephone: "01632 960057",
      by: "tom-hallam",
      at: t.daysAgo(490),
    },
  ],
});

/** The NHS pays for all of Margaret's care at home. */
export const margaretSupport = (t: Calendar): SupportStory => ({
  chc_case: [
    {
      route: "CHECKLIST",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-525),
      by: "imogen-vale",
      at: t.daysAgo(525),
    },
  ],
  chc_decision: [
    {
      case_id: entryId("chc_case", "margaret-shaw"),
      outcome: "ELIGIBLE",
      decided_on: t.day(-505),
      person_told_on: t.day(-504),
      by: "ffion-rees",
      at: t.daysAgo(504),
    },
  ],
  chc_package_line: [
    {
      case_id: entryId("chc_case", "margaret-shaw"),
      provider_partner_id: partnerId("heronsgate-care"),
      item: "CARE_WORKERS",
      service: "Two workers at home, day and night",
      minutes_a_week: 10_080,
      weekly_cost_pence: 684_000,
      from_date: t.day(-480),
      by: "ffion-rees",
      at: t.daysAgo(482),
    },
    {
      case_id: entryId("chc_case", "margaret-shaw"),
      provider_partner_id: partnerId("northmere-hospitals"),
      item: "EQUIPMENT",
      service: "Ventilator, batteries and suction",
      weekly_cost_pence: 21_000,
      from_date: t.day(-480),
      by: "ffion-rees",
      at: t.daysAgo(482),
    },
  ],
});

/** Not eligible; within the time in which that may be disputed. */
export const sheilaSupport = (t: Calendar): SupportStory => ({
  chc_case: [
    {
      route: "CHECKLIST",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-120),
      by: "kit-barlow",
      at: t.daysAgo(120),
    },
  ],
  chc_decision: [
    {
      case_id: entryId("chc_case", "sheila-crowe"),
      outcome: "NOT_ELIGIBLE",
      decided_on: t.day(-90),
      by: "ffion-rees",
      at: t.daysAgo(90),
    },
  ],
});
