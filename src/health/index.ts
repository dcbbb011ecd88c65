import type { HubModule } from "../access/index.js";
import { HealthConditionResolver, PersonHealthResolver } from "./health.resolver.js";
import { MentalHealthConditionEntity, PhysicalHealthConditionEntity } from "./health-condition.entity.js";

export { HealthCondition } from "./health-condition.type.js";

/** Health of body and mind: what it means for daily life, and what it is. */
export const health: HubModule = {
  name: "health",
  entities: [PhysicalHealthConditionEntity, MentalHealthConditionEntity],
  resolvers: [PersonHealthResolver, HealthConditionResolver],
};
