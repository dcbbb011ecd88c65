import type { HubModule } from "../access/index.js";
import { PersonEqualityResolver } from "./equality.resolver.js";
import { EqualityCharacteristicEntity } from "./equality-characteristic.entity.js";
import { EqualityMutationsResolver } from "./equality-mutations.resolver.js";

export { CharacteristicKindEnum } from "./equality.type.js";

/** Protected characteristics, culture and faith, apart from the needs that follow from them. */
export const equality: HubModule = {
  name: "equality",
  entities: [EqualityCharacteristicEntity],
  resolvers: [PersonEqualityResolver, EqualityMutationsResolver],
};
