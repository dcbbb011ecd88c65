import type { HubModule } from "../access/index.js";
import {
  BestInterestsDecisionEntity,
  CapacityAssessmentEntity,
  DecisionAuthorityEntity,
  LibertyAuthorisationEntity,
} from "./capacity.entity.js";
import {
  BestInterestsDecisionResolver,
  LibertyAuthorisationResolver,
  PersonCapacityResolver,
} from "./capacity.resolver.js";
import { CapacityMutationsResolver } from "./capacity-mutations.resolver.js";

/** Capacity for each decision, who may decide otherwise, and what limits liberty in which place. */
export const capacity: HubModule = {
  name: "capacity",
  entities: [
    CapacityAssessmentEntity,
    BestInterestsDecisionEntity,
    DecisionAuthorityEntity,
    LibertyAuthorisationEntity,
  ],
  resolvers: [
    PersonCapacityResolver,
    BestInterestsDecisionResolver,
    LibertyAuthorisationResolver,
    CapacityMutationsResolver,
  ],
};
