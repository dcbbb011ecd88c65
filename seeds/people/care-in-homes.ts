import type { Calendar } from "../calendar.js";
import type { CareStory } from "../life/care-story.js";
import { sharedInBestInterests, sharingAssessed } from "./support/deciding.js";

/** Edna's daughter holds her power of attorney. */
export const ednaCare = (t: Calendar): CareStory => ({
  illnesses: [
    {
      diagnosis: "Advanced dementia, last phase",
      prognosis: "A_YEAR_OR_MORE",
      narrative: "Eats less each month. Her daughter has been told.",
      by: "rosa-keane",
      at: t.daysAgo(60),
    },
  ],
  medicines: [
    {
      name: "Memantine",
      in_short: "With breakfast.",
      dose: "20 mg once daily",
      is_life_critical: false,
      reveals: "MENTAL_HEALTH",
      by: "rosa-keane",
      at: t.daysAgo(600),
    },
  ],
  capacity: [
    {
      decision: "Care and where to live",
      has_capacity: false,
      support_given: "Her daughter's photograph, short questions, her best time of day.",
      narrative: "Does not know where she is; could not weigh the choice on three days.",
      by: "tom-hallam",
      at: t.daysAgo(695),
    },
    sharingAssessed("tom-hallam", t.daysAgo(694), false, "Could not hold in mind who would read it."),
  ],
  authorities: [
    {
      kind: "ATTORNEY_HEALTH_AND_WELFARE",
      holder_name: "Susan Fairley, daughter",
      reference: "LPA-HW-700410",
      registered_on: t.day(-900),
      by: "tom-hallam",
      at: t.daysAgo(695),
    },
  ],
  characteristics: [
    {
      kind: "RELIGION_OR_BELIEF",
      description: "Chapel since she was a girl.",
      need: "Chapel on Sunday",
      by: "tom-hallam",
      at: t.daysAgo(690),
    },
  ],
});

/** Vera may not go out alone, by an authorisation for Heronsgate House. */
export const veraCare = (t: Calendar): CareStory => ({
  capacity: [
    {
      decision: "Care and where to live",
      has_capacity: false,
      support_given: "Her advocate, a walk, and the same question on two days.",
      narrative: "Believes that she is going home to her mother.",
      by: "tom-hallam",
      at: t.daysAgo(252),
      bestInterests: [
        {
          outcome: "To live at Heronsgate House",
          narrative: "Tried at home with four calls a day; found on the road twice.",
          consulted: "Her niece, her advocate, the home",
          less_restrictive: "Four calls a day, a neighbour with a key, a bracelet that rings.",
          past_wishes: "Her own front door; company at night.",
          has_nobody_to_consult: false,
          by: "grace-okafor",
          at: t.daysAgo(250),
        },
      ],
    },
    {
      ...sharingAssessed("tom-hallam", t.daysAgo(249), false, "Took every agency for the post office."),
      bestInterests: [
        sharedInBestInterests(
          "grace-okafor",
          t.daysAgo(247),
          "The home reads what upsets her",
          "Her niece, her advocate",
        ),
      ],
    },
  ],
  liberty: [
    {
      place: "heronsgate-house",
      kind: "STANDARD",
      from_on: t.day(-240),
      until_on: t.day(120),
      conditions: "A walk outside each day.",
      by: "grace-okafor",
      at: t.daysAgo(240),
    },
  ],
});

/** George's welfare deputy decides; his bed is jointly paid for. */
export const georgeCare = (t: Calendar): CareStory => ({
  capacity: [
    {
      decision: "Care and where to live",
      has_capacity: false,
      support_given: "Eye-gaze board, two mornings.",
      narrative: "Answers change with each asking.",
      by: "tom-hallam",
      at: t.daysAgo(495),
    },
    sharingAssessed("tom-hallam", t.daysAgo(330), false, "Yes and no to the same card on one morning."),
  ],
  authorities: [
    {
      kind: "DEPUTY_WELFARE",
      holder_name: "Alma Tranter",
      reference: "COP-WD-22871",
      registered_on: t.day(-330),
      expires_on: t.day(200),
      limits: "Not contact with his brother.",
      by: "tom-hallam",
      at: t.daysAgo(320),
    },
  ],
  needs: [
    {
      in_short: "Turned every three hours; full help to move.",
      extent: "Cannot turn or sit up by himself.",
      outcomes: ["PERSONAL_HYGIENE", "TOILET_NEEDS", "NUTRITION"],
      funder: "JOINT",
      matters_in_evacuation: true,
      by: "tom-hallam",
      at: t.daysAgo(490),
    },
  ],
});

/** Frank's authorisation was for the ward; he is at home again, and it does not go with him (TRANS-19). */
export const frankCare = (t: Calendar): CareStory => ({
  liberty: [
    {
      place: "northmere-general",
      kind: "STANDARD",
      from_on: t.day(-50),
      until_on: t.day(60),
      by: "leah-stanton",
      at: t.daysAgo(50),
    },
  ],
});
