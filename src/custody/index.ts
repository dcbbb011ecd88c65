import type { HubModule } from "../access/index.js";
import { CustodyEpisodeResolver, CustodyResolver, PersonCustodyResolver } from "./custody.resolver.js";
import { CustodyEpisodeEntity } from "./custody-episode.entity.js";

export { type KnownStay, knownStaysOf } from "./custody.loader.js";
export { Custody } from "./custody.type.js";
export { moveStay, presentStay } from "./stay-writes.js";
export { currentStay, staysBegun } from "./stays.js";

/** Custody: where a person is or was held. */
export const custody: HubModule = {
  name: "custody",
  entities: [CustodyEpisodeEntity],
  resolvers: [PersonCustodyResolver, CustodyResolver, CustodyEpisodeResolver],
};
