import type { HubModule } from "../access/index.js";
import { AccessAlertEntity } from "./access-alert.entity.js";
import { BreakGlassEntity, BreakGlassReviewEntity } from "./break-glass.entity.js";
import { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
import { EarlyEndEntity } from "./early-end.entity.js";
import { exceptionFacts, openGlassStanding } from "./exception-facts.js";
import { ExceptionListsResolver } from "./exception-lists.resolver.js";
import { ExceptionMutationsResolver } from "./exception-mutations.resolver.js";
import {
  AccessAlertResolver,
  BreakGlassPayloadResolver,
  BreakGlassResolver,
  BreakGlassReviewResolver,
  DisclosureDecisionResolver,
  DisclosurePayloadResolver,
  DisclosureRequestResolver,
  EarlyEndResolver,
  OverridePayloadResolver,
  SharingOverrideResolver,
} from "./exception-parts.resolver.js";
import { OverrideEntity, OverrideReviewEntity } from "./override.entity.js";
import { ReviewQueueResolver } from "./review-queue.resolver.js";

export type { BreakGlassEntity } from "./break-glass.entity.js";
export type { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
export { LegalBasisEnum, ReviewOutcomeEnum } from "./exception-enums.js";
export {
  breakGlassOf,
  decisionOnDisclosure,
  disclosuresOf,
  earlyEndOf,
  overridesOf,
  reviewOfOverride,
  reviewsOfBreakGlass,
} from "./exceptions.loader.js";
export type { OverrideEntity, ReviewOutcome } from "./override.entity.js";
export { checkTelling, toldOf } from "./telling.js";

/** What goes beside consent: sharing decided without it, disclosures, emergencies, and what governance makes of each. */
export const exceptions: HubModule = {
  name: "exceptions",
  entities: [
    OverrideEntity,
    OverrideReviewEntity,
    DisclosureRequestEntity,
    DisclosureDecisionEntity,
    BreakGlassEntity,
    BreakGlassReviewEntity,
    AccessAlertEntity,
    EarlyEndEntity,
  ],
  resolvers: [
    ExceptionMutationsResolver,
    ExceptionListsResolver,
    ReviewQueueResolver,
    OverridePayloadResolver,
    SharingOverrideResolver,
    DisclosurePayloadResolver,
    DisclosureRequestResolver,
    DisclosureDecisionResolver,
    EarlyEndResolver,
    BreakGlassPayloadResolver,
    BreakGlassResolver,
    BreakGlassReviewResolver,
    AccessAlertResolver,
  ],
  facts: exceptionFacts,
  standing: openGlassStanding,
};
