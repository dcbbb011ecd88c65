import type { HubModule } from "../access/index.js";
import {
  ConsentCopiesResolver,
  ConsentPayloadCopiesResolver,
  PersonSharedOnResolver,
  RemainingAccessInWordsResolver,
  SharedCopyResolver,
} from "./copies.resolver.js";
import { PersonSharingDecisionsResolver, SharingDecisionResolver } from "./sharing-decisions.resolver.js";

/** What was shared and on which days, and every decision about sharing in one list: for the person and for governance. */
export const sharing: HubModule = {
  name: "sharing",
  entities: [],
  resolvers: [
    PersonSharedOnResolver,
    ConsentCopiesResolver,
    ConsentPayloadCopiesResolver,
    SharedCopyResolver,
    RemainingAccessInWordsResolver,
    PersonSharingDecisionsResolver,
    SharingDecisionResolver,
  ],
};
