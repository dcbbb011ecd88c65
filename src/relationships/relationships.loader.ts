import { oneRowBy, rowsBy } from "../db/index.js";
import { RecordExclusionEntity, RelationshipEntity } from "./relationship.entity.js";

export const relationshipsOf = rowsBy(RelationshipEntity, "personId", ["startedAt", "id"]);
export const exclusionById = oneRowBy(RecordExclusionEntity, "id");
export const exclusionsOf = rowsBy(RecordExclusionEntity, "personId", ["validFrom", "id"]);
