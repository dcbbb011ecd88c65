import type { HubModule } from "../access/index.js";
import {
  PersonPublicProtectionResolver,
  PublicProtectionArrangementResolver,
  PublicProtectionMutationsResolver,
} from "./public-protection.resolver.js";
import { PublicProtectionArrangementEntity } from "./public-protection-arrangement.entity.js";

/** Public protection: the MAPPA level and whom to ring, and nothing that was said in a meeting. */
export const publicProtection: HubModule = {
  name: "public-protection",
  entities: [PublicProtectionArrangementEntity],
  resolvers: [PersonPublicProtectionResolver, PublicProtectionArrangementResolver, PublicProtectionMutationsResolver],
};
