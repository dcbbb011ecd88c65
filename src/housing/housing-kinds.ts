import { entryKind } from "../entries/index.js";
import { HomelessnessAnswerEntity } from "./homelessness-answer.entity.js";
import { HomelessnessReferralEntity } from "./homelessness-referral.entity.js";
import { HousingSituationEntity } from "./housing-situation.entity.js";
import { ResettlementPlanEntity } from "./resettlement-plan.entity.js";

export const housingSituations = entryKind(HousingSituationEntity, "HOUSING", "housing situation");
export const resettlementPlans = entryKind(ResettlementPlanEntity, "HOUSING", "resettlement plan");
export const homelessnessReferrals = entryKind(HomelessnessReferralEntity, "HOUSING", "homelessness referral");
export const homelessnessAnswers = entryKind(HomelessnessAnswerEntity, "HOUSING", "answer to a referral", {
  partOf: ({ referralId }) => [referralId],
});

/** Every kind of entry behind this door, to end one by its id. */
export const HOUSING_KINDS = [housingSituations, resettlementPlans, homelessnessReferrals, homelessnessAnswers];
