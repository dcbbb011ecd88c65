import type { HubModule } from "../access/index.js";
import { AdvocacyReferralResolver, AdvocateResolver, PersonAdvocacyResolver } from "./advocacy.resolver.js";
import { AdvocacyInstructionEntity } from "./advocacy-instruction.entity.js";
import { AdvocacyMutationsResolver } from "./advocacy-mutations.resolver.js";
import { AdvocacyNeedEntity } from "./advocacy-need.entity.js";

/** Advocacy: who is entitled to an advocate, and who speaks up for the person in which process. */
export const advocacy: HubModule = {
  name: "advocacy",
  entities: [AdvocacyNeedEntity, AdvocacyInstructionEntity],
  resolvers: [PersonAdvocacyResolver, AdvocateResolver, AdvocacyReferralResolver, AdvocacyMutationsResolver],
};
