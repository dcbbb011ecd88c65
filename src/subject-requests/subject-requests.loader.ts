import { defineLoader, oneRowBy, rowBehindDoor, rowsBy, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { RectificationAnswerEntity } from "./rectification-answer.entity.js";
import { RectificationItemEntity } from "./rectification-item.entity.js";
import { SubjectRequestEntity } from "./subject-request.entity.js";
import { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { SubjectRequestStepEntity } from "./subject-request-step.entity.js";
import { WithheldItemEntity } from "./withheld-item.entity.js";

/** To whom a request does not show, it comes as its keys: the trail tells of the attempt. */
export const requestById = rowBehindDoor(SubjectRequestEntity);
export const requestsOfPerson = rowsBy(SubjectRequestEntity, "personId", ["askedAt", "id"]);
export const stepsOfRequest = rowsBy(SubjectRequestStepEntity, "requestId", ["eventAt", "recordedAt", "id"]);
export const partById = oneRowBy(SubjectRequestPartEntity, "id");
export const partsOfRequest = rowsBy(SubjectRequestPartEntity, "requestId", ["recordedAt", "id"]);
export const withheldOfPart = rowsBy(WithheldItemEntity, "partId", ["eventAt", "id"]);
export const itemsOfRequest = rowsBy(RectificationItemEntity, "requestId", ["place"]);
export const answersOfItem = rowsBy(RectificationAnswerEntity, "itemId", ["eventAt", "id"]);

interface Withholding {
  readonly personId: string;
  readonly category: DataCategory;
}

const WITHHELD = statement(`
  SELECT DISTINCT person_id AS "personId", category FROM facts.withheld_item WHERE person_id = ANY($1::uuid[])
`);

/** The categories in which anything is withheld from a person, by whomever: they are not to be named to them. */
export const withheldCategoriesOf = defineLoader<string, readonly DataCategory[]>(async (session, people) => {
  const rows = groupedBy(await session.rows<Withholding>(WITHHELD, [people]), ({ personId }) => personId);
  return people.map((person) => (rows.get(person) ?? []).map(({ category }) => category));
});
