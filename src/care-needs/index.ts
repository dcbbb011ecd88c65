import type { HubModule } from "../access/index.js";
import { AdviceGivenResolver, AdviceMutationsResolver, AdviceRecordResolver } from "./advice.resolver.js";
import { AdviceRecordEntity } from "./advice-record.entity.js";
import { CareNeedEntity, CareNeedInPlaceEntity, NeedsAssessmentEntity } from "./care-need.entity.js";
import { CareNeedResolver, NeedsAssessmentResolver, PersonCareNeedsResolver } from "./care-needs.resolver.js";
import { CareNeedsMutationsResolver } from "./care-needs-mutations.resolver.js";

export { needKind } from "./care-need-kinds.js";
export { CareActOutcomeEnum } from "./care-needs-enums.js";

/** Care needs: what was assessed, each need by itself, only then what the place changes, and the advice given. */
export const careNeeds: HubModule = {
  name: "care-needs",
  entities: [NeedsAssessmentEntity, CareNeedEntity, CareNeedInPlaceEntity, AdviceRecordEntity],
  resolvers: [
    PersonCareNeedsResolver,
    CareNeedResolver,
    NeedsAssessmentResolver,
    CareNeedsMutationsResolver,
    AdviceGivenResolver,
    AdviceRecordResolver,
    AdviceMutationsResolver,
  ],
};
