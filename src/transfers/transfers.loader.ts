import { oneRowBy, rowsBy } from "../db/index.js";
import { MoveStepEntity } from "./move-step.entity.js";
import { PlannedMoveEntity } from "./planned-move.entity.js";
import { EstablishmentHealthcareEntity, TransferLeadEntity } from "./transfer-register.entity.js";

export const moveById = oneRowBy(PlannedMoveEntity, "id");
export const movesOf = rowsBy(PlannedMoveEntity, "personId", ["ordinal"]);
export const stepsOf = rowsBy(MoveStepEntity, "moveId", ["number"]);
export const leadsOf = rowsBy(TransferLeadEntity, "partnerId", ["validFrom", "id"]);
export const healthcareOf = oneRowBy(EstablishmentHealthcareEntity, "establishmentId");
