import type { HubModule } from "../access/index.js";
import { ExclusionMutationsResolver, ExclusionResolver } from "./exclusion.resolver.js";
import { RecordExclusionEntity, RelationshipEntity } from "./relationship.entity.js";
import { CaseloadResolver, RelationshipResolver } from "./relationship.resolver.js";
import { relationshipFacts } from "./relationship-facts.js";

export { endRelationships, openRelationship } from "./involvement-writes.js";
export { isKeptOut } from "./kept-out.js";

/** Legitimate relationships, the caseload they make, and who is kept out of a record. */
export const relationships: HubModule = {
  name: "relationships",
  entities: [RelationshipEntity, RecordExclusionEntity],
  resolvers: [RelationshipResolver, CaseloadResolver, ExclusionMutationsResolver, ExclusionResolver],
  facts: relationshipFacts,
};
