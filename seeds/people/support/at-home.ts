import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";

/** A Checklist nine days ago; three calls a day; managed under public protection since an old conviction. */
export const ronaldSupport = (t: Calendar): SupportStory => ({
  financial_assessment: [
    {
      kind: "FULL",
      outcome: "CONTRIBUTES",
      weekly_contribution_pence: 4_350,
      assessed_on: t.day(-390),
      narrative: "Contributes from his pension; waived while the Checklist is open.",
      by: "neil-prosser",
      at: t.daysAgo(390),
    },
  ],
  commissioned_service: [
    {
      provider_partner_id: partnerId("heronsgate-care"),
      service: "Three calls a day, two workers",
      minutes_a_week: 1_890,
      hourly_rate_pence: 2_410,
      from_date: t.day(-200),
      by: "neil-prosser",
      at: t.daysAgo(201),
    },
  ],
  chc_case: [
    {
      route: "CHECKLIST",
      need_origin: "ILLNESS",
      responsible_partner_id: partnerId("northmere-icb"),
      received_on: t.day(-9),
      by: "imogen-vale",
      at: t.daysAgo(9),
    },
  ],
  public_protection_arrangement: [
    {
      mappa_category: 2,
      mappa_level: 1,
      lead_partner_id: partnerId("northmere-probation"),
      contact_name: "Lee Harte",
      review_due: t.day(40),
      by: "rob-askew",
      at: t.daysAgo(325),
    },
  ],
  family_member: [
    {
      name: "Doris Hughes",
      relation: "Wife",
      is_carer: true,
      is_emergency_contact: true,
      telephone: "01632 960210",
      by: "tom-hallam",
      at: t.daysAgo(400),
    },
  ],
});

/** A day service bought with a direct payment that his mother manages. */
export const adamSupport = (t: Calendar): SupportStory => ({
  personal_budget: [{ weekly_amount_pence: 38_000, from_date: t.day(-690), by: "neil-prosser", at: t.daysAgo(690) }],
  direct_payment: [
    {
      weekly_amount_pence: 31_000,
      managed_by: "AUTHORISED_PERSON",
      starts_on: t.day(-660),
      by: "neil-prosser",
      at: t.daysAgo(662),
    },
  ],
  family_member: [
    {
      name: "Lynn Mercer",
      relation: "Mother",
      is_carer: true,
      is_emergency_contact: true,
      telephone: "07700 900281",
      by: "tom-hallam",
      at: t.daysAgo(690),
    },
  ],
  advocacy_need: [
    {
      process: "REVIEW",
      has_substantial_difficulty: true,
      appropriate_person: "Lynn Mercer, his mother",
      narrative: "Understands single words and pictures.",
      by: "tom-hallam",
      at: t.daysAgo(45),
    },
  ],
});

/** Safe in a refuge; he must not learn where. */
export const hannahSupport = (t: Calendar): SupportStory => ({
  safeguarding_concern: [
    {
      kinds: ["DOMESTIC", "PSYCHOLOGICAL"],
      source: "FAMILY_OR_CARER",
      description: "Followed to work twice; her former partner has her sister's keys.",
      wishes: "That nobody tells him anything, and that Rosie changes school.",
      by: "neela-varma",
      at: t.daysAgo(90),
    },
  ],
  safeguarding_enquiry: [
    {
      concern_id: entryId("safeguarding_concern", "hannah-wilde"),
      lead_partner_id: partnerId("ashdale-council"),
      source: "FAMILY_OR_CARER",
      question: "What keeps the two of them safe, and who knows where they are?",
      wishes: "That nobody tells him anything, and that Rosie changes school.",
      by: "grace-okafor",
      at: t.daysAgo(88),
    },
  ],
  contact_restriction: [
    {
      name: "Craig Nolan",
      relation: "Former partner",
      must_not_be_told: true,
      must_not_visit: true,
      reason: "Violence over three years; an order forbids contact.",
      legal_basis: "Non-molestation order",
      by: "grace-okafor",
      at: t.daysAgo(88),
    },
  ],
  housing_situation: [
    {
      kind: "TEMPORARY",
      since: t.day(-85),
      is_at_risk: false,
      narrative: "Refuge.",
      by: "tess-muir",
      at: t.daysAgo(85),
    },
  ],
});

/** Her landlord worries about her. */
export const teresaSupport = (t: Calendar): SupportStory => ({
  safeguarding_concern: [
    {
      kinds: ["SELF_NEGLECT"],
      source: "THE_PERSON",
      description: "Cannot reach the kitchen; the fire service was refused.",
      wishes: "To be let alone with her papers.",
      by: "gary-lowe",
      at: t.daysAgo(50),
    },
  ],
  housing_situation: [{ kind: "TENANCY", since: t.day(-1000), is_at_risk: true, by: "gary-lowe", at: t.daysAgo(50) }],
});

/** Sleeps rough; outreach found him eight days ago. */
export const colmSupport = (t: Calendar): SupportStory => ({
  housing_situation: [
    {
      kind: "NO_FIXED_ADDRESS",
      since: t.day(-200),
      is_at_risk: true,
      narrative: "Sleeps by the canal; will not use the hostel.",
      by: "tess-muir",
      at: t.daysAgo(8),
    },
  ],
});

/** Asked for a rail, and claims a benefit. */
export const glenysSupport = (t: Calendar): SupportStory => ({
  financial_assessment: [
    {
      kind: "LIGHT_TOUCH",
      outcome: "NO_CONTRIBUTION",
      weekly_contribution_pence: 0,
      assessed_on: t.day(-20),
      by: "neil-prosser",
      at: t.daysAgo(20),
    },
  ],
});
