import type { HubModule } from "../access/index.js";
import { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import { PersonFamilyResolver } from "./family.resolver.js";
import { FamilyMemberEntity } from "./family-member.entity.js";
import { FamilyMutationsResolver } from "./family-mutations.resolver.js";
import { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

export { contactableMembers, restrictionsOn } from "./contact-rules.js";
export { contactRestrictions, familyMembers } from "./family-kinds.js";

/** Families: who is near to a person, who must be kept away, and whom they wish to involve. */
export const families: HubModule = {
  name: "families",
  entities: [FamilyMemberEntity, ContactRestrictionEntity, InvolvementChoiceEntity],
  resolvers: [PersonFamilyResolver, FamilyMutationsResolver],
};
