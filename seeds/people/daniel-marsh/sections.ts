import type { Calendar } from "../../calendar.js";
import type { SectionStory } from "../../life/plan-story.js";

/** The sections of Daniel's plan, each under the category that guards it; none speaks of the offence. */
export const sections = (t: Calendar): readonly SectionStory[] => [
  {
    heading: "STRENGTHS",
    category: "CARE_PLAN",
    words: "Dry humour, patient, strong right arm, knows his own limits and says so when given time.",
    by: "priya-nair",
    at: t.daysAgo(424),
  },
  {
    heading: "NEEDS",
    category: "CARE_NEEDS",
    words: "Help of two with washing, dressing, toilet and every transfer. Meals cut up. Prompted to drink.",
    by: "priya-nair",
    at: t.daysAgo(200),
    earlier: [
      { words: "Help of one with washing and dressing; hoist for transfers.", by: "priya-nair", at: t.daysAgo(423) },
      {
        words: "Help of two with transfers after the second fall from the chair.",
        by: "peter-quill",
        at: t.daysAgo(260),
      },
    ],
  },
  {
    heading: "HEALTH",
    category: "PHYSICAL_HEALTH",
    words: "Left-sided weakness after stroke; diabetes on tablets. Skin checked daily, feet monthly.",
    by: "anya-sobol",
    at: t.daysAgo(400),
  },
  {
    heading: "EMOTIONAL_WELLBEING",
    category: "MENTAL_HEALTH",
    words: "Low since the stroke. Talking therapy on alternate Tuesdays; ask how the night was before beginning care.",
    by: "anya-sobol",
    at: t.daysAgo(310),
  },
  {
    heading: "GOALS_AND_HOPES",
    category: "CARE_PLAN",
    words: "To live in his own flat with level access, near his sister, with carers who come when they say.",
    by: "priya-nair",
    at: t.daysAgo(420),
    author: "PERSON",
  },
  {
    heading: "REGIME_LIMITS",
    category: "CARE_PLAN",
    words: "Roll check at eight delays the first call. Discussed with Daniel: first call moved to half past eight.",
    by: "colin-webber",
    at: t.daysAgo(390),
  },
  {
    heading: "RISK_MANAGEMENT",
    category: "RISK_TO_SELF",
    words: "A refused meal is reported to healthcare the same day. Cancelled visits are told to him in person.",
    by: "priya-nair",
    at: t.daysAgo(44),
  },
  {
    heading: "HOUSING",
    category: "HOUSING",
    words: "Ground floor with level access and a wet room, in Ashdale. Rent arrears of the old tenancy are settled.",
    by: "carla-benning",
    at: t.daysAgo(118),
  },
  {
    heading: "FAMILY_AND_COMMUNITY",
    category: "FAMILY",
    words: "Maureen, his sister, visits each month and may come to reviews.",
    by: "priya-nair",
    at: t.daysAgo(299),
  },
  {
    heading: "MONEY",
    category: "FINANCE",
    words: "Light-touch financial assessment; no contribution while in custody. Budget 612 pounds a week.",
    by: "neil-prosser",
    at: t.daysAgo(380),
  },
  {
    heading: "CONTINGENCY",
    category: "CARE_PLAN",
    words: "Spare sling in the healthcare store. Healthcare out-of-hours bleep if the hoist fails.",
    by: "priya-nair",
    at: t.daysAgo(415),
  },
];
