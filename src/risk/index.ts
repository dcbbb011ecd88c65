import type { HubModule } from "../access/index.js";
import { PersonRiskResolver, RiskAssessmentResolver, RiskToOthersResolver } from "./risk.resolver.js";
import { RiskToOthersEntity, RiskToSelfEntity } from "./risk-assessment.entity.js";

export { currentRisk } from "./current-risk.js";
export { risksToOthersOf } from "./risk.loader.js";
export { RiskAssessment } from "./risk-assessment.type.js";

/** Risk: to others and to the person, held apart; how to stay safe, apart from the history. */
export const risk: HubModule = {
  name: "risk",
  entities: [RiskToOthersEntity, RiskToSelfEntity],
  resolvers: [PersonRiskResolver, RiskToOthersResolver, RiskAssessmentResolver],
};
