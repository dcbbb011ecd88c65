import { LA_A, LA_D } from "../../agencies/partners.js";
import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";

/** His mother is told nothing, not even that an assessment happens. His aunt is told of reviews. */
export const tyrellSupport = (t: Calendar): SupportStory => ({
  family_member: [
    {
      name: "Folake Adeyemi",
      relation: "Mother",
      is_carer: false,
      is_emergency_contact: false,
      by: "jess-morley",
      at: t.daysAgo(158),
    },
    {
      name: "Bisi Adeyemi",
      relation: "Aunt",
      is_carer: false,
      is_emergency_contact: true,
      telephone: "07700 900733",
      by: "jess-morley",
      at: t.daysAgo(158),
    },
  ],
  contact_restriction: [
    {
      member_id: entryId("family_member", "tyrell-adeyemi"),
      name: "Folake Adeyemi",
      relation: "Mother",
      must_not_be_told: true,
      must_not_visit: true,
      reason: "Harmed him as a child. He asks that she learns nothing of where he is.",
      legal_basis: "Condition of his sentence; care order",
      by: "jess-morley",
      at: t.daysAgo(158),
    },
  ],
  involvement_choice: [
    {
      member_id: entryId("family_member", "tyrell-adeyemi", 1),
      takes_part: true,
      told_of_assessment: true,
      told_of_outcome: true,
      told_of_plan: true,
      by: "leah-stanton",
      at: t.daysAgo(18),
    },
  ],
  advocacy_need: [
    {
      process: "ASSESSMENT",
      has_substantial_difficulty: true,
      narrative: "Reads little and hides it; leaves when he is embarrassed.",
      by: "leah-stanton",
      at: t.daysAgo(17),
    },
  ],
  housing_situation: [
    { kind: "NONE_ON_RELEASE", since: t.day(-160), is_at_risk: false, by: "jess-morley", at: t.daysAgo(150) },
  ],
  resettlement_plan: [
    {
      intended_area_code: LA_D,
      is_area_before_custody: true,
      summary: "Back to supported lodgings in Dunhollow.",
      narrative: "The room is held. His adviser collects him at the gate.",
      workable_according_to_partner_id: partnerId("dunhollow-council"),
      probation_involved_on: t.day(-30),
      by: "carla-benning",
      at: t.daysAgo(28),
    },
  ],
});

/** A recall, a release plan in another borough, and a letter of his sister's that stays hers. */
export const garethSupport = (t: Calendar): SupportStory => ({
  public_protection_arrangement: [
    {
      mappa_category: 3,
      mappa_level: 1,
      lead_partner_id: partnerId("northmere-probation"),
      contact_name: "Lee Harte",
      review_due: t.day(40),
      by: "mark-tully",
      at: t.daysAgo(100),
    },
  ],
  family_member: [
    {
      name: "Sian Lloyd",
      relation: "Sister",
      is_carer: false,
      is_emergency_contact: false,
      by: "priya-nair",
      at: t.daysAgo(105),
    },
  ],
  involvement_choice: [
    {
      takes_part: false,
      told_of_assessment: false,
      told_of_outcome: false,
      told_of_plan: false,
      words: "Nobody yet. Ask me again before release.",
      by: "priya-nair",
      at: t.daysAgo(104),
    },
  ],
  housing_situation: [
    {
      kind: "NONE_ON_RELEASE",
      since: t.day(-140),
      is_at_risk: true,
      narrative: "Room given up on recall.",
      by: "carla-benning",
      at: t.daysAgo(130),
    },
    {
      kind: "NONE_ON_RELEASE",
      since: t.day(-140),
      is_at_risk: true,
      narrative: "Claim for release opened; no housing element until an address is named.",
      by: "carla-benning",
      behalfOf: "larkfield-jobcentre",
      at: t.daysAgo(4),
    },
  ],
  resettlement_plan: [
    {
      intended_area_code: LA_A,
      is_area_before_custody: false,
      area_reason: "His old associates live in Brindlemoor.",
      summary: "A room in Ashdale with large-print letters.",
      narrative: "Approved premises first, then a room of his own.",
      probation_involved_on: t.day(-120),
      by: "carla-benning",
      at: t.daysAgo(110),
    },
  ],
});

/** A licence in approved premises, and a flat to move to. */
export const dennisSupport = (t: Calendar): SupportStory => ({
  public_protection_arrangement: [
    {
      mappa_category: 2,
      mappa_level: 2,
      lead_partner_id: partnerId("northmere-probation"),
      contact_name: "Lee Harte",
      review_due: t.day(20),
      by: "rob-askew",
      at: t.daysAgo(48),
    },
  ],
  housing_situation: [{ kind: "SUPPORTED", since: t.day(-50), is_at_risk: true, by: "lee-harte", at: t.daysAgo(50) }],
  resettlement_plan: [
    {
      intended_area_code: LA_A,
      is_area_before_custody: false,
      area_reason: "The Marl estate in Brindlemoor is closed to him.",
      summary: "Ground floor in Ashdale.",
      narrative: "Not near the old estate; stairs are beyond him.",
      workable_according_to_partner_id: partnerId("ashdale-council"),
      probation_involved_on: t.day(-50),
      by: "carla-benning",
      at: t.daysAgo(40),
    },
  ],
  homelessness_referral: [
    {
      referred_to_partner_id: partnerId("ashdale-housing"),
      consented_on: t.day(-21),
      chose_authority: true,
      contact_details_agreed: true,
      expected_homeless_on: t.day(40),
      narrative: "Place at Linden House ends; needs one floor.",
      by: "carla-benning",
      at: t.daysAgo(21),
    },
  ],
  homelessness_referral_answer: [
    {
      referral_id: entryId("homelessness_referral", "dennis-ackroyd"),
      answer: "ACCEPTED",
      answered_on: t.day(-20),
      by: "tess-muir",
      at: t.daysAgo(20),
    },
  ],
});

/** Wishes to buy a massage chair; in prison that is not the council's to decide. */
export const patrickSupport = (t: Calendar): SupportStory => ({
  care_purchase_request: [
    {
      wanted: "A riser chair for his cell",
      asked_on: t.day(-60),
      decided_by: "HMPPS",
      by: "priya-nair",
      at: t.daysAgo(60),
    },
  ],
  financial_assessment: [
    {
      kind: "LIGHT_TOUCH",
      outcome: "NO_CONTRIBUTION",
      weekly_contribution_pence: 0,
      assessed_on: t.day(-640),
      by: "neil-prosser",
      at: t.daysAgo(640),
    },
  ],
});
