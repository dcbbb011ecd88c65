import type { HubContext } from "../access/index.js";
import { type EndEntryInput, type EntryPayload, endEntry } from "../entries/index.js";
import { seenIn } from "./in-sight.js";
import { SAFEGUARDING_KINDS } from "./safeguarding-kinds.js";

/** Ends an entry that was made wrongly. One that the caller may not see reads as none, whatever bars the sight. */
export function endSafeguardingEntry(input: EndEntryInput, context: HubContext): Promise<EntryPayload> {
  return endEntry(SAFEGUARDING_KINDS, "endSafeguardingEntry", input, context, seenIn(context));
}
