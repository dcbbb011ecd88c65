import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";

/** Nowhere to go on release, a plan for it, and an application from before custody. */
export const danielHousing = (t: Calendar, area: string): SupportStory => ({
  housing_situation: [
    {
      kind: "TEMPORARY",
      since: t.day(-630),
      is_at_risk: true,
      by: "tess-muir",
      at: t.daysAgo(630),
      ended: { at: t.daysAgo(470), reason: "Entered custody." },
    },
    {
      kind: "NONE_ON_RELEASE",
      since: t.day(-140),
      is_at_risk: true,
      narrative: "The tenancy at Tanners Row ended. Needs a ground-floor flat with a wet room.",
      by: "carla-benning",
      at: t.daysAgo(140),
    },
  ],
  resettlement_plan: [
    {
      intended_area_code: area,
      is_area_before_custody: true,
      summary: "A ground-floor flat in Ashdale, care from the first evening.",
      narrative: "Viewing in the last month before release. The hoist is moved the day before. First night: two calls.",
      probation_involved_on: t.day(-140),
      by: "carla-benning",
      at: t.daysAgo(120),
    },
  ],
  homelessness_referral: [
    {
      referred_to_partner_id: partnerId("ashdale-housing"),
      consented_on: t.day(-642),
      chose_authority: true,
      contact_details_agreed: true,
      expected_homeless_on: t.day(-620),
      narrative: "Landlord is selling.",
      by: "stan-ogilvy",
      at: t.daysAgo(642),
    },
  ],
  homelessness_referral_answer: [
    {
      referral_id: entryId("homelessness_referral", "daniel-marsh"),
      answer: "ACCEPTED",
      answered_on: t.day(-638),
      narrative: "Priority need on health grounds.",
      by: "tess-muir",
      at: t.daysAgo(638),
    },
  ],
});
