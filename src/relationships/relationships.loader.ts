import { rowsBy } from "../db/index.js";
import { RelationshipEntity } from "./relationship.entity.js";

export const relationshipsOf = rowsBy(RelationshipEntity, "personId", ["startedAt", "id"]);
