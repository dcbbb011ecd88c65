import type { HubModule } from "../access/index.js";
import { AccessAlertEntity } from "./access-alert.entity.js";
import { BreakGlassEntity, BreakGlassReviewEntity } from "./break-glass.entity.js";
import { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";
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
  OverridePayloadResolver,
  SharingOverrideResolver,
} from "./exception-parts.resolver.js";
import { OverrideEntity, OverrideReviewEntity } from "./override.entity.js";

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
  ],
  resolvers: [
    ExceptionMutationsResolver,
    ExceptionListsResolver,
    OverridePayloadResolver,
    SharingOverrideResolver,
    DisclosurePayloadResolver,
    DisclosureRequestResolver,
    DisclosureDecisionResolver,
    BreakGlassPayloadResolver,
    BreakGlassResolver,
    BreakGlassReviewResolver,
    AccessAlertResolver,
  ],
  facts: exceptionFacts,
  standing: openGlassStanding,
};
