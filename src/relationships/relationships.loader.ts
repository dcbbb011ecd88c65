import { rowBehindDoor, rowsBy } from "../db/index.js";
import { RecordExclusionEntity, RelationshipEntity } from "./relationship.entity.js";

export const relationshipsOf = rowsBy(RelationshipEntity, "personId", ["startedAt", "id"]);
/** To whom an exclusion does not show, it comes as its keys: the trail tells of the attempt. */
export const exclusionById = rowBehindDoor(RecordExclusionEntity);
export const exclusionsOf = rowsBy(RecordExclusionEntity, "personId", ["validFrom", "id"]);
