import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** Says whether a caller may know that anything was said about a category: as among decisions about sharing (NEV-06). */
export function mayKnowOf(category: DataCategory, person: PersonId, { gatekeeper }: HubContext): boolean {
  return !gatekeeper.matrix.isConcealed(category) || gatekeeper.permits(person, category, "SUMMARY");
}
