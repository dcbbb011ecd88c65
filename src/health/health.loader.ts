import { rowsBy } from "../db/index.js";
import { MentalHealthConditionEntity, PhysicalHealthConditionEntity } from "./health-condition.entity.js";

export const physicalConditionsOf = rowsBy(PhysicalHealthConditionEntity, "personId", ["since", "id"]);
export const mentalConditionsOf = rowsBy(MentalHealthConditionEntity, "personId", ["since", "id"]);
