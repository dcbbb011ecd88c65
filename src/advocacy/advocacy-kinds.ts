import type { HubContext } from "../access/index.js";
import { type EntryRow, entryKind } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { AdvocacyInstructionEntity } from "./advocacy-instruction.entity.js";
import { AdvocacyNeedEntity, type AdvocacyProcess } from "./advocacy-need.entity.js";

/** The processes that give a concealed category away: that somebody needs an advocate for one says that there is one. */
const TELLS_OF: Readonly<Partial<Record<AdvocacyProcess, DataCategory>>> = {
  SAFEGUARDING: "SAFEGUARDING",
  CONTINUING_HEALTHCARE: "CHC",
};

type ForProcess = EntryRow & { readonly process: AdvocacyProcess; readonly advocatePartnerId?: PartnerId };

/**
 * Whether this caller may know for which process it is (NEV-06): whoever wrote it, the advocacy service that was asked,
 * and those who may see all of the category. To see one's own concerns alone is not to know of an enquiry (NEV-03).
 */
function mayKnowOf(row: ForProcess, { gatekeeper, principal }: HubContext): boolean {
  const category = TELLS_OF[row.process];
  const own = [row.recordedByPartnerId, row.onBehalfOfPartnerId, row.advocatePartnerId];
  if (category === undefined || own.includes(principal.partnerId)) return true;
  const isSeen = gatekeeper.weigh(row.personId, category, "SUMMARY", ["Advocate.process"]);
  return isSeen && gatekeeper.decision(row.personId, category).scope === "ALL";
}

export const advocacyNeeds = entryKind<AdvocacyNeedEntity>(AdvocacyNeedEntity, "ADVOCACY", "advocacy finding", {
  mayKnowOf,
});
export const advocacyInstructions = entryKind<AdvocacyInstructionEntity>(
  AdvocacyInstructionEntity,
  "ADVOCACY",
  "advocacy referral",
  { mayKnowOf },
);

/** Every kind of entry behind this door, to end one by its id. */
export const ADVOCACY_KINDS = [advocacyNeeds, advocacyInstructions];
