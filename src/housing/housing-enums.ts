import { enumOf } from "../access/index.js";
import type { HomelessnessAnswer } from "./homelessness-answer.entity.js";
import type { HousingKind } from "./housing-situation.entity.js";

export const HousingKindEnum = enumOf<HousingKind>("HousingKind", "Where a person lives, in a word.", {
  OWN_HOME: "A home of their own.",
  TENANCY: "A home they rent.",
  WITH_OTHERS: "With family or friends.",
  SUPPORTED: "Supported or sheltered housing, approved premises included.",
  CARE_HOME: "A care home.",
  TEMPORARY: "Temporary accommodation, a refuge included.",
  NO_FIXED_ADDRESS: "No fixed address.",
  NONE_ON_RELEASE: "In custody, with nowhere to go on release.",
});

export const HomelessnessAnswerEnum = enumOf<HomelessnessAnswer>(
  "HomelessnessAnswer",
  "What the housing authority answered to a referral.",
  {
    ACCEPTED: "It accepts the referral.",
    NO_DUTY_OWED: "It owes no duty.",
    WITHDRAWN: "The person withdrew.",
  },
);
