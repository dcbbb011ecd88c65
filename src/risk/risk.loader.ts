import { rowBehindDoor, rowsBy } from "../db/index.js";
import { protectable } from "../protections/index.js";
import { RiskToOthersEntity, RiskToSelfEntity } from "./risk-assessment.entity.js";

export const risksToOthersOf = rowsBy(RiskToOthersEntity, "personId", ["assessedOn", "id"]);
export const risksToSelfOf = rowsBy(RiskToSelfEntity, "personId", ["assessedOn", "id"]);

protectable({ category: "RISK_TO_OTHERS", byId: rowBehindDoor(RiskToOthersEntity), isHeededByAll: false });
protectable({ category: "RISK_TO_SELF", byId: rowBehindDoor(RiskToSelfEntity), isHeededByAll: false });
