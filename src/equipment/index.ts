import type { HubModule } from "../access/index.js";
import { EquipmentItemResolver, PersonEquipmentResolver } from "./equipment.resolver.js";
import { EquipmentItemEntity } from "./equipment-item.entity.js";
import { EquipmentMutationsResolver } from "./equipment-mutations.resolver.js";

/** Equipment and adaptations, each with the one partner that answers for it. */
export const equipment: HubModule = {
  name: "equipment",
  entities: [EquipmentItemEntity],
  resolvers: [PersonEquipmentResolver, EquipmentItemResolver, EquipmentMutationsResolver],
};
