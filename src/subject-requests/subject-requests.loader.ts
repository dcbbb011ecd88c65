import { oneRowBy, rowsBy } from "../db/index.js";
import { RectificationAnswerEntity } from "./rectification-answer.entity.js";
import { RectificationItemEntity } from "./rectification-item.entity.js";
import { SubjectRequestEntity } from "./subject-request.entity.js";
import { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { SubjectRequestStepEntity } from "./subject-request-step.entity.js";
import { WithheldItemEntity } from "./withheld-item.entity.js";

export const requestById = oneRowBy(SubjectRequestEntity, "id");
export const requestsOfPerson = rowsBy(SubjectRequestEntity, "personId", ["askedAt", "id"]);
export const stepsOfRequest = rowsBy(SubjectRequestStepEntity, "requestId", ["eventAt", "recordedAt", "id"]);
export const partById = oneRowBy(SubjectRequestPartEntity, "id");
export const partsOfRequest = rowsBy(SubjectRequestPartEntity, "requestId", ["recordedAt", "id"]);
export const withheldOfPart = rowsBy(WithheldItemEntity, "partId", ["eventAt", "id"]);
export const withheldOfPerson = rowsBy(WithheldItemEntity, "personId", ["eventAt", "id"]);
export const itemsOfRequest = rowsBy(RectificationItemEntity, "requestId", ["place"]);
export const answersOfItem = rowsBy(RectificationAnswerEntity, "itemId", ["eventAt", "id"]);
