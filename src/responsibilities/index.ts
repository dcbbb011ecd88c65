import type { HubModule } from "../access/index.js";
import { NearingEighteenResolver } from "./nearing-eighteen.resolver.js";
import { OrdinaryResidenceEntity } from "./ordinary-residence.entity.js";
import { PersonAdviserOffersResolver, PersonalAdviserOfferResolver } from "./personal-adviser.resolver.js";
import { PersonalAdviserOfferEntity } from "./personal-adviser-offer.entity.js";
import {
  OrdinaryResidenceResolver,
  PersonResponsibilitiesResolver,
  ResponsibleAuthorityResolver,
} from "./responsibilities.resolver.js";
import { ResponsibilityMutationsResolver } from "./responsibilities-mutations.resolver.js";
import { ResponsibilityEntity } from "./responsibility.entity.js";

/** Responsibilities: which authority answers for a person and for what, where they reside, and their personal adviser. */
export const responsibilities: HubModule = {
  name: "responsibilities",
  entities: [ResponsibilityEntity, OrdinaryResidenceEntity, PersonalAdviserOfferEntity],
  resolvers: [
    PersonResponsibilitiesResolver,
    NearingEighteenResolver,
    OrdinaryResidenceResolver,
    ResponsibleAuthorityResolver,
    PersonAdviserOffersResolver,
    PersonalAdviserOfferResolver,
    ResponsibilityMutationsResolver,
  ],
};
