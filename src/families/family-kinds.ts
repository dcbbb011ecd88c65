import { entryKind } from "../entries/index.js";
import { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import { FamilyMemberEntity } from "./family-member.entity.js";
import { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

export const familyMembers = entryKind(FamilyMemberEntity, "FAMILY", "family member");
export const contactRestrictions = entryKind(ContactRestrictionEntity, "FAMILY", "contact restriction");
export const involvementChoices = entryKind(InvolvementChoiceEntity, "FAMILY", "involvement choice");

/** Every kind of entry behind this door, to end one by its id. */
export const FAMILY_KINDS = [familyMembers, contactRestrictions, involvementChoices];
