import type { StaffKey } from "../../agencies/staff.js";
import type { Calendar } from "../../calendar.js";
import type { CareStory } from "../../life/care-story.js";

type Assessment = NonNullable<CareStory["capacity"]>[number];
type BestInterests = NonNullable<Assessment["bestInterests"]>[number];

/** An assessment of whether somebody can say who may see what is written about them. */
export function sharingAssessed(by: StaffKey, at: Date, has_capacity: boolean, narrative: string): Assessment {
  return {
    decision: "Who may see what is written about them",
    concerns: "INFORMATION_SHARING",
    has_capacity,
    support_given: "One question at a time, with a card for each agency, on two days.",
    narrative,
    by,
    at,
  };
}

/** A decision to let somebody see it, made in the person's best interests as the law asks. */
export function sharedInBestInterests(by: StaffKey, at: Date, outcome: string, consulted: string): BestInterests {
  return {
    outcome,
    narrative: "Whoever gives the care from day to day must know what upsets and what calms.",
    consulted,
    less_restrictive: "A summary alone; it left out what staff need at night.",
    past_wishes: "Always told neighbours who asked; never wanted letters opened.",
    has_nobody_to_consult: false,
    by,
    at,
  };
}

/** Two of Margaret's children hold her power together. While she decides for herself it gives them nothing. */
export const margaretCare = (t: Calendar): CareStory => ({
  authorities: [
    {
      kind: "ATTORNEY_HEALTH_AND_WELFARE",
      holder_name: "Colin Shaw, son",
      appointment: "JOINTLY",
      fellow_holders: ["Judith Shaw, daughter"],
      reference: "LPA-HW-802266",
      made_on: t.day(-640),
      registered_on: t.day(-600),
      limits: "Not what she has written about her marriage.",
      excluded_categories: ["FAMILY"],
      by: "ffion-rees",
      at: t.daysAgo(505),
    },
  ],
});

/** Philip could not decide when his deputy was appointed. He has got better, and can. */
export const philipCare = (t: Calendar): CareStory => ({
  capacity: [
    sharingAssessed("leah-stanton", t.daysAgo(207), false, "Forgot the question before he could weigh it."),
    sharingAssessed(
      "leah-stanton",
      t.daysAgo(15),
      true,
      "Wrote down who knows what, and why, and kept to it a week later.",
    ),
  ],
  authorities: [
    {
      kind: "DEPUTY_WELFARE",
      holder_name: "Rani Anand",
      reference: "COP-WD-23002",
      registered_on: t.day(-220),
      expires_on: t.day(400),
      by: "leah-stanton",
      at: t.daysAgo(210),
    },
  ],
});

/** Nobody holds a power for Winston: his council decided, with his advocate. */
export const winstonCare = (t: Calendar): CareStory => ({
  capacity: [
    {
      ...sharingAssessed("priya-nair", t.daysAgo(75), false, "Took the officer for his brother each time."),
      bestInterests: [
        sharedInBestInterests(
          "grace-okafor",
          t.daysAgo(68),
          "The landing reads his plan",
          "His advocate, the wing, his niece",
        ),
      ],
    },
  ],
});
