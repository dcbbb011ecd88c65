import { entryKind } from "../entries/index.js";
import { AdviceRecordEntity } from "./advice-record.entity.js";
import { CareNeedEntity, CareNeedInPlaceEntity, NeedsAssessmentEntity } from "./care-need.entity.js";

const NOUN = "care needs entry";

export const assessmentKind = entryKind(NeedsAssessmentEntity, "CARE_NEEDS", NOUN);
export const needKind = entryKind(CareNeedEntity, "CARE_NEEDS", NOUN);
export const needInPlaceKind = entryKind(CareNeedInPlaceEntity, "CARE_NEEDS", NOUN, {
  partOf: ({ needId }) => [needId],
});
export const adviceKind = entryKind(AdviceRecordEntity, "CARE_NEEDS", NOUN, { partOf: ({ needIds }) => needIds });
