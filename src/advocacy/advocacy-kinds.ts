import { entryKind } from "../entries/index.js";
import { AdvocacyInstructionEntity } from "./advocacy-instruction.entity.js";
import { AdvocacyNeedEntity } from "./advocacy-need.entity.js";

export const advocacyNeeds = entryKind(AdvocacyNeedEntity, "ADVOCACY", "advocacy finding");
export const advocacyInstructions = entryKind(AdvocacyInstructionEntity, "ADVOCACY", "advocacy referral");

/** Every kind of entry behind this door, to end one by its id. */
export const ADVOCACY_KINDS = [advocacyNeeds, advocacyInstructions];
