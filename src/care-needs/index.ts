import type { HubModule } from "../access/index.js";
import { CareNeedEntity, CareNeedInPlaceEntity, NeedsAssessmentEntity } from "./care-need.entity.js";
import { CareNeedResolver, NeedsAssessmentResolver, PersonCareNeedsResolver } from "./care-needs.resolver.js";
import { CareNeedsMutationsResolver } from "./care-needs-mutations.resolver.js";

/** Care needs: what was assessed, each need by itself, and only then what the place changes. */
export const careNeeds: HubModule = {
  name: "care-needs",
  entities: [NeedsAssessmentEntity, CareNeedEntity, CareNeedInPlaceEntity],
  resolvers: [PersonCareNeedsResolver, CareNeedResolver, NeedsAssessmentResolver, CareNeedsMutationsResolver],
};
