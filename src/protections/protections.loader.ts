import { oneRowBy, rowsBy } from "../db/index.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";

/** What protects a person's entries, lifted ones included, the earliest first. */
export const protectionsOf = rowsBy(EntryProtectionEntity, "personId", ["recordedAt", "id"]);
export const protectionById = oneRowBy(EntryProtectionEntity, "id");
