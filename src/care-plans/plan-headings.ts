import { enumOf } from "../access/index.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** Headings of a shared plan, near those of the Personalised Care and Support Plan standard (domain guide 4.7). */
export type PlanHeading =
  | "STRENGTHS"
  | "NEEDS"
  | "GOALS_AND_HOPES"
  | "ACTIONS_AND_ACTIVITIES"
  | "HEALTH"
  | "EMOTIONAL_WELLBEING"
  | "HOUSING"
  | "REGIME_LIMITS"
  | "RISK_MANAGEMENT"
  | "CONTINGENCY"
  | "FAMILY_AND_COMMUNITY"
  | "MONEY";

export const PlanHeadingEnum = enumOf<PlanHeading>(
  "PlanHeading",
  "What a section of a plan is about, near the headings of the Personalised Care and Support Plan standard (DAPB4022).",
  {
    STRENGTHS: "Strengths, capabilities and peer support (COPROD-10).",
    NEEDS: "Needs, concerns or problems.",
    GOALS_AND_HOPES: "Goals and hopes (PLAN-03).",
    ACTIONS_AND_ACTIVITIES: "Actions and activities.",
    HEALTH: "Health, guarded by the category it speaks of.",
    EMOTIONAL_WELLBEING: "Emotional wellbeing, guarded by MENTAL_HEALTH.",
    HOUSING: "Where and how the person lives, or will on release (PLAN-04).",
    REGIME_LIMITS: "What a custodial regime prevents, and how that is met.",
    RISK_MANAGEMENT: "How a risk is kept small, guarded by the risk it speaks of.",
    CONTINGENCY: "What happens when the plan fails.",
    FAMILY_AND_COMMUNITY: "Family, carers and community.",
    MONEY: "Personal budget, benefits and money (PLAN-04).",
  },
);

export type AboutMeHeading =
  | "MOST_IMPORTANT_TO_ME"
  | "PEOPLE_IMPORTANT_TO_ME"
  | "HOW_I_COMMUNICATE"
  | "MY_WELLNESS"
  | "PLEASE_DO_AND_DONT"
  | "HOW_TO_SUPPORT_ME"
  | "ALSO_WORTH_KNOWING";

export const AboutMeHeadingEnum = enumOf<AboutMeHeading>("AboutMeHeading", "The headings of About me (DAPB4022).", {
  MOST_IMPORTANT_TO_ME: "What is most important to me.",
  PEOPLE_IMPORTANT_TO_ME: "People who are important to me.",
  HOW_I_COMMUNICATE: "How I communicate and how to communicate with me. Shared as widely as COMMUNICATION.",
  MY_WELLNESS: "My wellness: what a good day is.",
  PLEASE_DO_AND_DONT: "Please do and please don't.",
  HOW_TO_SUPPORT_ME: "How and when to support me.",
  ALSO_WORTH_KNOWING: "Also worth knowing about me.",
});

const GUARDS: Readonly<Record<PlanHeading, readonly DataCategory[]>> = {
  STRENGTHS: ["CARE_PLAN"],
  NEEDS: ["CARE_NEEDS"],
  GOALS_AND_HOPES: ["CARE_PLAN"],
  ACTIONS_AND_ACTIVITIES: ["CARE_PLAN", "CARE_NEEDS"],
  HEALTH: ["PHYSICAL_HEALTH", "MENTAL_HEALTH", "SUBSTANCE_MISUSE", "TERMINAL_ILLNESS", "MEDICATION", "EQUIPMENT"],
  EMOTIONAL_WELLBEING: ["MENTAL_HEALTH"],
  HOUSING: ["HOUSING"],
  REGIME_LIMITS: ["CARE_PLAN", "CUSTODY"],
  RISK_MANAGEMENT: ["RISK_TO_SELF", "RISK_TO_OTHERS"],
  CONTINGENCY: ["CARE_PLAN", "CARE_NEEDS"],
  FAMILY_AND_COMMUNITY: ["FAMILY"],
  MONEY: ["FINANCE"],
};

/** The categories that may guard a section under a heading, the usual one first (NEV-02). */
export function guardsOf(heading: PlanHeading): readonly [DataCategory, ...DataCategory[]] {
  return GUARDS[heading] as readonly [DataCategory, ...DataCategory[]];
}

/** The category that guards a heading of About me: how to communicate is shared more widely than the rest (COOP-14). */
export function guardOfAboutMe(heading: AboutMeHeading): DataCategory {
  return heading === "HOW_I_COMMUNICATE" ? "COMMUNICATION" : "CARE_PLAN";
}
