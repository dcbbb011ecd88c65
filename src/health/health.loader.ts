import { rowBehindDoor, rowsBy } from "../db/index.js";
import { protectable } from "../protections/index.js";
import { MentalHealthConditionEntity, PhysicalHealthConditionEntity } from "./health-condition.entity.js";

export const physicalConditionsOf = rowsBy(PhysicalHealthConditionEntity, "personId", ["since", "id"]);
export const mentalConditionsOf = rowsBy(MentalHealthConditionEntity, "personId", ["since", "id"]);

protectable({
  category: "PHYSICAL_HEALTH",
  byId: rowBehindDoor(PhysicalHealthConditionEntity),
  isHeededByAll: false,
});
protectable({ category: "MENTAL_HEALTH", byId: rowBehindDoor(MentalHealthConditionEntity), isHeededByAll: false });
