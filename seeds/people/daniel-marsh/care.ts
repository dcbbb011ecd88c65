import type { Calendar } from "../../calendar.js";
import type { CareStory } from "../../life/care-story.js";

const health = (t: Calendar): CareStory => ({
  illnesses: [
    {
      diagnosis: "Suspected cancer of the lung",
      prognosis: "UNCERTAIN",
      narrative: "Shadow on the film after the stroke. Seen at the chest clinic within two weeks.",
      person_told_on: t.day(-394),
      by: "anya-sobol",
      at: t.daysAgo(395),
      ended: { at: t.daysAgo(362), reason: "Biopsy clear: it was an old scar." },
    },
  ],
  wishes: [
    {
      about: "PEOPLE",
      in_short: "His sister is to be there.",
      words: "If it comes to that, ring Maureen first and leave the door open.",
      by: "anya-sobol",
      at: t.daysAgo(393),
    },
  ],
  tellings: [
    {
      considered_by: "PRISON_HEALTHCARE",
      occasion: "TERMINAL_DIAGNOSIS",
      outcome: "DO_NOT_TELL",
      consent_answer: "REFUSED",
      reason: "Wants to wait for the biopsy before anybody is told.",
      by: "anya-sobol",
      at: t.daysAgo(394),
      ended: { at: t.daysAgo(362), reason: "Nothing to tell." },
    },
  ],
  medicines: [
    {
      name: "Apixaban",
      in_short: "Blood thinner twice a day: never miss a dose; ring healthcare after any fall.",
      dose: "5 mg twice daily",
      reason: "Stroke prevention",
      is_life_critical: true,
      by: "anya-sobol",
      at: t.daysAgo(404),
    },
    {
      name: "Metformin",
      in_short: "With breakfast and supper.",
      dose: "500 mg twice daily",
      reason: "Type 2 diabetes",
      is_life_critical: false,
      by: "imogen-vale",
      at: t.daysAgo(374),
    },
    {
      name: "Sertraline",
      in_short: "In the morning.",
      dose: "50 mg once daily",
      is_life_critical: false,
      reveals: "MENTAL_HEALTH",
      by: "anya-sobol",
      at: t.daysAgo(312),
    },
  ],
  allergies: [
    {
      substance: "Penicillin",
      severity: "LIFE_THREATENING",
      reaction: "Throat swelled within the hour, as a young man.",
      by: "anya-sobol",
      at: t.daysAgo(404),
    },
  ],
  substances: [
    {
      substances: ["alcohol"],
      programme: "Six months of group work",
      narrative: "Drank heavily after the business failed. Came to every session; has not drunk since.",
      requirement: "ALCOHOL_TREATMENT",
      attendance: "ATTENDING",
      by: "ben-asante",
      at: t.daysAgo(2300),
      ended: { at: t.daysAgo(2110), reason: "Completed." },
    },
  ],
});

