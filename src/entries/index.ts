import type { HubModule } from "../access/index.js";
import { EntryPayloadResolver, EntryResolver } from "./entry.resolver.js";
import { EntryPayload } from "./entry.type.js";

export { endEntry, type Sees } from "./end-entry.js";
export { each, entriesInSight, type InSight, inForce, unprotectedEntries } from "./entries-in-sight.js";
export { EntryRow, type Said } from "./entry.entity.js";
export { EndEntryInput, EntryInput, ReplacedEntryInput } from "./entry.inputs.js";
export { Entry, EntryPayload } from "./entry.type.js";
export { type EntryKind, entryKind, everyEntryKind } from "./entry-kind.js";
export { originOf } from "./lineage.js";
export { checkPartner, type Recording, recordEntry } from "./record-entry.js";

/** Entries: what all that partners record about a person has in common; whose it is, by whom, for whom and when. */
export const entries: HubModule = {
  name: "entries",
  entities: [],
  resolvers: [EntryResolver, EntryPayloadResolver],
  types: [EntryPayload],
};
