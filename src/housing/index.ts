import type { HubModule } from "../access/index.js";
import { HomelessnessAnswerEntity } from "./homelessness-answer.entity.js";
import { HomelessnessReferralEntity } from "./homelessness-referral.entity.js";
import { HomelessnessReferralResolver, PersonHousingResolver, ResettlementPlanResolver } from "./housing.resolver.js";
import { HousingMutationsResolver } from "./housing-mutations.resolver.js";
import { HousingSituationEntity } from "./housing-situation.entity.js";
import { ResettlementPlanEntity } from "./resettlement-plan.entity.js";

export { HousingKindEnum } from "./housing-enums.js";

/** Housing: where a person lives or will live, the plan to get there, and referrals with their consent. */
export const housing: HubModule = {
  name: "housing",
  entities: [HousingSituationEntity, ResettlementPlanEntity, HomelessnessReferralEntity, HomelessnessAnswerEntity],
  resolvers: [PersonHousingResolver, ResettlementPlanResolver, HomelessnessReferralResolver, HousingMutationsResolver],
};
