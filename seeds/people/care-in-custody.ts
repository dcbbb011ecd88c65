import type { Calendar } from "../calendar.js";
import type { CareStory } from "../life/care-story.js";

/** Keith has weeks or months; he refused that the council or the prison learn why he needs more help. */
export const keithCare = (t: Calendar): CareStory => ({
  illnesses: [
    {
      diagnosis: "Cancer of the pancreas, spread to the liver",
      snomed_code: "372142002",
      prognosis: "MONTHS",
      narrative: "Told with his friend from the landing present. Comfort first; no further tests.",
      person_told_on: t.day(-12),
      by: "anya-sobol",
      at: t.daysAgo(12),
    },
  ],
  wishes: [
    {
      about: "PLACE_OF_CARE",
      in_short: "Stay on his own landing as long as it can be done.",
      words: "I know the lads here. I do not want a ward.",
      by: "anya-sobol",
      at: t.daysAgo(9),
    },
  ],
  tellings: [
    {
      considered_by: "PRISON_HEALTHCARE",
      occasion: "TERMINAL_DIAGNOSIS",
      outcome: "DO_NOT_TELL",
      consent_answer: "REFUSED",
      reason: "Capable, and clear that nobody is to know. Asked again each week.",
      by: "anya-sobol",
      at: t.daysAgo(11),
    },
  ],
  medicines: [
    {
      name: "Morphine, slow release",
      in_short: "Every twelve hours; never stop at once.",
      dose: "10 mg twice daily",
      reason: "Pain at the end of life",
      is_life_critical: true,
      reveals: "TERMINAL_ILLNESS",
      by: "anya-sobol",
      at: t.daysAgo(10),
    },
  ],
  needs: [
    {
      in_short: "Ground floor; help of one to wash; checks at night.",
      extent: "Tires within a few steps; gets up four times a night.",
      outcomes: ["PERSONAL_HYGIENE", "USE_HOME_SAFELY"],
      funder: "COUNCIL",
      matters_in_evacuation: true,
      by: "priya-nair",
      at: t.daysAgo(7),
    },
  ],
  equipment: [{ kind: "AID", name: "Commode", responsible: "ashdale-council", by: "peter-quill", at: t.daysAgo(9) }],
});

/** Tyrell gets help with cannabis, which he lets Brindlemoor know of. */
export const tyrellCare = (t: Calendar): CareStory => ({
  medicines: [
    {
      name: "Salbutamol inhaler",
      in_short: "Blue inhaler always on him.",
      dose: "Two puffs when needed",
      reason: "Asthma",
      is_life_critical: true,
      by: "hugo-lamb",
      at: t.daysAgo(155),
    },
  ],
  allergies: [{ substance: "Peanuts", severity: "MODERATE", by: "hugo-lamb", at: t.daysAgo(155) }],
  substances: [
    {
      substances: ["cannabis"],
      programme: "Weekly key work",
      narrative: "Wants to stop before college begins.",
      by: "hugo-lamb",
      at: t.daysAgo(120),
    },
  ],
  assessments: [
    {
      arises_from_impairment: true,
      outcomes_unable: ["WORK_TRAINING_EDUCATION_VOLUNTEERING"],
      has_significant_impact: true,
      narrative: "Transition assessment. Manages himself well; loses his way in paperwork.",
      by: "leah-stanton",
      at: t.daysAgo(14),
    },
  ],
  characteristics: [
    {
      kind: "RACE",
      description: "Black British, Yoruba through his father.",
      need: "Hair and skin products that suit",
      by: "jess-morley",
      at: t.daysAgo(150),
    },
  ],
});

/** Gareth goes by his own count of meals and prayers. */
export const garethCare = (t: Calendar): CareStory => ({
  allergies: [{ substance: "Latex", severity: "MILD", by: "anya-sobol", at: t.daysAgo(130) }],
  characteristics: [
    {
      kind: "CULTURE",
      description: "Welsh is his first language and he is glad to hear it.",
      need: "A greeting in Welsh",
      by: "colin-webber",
      at: t.daysAgo(120),
    },
  ],
});

/** Victor's frame came with him; the ramp is the prison's. */
export const victorCare = (t: Calendar): CareStory => ({
  needs: [
    {
      in_short: "Walks with a frame; no stairs.",
      extent: "Short distances with a frame, slowly and with rests.",
      outcomes: ["USE_HOME_SAFELY"],
      funder: "COUNCIL",
      matters_in_evacuation: true,
      by: "leah-stanton",
      at: t.daysAgo(200),
    },
  ],
  equipment: [
    { kind: "AID", name: "Walking frame", responsible: "brindlemoor-council", by: "hugo-lamb", at: t.daysAgo(700) },
    {
      kind: "FIXTURE",
      name: "Ramp to the yard",
      responsible: "brackenfield-prison",
      by: "dawn-kessler",
      at: t.daysAgo(640),
    },
  ],
});
