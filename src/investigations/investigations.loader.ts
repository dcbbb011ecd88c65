import { oneRowBy, rowsBy } from "../db/index.js";
import { EventHoldEntity } from "./event-hold.entity.js";
import { InvestigationEntity, InvestigationNoteEntity } from "./investigation.entity.js";
import { InvestigationOutcomeEntity } from "./investigation-outcome.entity.js";

export const investigationById = oneRowBy(InvestigationEntity, "id");
export const notesOf = rowsBy(InvestigationNoteEntity, "investigationId", ["eventAt", "id"]);
export const holdsOf = rowsBy(EventHoldEntity, "investigationId", ["eventAt", "eventId"]);
export const outcomeOf = oneRowBy(InvestigationOutcomeEntity, "investigationId");
