import { oneRowBy, rowBehindDoor, rowsBy } from "../db/index.js";
import { BreakGlassEntity, BreakGlassReviewEntity } from "./break-glass.entity.js";
import { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
import { EarlyEndEntity } from "./early-end.entity.js";
import { OverrideEntity, OverrideReviewEntity } from "./override.entity.js";

/** To whom an override or a request does not show, it comes as its keys: the trail tells of the attempt. */
export const overrideById = rowBehindDoor(OverrideEntity);
export const reviewOfOverride = oneRowBy(OverrideReviewEntity, "overrideId");
export const disclosureById = rowBehindDoor(DisclosureRequestEntity);
export const decisionOnDisclosure = oneRowBy(DisclosureDecisionEntity, "disclosureId");
export const breakGlassById = oneRowBy(BreakGlassEntity, "id");
export const reviewsOfBreakGlass = rowsBy(BreakGlassReviewEntity, "breakGlassId", ["recordedAt", "id"]);
export const earlyEndOf = oneRowBy(EarlyEndEntity, "exceptionId");
/** Everything beside consent that was ever decided about a person. */
export const overridesOf = rowsBy(OverrideEntity, "personId", ["eventAt", "id"]);
export const disclosuresOf = rowsBy(DisclosureRequestEntity, "personId", ["eventAt", "id"]);
export const breakGlassOf = rowsBy(BreakGlassEntity, "personId", ["startedAt", "id"]);
