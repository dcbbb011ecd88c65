import type { HubModule } from "../access/index.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";
import { ProtectionMutationsResolver } from "./protection.resolver.js";

export { openTo, protectionsOn } from "./open-to.js";
export type { IsOpen, ProtectedRow } from "./openness.js";
export { checkProtection, protectRecorded } from "./protect-recorded.js";
export { type Protectable, protectable } from "./protectable.js";
export { EntryProtectionInput } from "./protection.inputs.js";
export { EntryProtection } from "./protection.type.js";
export { barsOf } from "./protections.loader.js";
export { type NewProtection, writeProtection } from "./write-protection.js";

/** Protections: what keeps single entries from partners, or from the person, whatever their category lets in. */
export const protections: HubModule = {
  name: "protections",
  entities: [EntryProtectionEntity],
  resolvers: [ProtectionMutationsResolver],
};
