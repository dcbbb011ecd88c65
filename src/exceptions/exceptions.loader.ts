import { oneRowBy, rowsBy } from "../db/index.js";
import { BreakGlassEntity, BreakGlassReviewEntity } from "./break-glass.entity.js";
import { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
import { OverrideEntity, OverrideReviewEntity } from "./override.entity.js";

export const overrideById = oneRowBy(OverrideEntity, "id");
export const reviewOfOverride = oneRowBy(OverrideReviewEntity, "overrideId");
export const disclosureById = oneRowBy(DisclosureRequestEntity, "id");
export const decisionOnDisclosure = oneRowBy(DisclosureDecisionEntity, "disclosureId");
export const breakGlassById = oneRowBy(BreakGlassEntity, "id");
export const reviewsOfBreakGlass = rowsBy(BreakGlassReviewEntity, "breakGlassId", ["recordedAt", "id"]);
