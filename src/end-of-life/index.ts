import type { HubModule } from "../access/index.js";
import { EndOfLifeWishEntity, TellingDecisionEntity, TerminalIllnessEntity } from "./end-of-life.entity.js";
import { PersonEndOfLifeResolver } from "./end-of-life.resolver.js";
import { EndOfLifeMutationsResolver } from "./end-of-life-mutations.resolver.js";

export type { TellingDecisionEntity } from "./end-of-life.entity.js";
export { tellingKind } from "./end-of-life-kinds.js";

/** The end of life: what is expected, what the person wishes, and whether telling the council was considered. */
export const endOfLife: HubModule = {
  name: "end-of-life",
  entities: [TerminalIllnessEntity, EndOfLifeWishEntity, TellingDecisionEntity],
  resolvers: [PersonEndOfLifeResolver, EndOfLifeMutationsResolver],
};
