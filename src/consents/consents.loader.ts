import { rowsBy } from "../db/index.js";
import { ConsentEntity } from "./consent.entity.js";

/** All versions of all decisions of a person; those believed now have no `believedUntil`. */
export const decisionsOf = rowsBy(ConsentEntity, "personId", ["eventAt", "id", "version"]);
/** All versions of one decision, oldest first. */
export const versionsOf = rowsBy(ConsentEntity, "id", ["version"]);
