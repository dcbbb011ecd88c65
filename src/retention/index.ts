import type { HubModule } from "../access/index.js";
import { LegalHoldEntity, LegalHoldReleaseEntity } from "./legal-hold.entity.js";
import { LegalHoldMutationsResolver, RetentionResolver } from "./retention.resolver.js";
import { RetentionClassEntity } from "./retention-class.entity.js";

/** How long entries of the access log are kept, and what holds them longer. What erases them is `audit/erasure`. */
export const retention: HubModule = {
  name: "retention",
  entities: [RetentionClassEntity, LegalHoldEntity, LegalHoldReleaseEntity],
  resolvers: [RetentionResolver, LegalHoldMutationsResolver],
};
