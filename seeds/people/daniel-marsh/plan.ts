import type { Calendar } from "../../calendar.js";
import type { PlanStory } from "../../life/plan-story.js";
import { sections } from "./sections.js";

/** Daniel's care and support plan: nine outcomes, so that a page of five has a next page. */
export const plan = (t: Calendar): PlanStory => ({
  lead: "ashdale-council",
  started: t.daysAgo(425),
  startedBy: "priya-nair",
  agreed: t.day(-415),
  review: t.day(40),
  summary:
    "Two workers and a hoist four times a day; ground floor; time to speak; a flat with level access on release.",
  contingency:
    "If two workers cannot be found, he stays in bed with a call bell and healthcare is rung within the hour.",
  keyWorker: "priya-nair",
  sections: sections(t),
  goals: [
    {
      words: "I want to get out of bed when I choose, not when the landing is quiet.",
      outcomes: [
        {
          text: "Up and dressed by nine on most days",
          status: "ACHIEVED",
          feedback: "Most days, yes.",
          by: "priya-nair",
          at: t.daysAgo(300),
        },
        { text: "Sits out for lunch in the day room", by: "peter-quill", at: t.daysAgo(240) },
        { text: "Washes face and hands himself", status: "ACHIEVED", by: "peter-quill", at: t.daysAgo(210) },
      ],
    },
    {
      words: "I want to talk to my sister without somebody finishing my sentences.",
      outcomes: [
        { text: "Weekly call with a longer time limit", status: "ACHIEVED", by: "colin-webber", at: t.daysAgo(190) },
        { text: "Uses the picture board with new staff", by: "priya-nair", at: t.daysAgo(160) },
      ],
    },
    {
      words: "I want my own front door again.",
      outcomes: [
        { text: "Accessible flat found before release", by: "carla-benning", at: t.daysAgo(120) },
        { text: "Care package ready on the day of release", by: "priya-nair", at: t.daysAgo(90) },
        {
          text: "Visit to a show flat on temporary release",
          status: "NOT_ACHIEVED",
          feedback: "The van had no lift.",
          by: "carla-benning",
          at: t.daysAgo(30),
        },
        { text: "Knows who to ring in the first week at home", by: "priya-nair", at: t.daysAgo(12) },
      ],
    },
  ],
  actions: [
    {
      text: "Service the hoist and replace the sling",
      accountable: "ashdale-council",
      due: t.day(14),
      by: "priya-nair",
      at: t.daysAgo(20),
    },
    {
      text: "Fit grab rails in cell 4",
      accountable: "ashgrove-prison",
      status: "DONE",
      by: "priya-nair",
      at: t.daysAgo(400),
    },
    {
      text: "Weekly physiotherapy review",
      accountable: "ashgrove-healthcare",
      due: t.day(7),
      by: "peter-quill",
      at: t.daysAgo(60),
    },
    {
      text: "Confirm release address with level access",
      accountable: "northmere-probation",
      due: t.day(45),
      by: "carla-benning",
      at: t.daysAgo(28),
    },
    {
      text: "Hold the multidisciplinary assessment",
      accountable: "northmere-icb",
      due: t.day(4),
      by: "anya-sobol",
      at: t.daysAgo(23),
    },
    {
      text: "Send stroke clinic letters to the prison",
      accountable: "northmere-hospitals",
      status: "DONE",
      by: "imogen-vale",
      at: t.daysAgo(100),
    },
  ],
  contributors: [
    ["ashdale-council", "Lead: care and support", t.day(-425)],
    ["ashgrove-healthcare", "Nursing, physiotherapy, talking therapy", t.day(-420)],
    ["ashgrove-prison", "Cell, regime and evacuation", t.day(-420)],
    ["northmere-probation", "Release and resettlement", t.day(-138)],
    ["northmere-hospitals", "Stroke outreach", t.day(-375)],
    ["plainspoken-advocacy", "Advocate for planning and review", t.day(-60)],
  ],
  aboutMe: [
    [
      "MOST_IMPORTANT_TO_ME",
      "My sister, the allotment I will have again, and being asked first.",
      t.day(-300),
      "Bea Tennant",
    ],
    ["PEOPLE_IMPORTANT_TO_ME", "Maureen, my sister. Nobody else needs to be told things.", t.day(-300)],
    ["HOW_I_COMMUNICATE", "Slowly. Wait for me. The board helps when I am tired.", t.day(-300)],
    ["MY_WELLNESS", "A good day is radio on, up by nine, and no surprises.", t.day(-200)],
    ["PLEASE_DO_AND_DONT", "Do tell me before you move me. Don't talk over me to the other worker.", t.day(-200)],
    ["HOW_TO_SUPPORT_ME", "Left side needs you; right side is mine.", t.day(-200)],
    ["ALSO_WORTH_KNOWING", "I was a signwriter for thirty years.", t.day(-60), "Bea Tennant"],
  ],
});
