import { rowsBy } from "../db/index.js";
import { LicenceConditionEntity } from "./licence-condition.entity.js";
import { OffenceEntity } from "./offence.entity.js";

export const offencesOf = rowsBy(OffenceEntity, "personId", ["convictedOn", "id"]);
export const licenceConditionsOf = rowsBy(LicenceConditionEntity, "personId", ["inForceFrom", "id"]);
