import { rowsBy } from "../db/index.js";
import { RiskToOthersEntity, RiskToSelfEntity } from "./risk-assessment.entity.js";

export const risksToOthersOf = rowsBy(RiskToOthersEntity, "personId", ["assessedOn", "id"]);
export const risksToSelfOf = rowsBy(RiskToSelfEntity, "personId", ["assessedOn", "id"]);
