import type { Calendar } from "../../calendar.js";
import type { Life } from "../../life/life.js";

export const physical = (t: Calendar): Required<Life>["physical"] => [
  {
    effect: "Cannot stand without help; hoist and two people for every transfer; cannot use stairs.",
    diagnosis: "Left-sided weakness after stroke",
    snomed: "422504002",
    narrative:
      "Dense weakness of the left arm and leg since an ischaemic stroke. Physiotherapy weekly, slow gains in sitting.",
    since: t.day(-410),
    by: "ashgrove-healthcare",
    at: t.daysAgo(405),
  },
  {
    effect: "Tires quickly; needs meals at fixed times.",
    diagnosis: "Type 2 diabetes mellitus",
    snomed: "44054006",
    narrative: "Diet and tablets. Feet checked each month by the nursing team.",
    since: t.day(-2900),
    by: "northmere-hospitals",
    at: t.daysAgo(375),
  },
];

export const mental = (t: Calendar): Required<Life>["mental"] => [
  {
    effect: "Low in the mornings; may refuse care without saying why.",
    diagnosis: "Depressive episode following stroke",
    snomed: "35489007",
    narrative: "Speaks of being a burden. Talking therapy fortnightly; sertraline begun and well tolerated.",
    since: t.day(-320),
    by: "ashgrove-healthcare",
    at: t.daysAgo(315),
  },
];

export const risks = (t: Calendar): Pick<Life, "toOthers" | "toSelf"> => ({
  toOthers: [
    {
      advice: "Visit in pairs. Ring the duty desk first.",
      summary: "May lash out with his right arm when hoisted without warning.",
      narrative: "Twice struck a worker during a transfer begun without telling him. Regretted it at once both times.",
      score: [2, 3],
      mitigation: "Say each step aloud before moving him; same two workers where possible.",
      lowers: "LIKELIHOOD",
      view: "I only do it when I think I am going to be dropped.",
      assessed: t.day(-70),
      review: t.day(110),
      by: "ashdale-council",
    },
  ],
  toSelf: [
    {
      advice: "Check on him if he refuses a meal.",
      summary: "Low mood with self-neglect; falls from the chair.",
      narrative: "Stopped eating for two days in spring after a cancelled visit. Two falls from the chair, no injury.",
      score: [3, 3],
      mitigation: "Named officer calls in morning and evening; lap belt on the chair at his request.",
      lowers: "LIKELIHOOD",
      view: "Tell me about cancelled visits yourselves and I will be all right.",
      assessed: t.day(-45),
      review: t.day(45),
      by: "ashgrove-healthcare",
    },
  ],
});

export const offending = (t: Calendar): Pick<Life, "offences" | "licence"> => ({
  offences: [
    {
      offence: "Fraud by false representation, Fraud Act 2006 s1",
      convicted_on: t.day(-468),
      sentence: "38 months",
      sentence_ends_on: t.day(680),
    },
  ],
  licence: [
    {
      condition: "Live where the supervising officer approves, on the ground floor.",
      affects: "ACCOMMODATION",
      from_date: t.day(92),
      to_date: t.day(680),
    },
    {
      condition: "Keep appointments for care that is in the agreed plan.",
      affects: "CARE",
      from_date: t.day(92),
      to_date: t.day(680),
    },
  ],
});
