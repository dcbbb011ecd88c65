import type { Calendar } from "../calendar.js";
import type { CareStory } from "../life/care-story.js";

/** Ronald's medicines run to the minute. */
export const ronaldCare = (t: Calendar): CareStory => ({
  medicines: [
    {
      name: "Co-careldopa",
      in_short: "Tablets on the minute, five times a day: a late dose and he cannot move or swallow.",
      dose: "25/100 five times daily",
      reason: "Parkinson's disease",
      is_life_critical: true,
      by: "imogen-vale",
      at: t.daysAgo(400),
    },
  ],
  assessments: [
    {
      arises_from_impairment: true,
      outcomes_unable: ["NUTRITION", "PERSONAL_HYGIENE", "TOILET_NEEDS", "USE_HOME_SAFELY", "COMMUNITY_FACILITIES"],
      has_significant_impact: true,
      narrative: "Seen at home with his wife. Two people for every transfer.",
      by: "tom-hallam",
      at: t.daysAgo(385),
    },
  ],
  needs: [
    {
      in_short: "Two workers for transfers; help at every meal.",
      extent: "Freezes without warning; thickened drinks; an hour a meal.",
      outcomes: ["NUTRITION", "USE_HOME_SAFELY"],
      is_eligible: true,
      funder: "NOT_DECIDED",
      matters_in_evacuation: true,
      by: "tom-hallam",
      at: t.daysAgo(380),
    },
  ],
  equipment: [
    { kind: "MOVEABLE", name: "Stand aid", responsible: "ashdale-council", by: "tom-hallam", at: t.daysAgo(370) },
  ],
  capacity: [
    {
      decision: "Where to be cared for",
      has_capacity: true,
      support_given: "Asked in the morning, after a dose.",
      narrative: "Clear in the mornings and says the same each time.",
      by: "tom-hallam",
      at: t.daysAgo(100),
    },
  ],
});

/** Leon's lithium would tell of his mental health. */
export const leonCare = (t: Calendar): CareStory => ({
  medicines: [
    {
      name: "Lithium carbonate",
      in_short: "Same time each night; plenty to drink.",
      dose: "800 mg at night",
      is_life_critical: true,
      reveals: "MENTAL_HEALTH",
      by: "ben-asante",
      at: t.daysAgo(500),
    },
  ],
  allergies: [
    {
      substance: "Bee stings",
      severity: "LIFE_THREATENING",
      reaction: "Collapsed at a picnic.",
      by: "ben-asante",
      at: t.daysAgo(500),
    },
  ],
});

/** Rukia's culture and faith, and what follows from them. */
export const rukiaCare = (t: Calendar): CareStory => ({
  needs: [
    {
      in_short: "Help of one with washing and dressing.",
      extent: "Right arm weak since the stroke; half an hour morning and night.",
      outcomes: ["PERSONAL_HYGIENE", "APPROPRIATELY_CLOTHED"],
      funder: "COUNCIL",
      matters_in_evacuation: false,
      by: "kit-barlow",
      at: t.daysAgo(305),
    },
  ],
  characteristics: [
    {
      kind: "RELIGION_OR_BELIEF",
      description: "Muslim; prays five times a day.",
      need: "Halal meals; prayer times kept free",
      by: "kit-barlow",
      at: t.daysAgo(305),
    },
    { kind: "SEX", description: "A woman.", need: "Women for personal care", by: "kit-barlow", at: t.daysAgo(305) },
  ],
});

/** Rowena has weeks, and knows what she wants of them. */
export const rowenaCare = (t: Calendar): CareStory => ({
  illnesses: [
    {
      diagnosis: "Cancer of the ovary, widespread",
      prognosis: "WEEKS",
      narrative: "No further chemotherapy. Comfort care agreed with her and her daughter.",
      person_told_on: t.day(-40),
      by: "imogen-vale",
      at: t.daysAgo(41),
    },
  ],
  wishes: [
    { about: "PLACE_OF_DEATH", in_short: "The hospice, by the window.", by: "imogen-vale", at: t.daysAgo(20) },
    { about: "RESUSCITATION", in_short: "Not to be tried.", by: "imogen-vale", at: t.daysAgo(20) },
  ],
});
