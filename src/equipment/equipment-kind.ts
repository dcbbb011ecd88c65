import { entryKind } from "../entries/index.js";
import { EquipmentItemEntity } from "./equipment-item.entity.js";

export const equipmentKind = entryKind(EquipmentItemEntity, "EQUIPMENT", "equipment item");
