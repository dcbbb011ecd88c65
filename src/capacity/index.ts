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

export type { CapacityMatter } from "./capacity.entity.js";
export {
  type CapacityFinding,
  capacityFound,
  capacityFoundAt,
  capacityReturns,
  earlierEnd,
  type Span,
  spans,
} from "./capacity-over-time.js";
export {
  type BestInterestsRecord,
  isDecidedInBestInterests,
  type Power,
  readWhoMayDecide,
  THE_PERSON_ALONE,
  type WhoMayDecide,
  whoMayDecideFor,
} from "./who-may-decide.js";

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
