import { entryKind } from "../entries/index.js";
import { EqualityCharacteristicEntity } from "./equality-characteristic.entity.js";

export const characteristicKind = entryKind(EqualityCharacteristicEntity, "EQUALITY", "characteristic");
