import type { HubModule } from "../access/index.js";
import { AboutMeEntity } from "./about-me.entity.js";
import { CarePlanEntity } from "./care-plan.entity.js";
import { CarePlanResolver, PersonCarePlanResolver, PlanContributorResolver } from "./care-plan.resolver.js";
import { CarePlanChangeEntity } from "./care-plan-change.entity.js";
import { PlanActionEntity } from "./plan-action.entity.js";
import { PlanContributorEntity } from "./plan-contributor.entity.js";
import { PlanGoalEntity } from "./plan-goal.entity.js";
import { CarePlanPayloadResolver, PlanMutationsResolver } from "./plan-mutations.resolver.js";
import { PlanOutcomeEntity } from "./plan-outcome.entity.js";
import {
  CarePlanChangeResolver,
  PlanActionResolver,
  PlanOutcomeResolver,
  PlanPartsResolver,
  PlanSectionResolver,
  PlanSectionVersionResolver,
} from "./plan-parts.resolver.js";
import { PlanSectionEntity } from "./plan-section.entity.js";
import { PlanSectionVersionEntity } from "./plan-section-version.entity.js";
import { planById } from "./plans.loader.js";

export { PlanSection } from "./plan-section.type.js";

/** The shared care and support plan, its parts, and the history of each part. */
export const carePlans: HubModule = {
  name: "care-plans",
  entities: [
    CarePlanEntity,
    PlanSectionEntity,
    PlanSectionVersionEntity,
    PlanGoalEntity,
    PlanOutcomeEntity,
    PlanActionEntity,
    PlanContributorEntity,
    AboutMeEntity,
    CarePlanChangeEntity,
  ],
  resolvers: [
    PersonCarePlanResolver,
    CarePlanResolver,
    PlanContributorResolver,
    PlanPartsResolver,
    PlanSectionResolver,
    PlanSectionVersionResolver,
    PlanOutcomeResolver,
    PlanActionResolver,
    CarePlanChangeResolver,
    PlanMutationsResolver,
    CarePlanPayloadResolver,
  ],
  references: { CarePlan: (id, context) => context.load(planById, id) },
};