const needs = (t: Calendar): CareStory => ({
  assessments: [
    {
      arises_from_impairment: true,
      outcomes_unable: ["NUTRITION", "PERSONAL_HYGIENE", "TOILET_NEEDS", "APPROPRIATELY_CLOTHED", "USE_HOME_SAFELY"],
      has_significant_impact: true,
      narrative:
        "Assessed over two visits with his physiotherapist. Cannot stand; tires; loses the thread when hurried.",
      person_view: "I can do more than you wrote if you give me the time.",
      by: "priya-nair",
      at: t.daysAgo(424),
    },
  ],
  needs: [
    {
      in_short: "Help of two with every transfer, by hoist.",
      extent: "Cannot bear weight on the left. Two people and a hoist, about eight times a day.",
      outcomes: ["TOILET_NEEDS", "USE_HOME_SAFELY"],
      is_eligible: true,
      funder: "COUNCIL",
      matters_in_evacuation: true,
      by: "priya-nair",
      at: t.daysAgo(260),
      inPlaces: [
        {
          effect: "Roll check at eight holds up the first transfer.",
          arrangement: "First call at half past eight; call bell in reach until then.",
          by: "priya-nair",
          at: t.daysAgo(255),
        },
      ],
    },
    {
      in_short: "Help with washing, dressing and the toilet.",
      extent: "Washes face and hands himself; help with the rest, an hour each morning.",
      outcomes: ["PERSONAL_HYGIENE", "APPROPRIATELY_CLOTHED", "TOILET_NEEDS"],
      is_eligible: true,
      funder: "COUNCIL",
      matters_in_evacuation: false,
      by: "priya-nair",
      at: t.daysAgo(420),
    },
    {
      in_short: "Meals cut up; prompting to drink.",
      extent: "Uses the right hand; forgets to drink.",
      outcomes: ["NUTRITION"],
      is_eligible: false,
      funder: "PRISON",
      matters_in_evacuation: false,
      by: "priya-nair",
      at: t.daysAgo(420),
    },
  ],
  advice: [
    {
      aboutNeeds: [2],
      subjects: ["REDUCING_NEEDS", "PREVENTING_NEEDS"],
      account: "A bottle with a straw in reach, and food that can be eaten with one hand. Ask for the soft menu.",
      format: "EASY_READ",
      is_written: true,
      by: "priya-nair",
      at: t.daysAgo(418),
    },
  ],
  equipment: [
    {
      kind: "FIXTURE",
      name: "Grab rails in cell 4",
      responsible: "ashgrove-prison",
      by: "colin-webber",
      at: t.daysAgo(398),
    },
    {
      kind: "MOVEABLE",
      name: "Mobile hoist and two slings",
      details: "Serviced every six months; spare sling in the healthcare store.",
      responsible: "ashdale-council",
      by: "priya-nair",
      at: t.daysAgo(410),
    },
    {
      kind: "MOVEABLE",
      name: "Profiling bed",
      responsible: "ashgrove-healthcare",
      insteadOf: "ashdale-council",
      because: "Healthcare had one in store; the council maintains it.",
      by: "priya-nair",
      at: t.daysAgo(409),
    },
  ],
});

const whoDecides = (t: Calendar): CareStory => ({
  capacity: [
    {
      decision: "Feeding by tube in hospital",
      has_capacity: false,
      support_given: "Asked at three times of day, with pictures and with his sister.",
      narrative: "Could not hold the question for longer than a minute in the second week after the stroke.",
      by: "imogen-vale",
      at: t.daysAgo(405),
      ended: { at: t.daysAgo(396), reason: "Regained capacity for it." },
      bestInterests: [
        {
          outcome: "Feeding by tube for ten days",
          narrative: "Least restrictive way to bring him through; he had said before that he wished to live.",
          consulted: "Maureen Marsh, the ward team, speech therapy",
          has_nobody_to_consult: false,
          by: "imogen-vale",
          at: t.daysAgo(404),
          ended: { at: t.daysAgo(396), reason: "He decides for himself again." },
        },
      ],
    },
    {
      decision: "Where to live after release",
      has_capacity: true,
      support_given: "Picture board and an unhurried hour.",
      narrative: "Weighed two flats against each other and said why.",
      by: "priya-nair",
      at: t.daysAgo(92),
    },
  ],
  authorities: [
    {
      kind: "ATTORNEY_PROPERTY_AND_AFFAIRS",
      holder_name: "Maureen Marsh, sister",
      reference: "LPA-PF-611208",
      registered_on: t.day(-300),
      by: "priya-nair",
      at: t.daysAgo(290),
    },
  ],
  liberty: [
    {
      place: "northmere-general",
      kind: "URGENT",
      from_on: t.day(-407),
      until_on: t.day(-400),
      conditions: "Mittens only while the tube is in.",
      by: "priya-nair",
      at: t.daysAgo(407),
    },
  ],
  characteristics: [
    {
      kind: "RELIGION_OR_BELIEF",
      description: "Brought up Methodist; likes the hymns and says grace.",
      need: "A moment before meals",
      by: "priya-nair",
      at: t.daysAgo(420),
    },
    {
      kind: "DISABILITY",
      description: "Calls himself a man with one good side.",
      need: "Be spoken to, not about",
      by: "priya-nair",
      at: t.daysAgo(420),
    },
  ],
});

/** What the agencies recorded of Daniel's care. The cancer that was feared was none: it is kept as past. */
export const care = (t: Calendar): CareStory => ({ ...health(t), ...needs(t), ...whoDecides(t) });
