import { entryKind } from "../entries/index.js";
import { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import { FamilyMemberEntity } from "./family-member.entity.js";
import { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

export const familyMembers = entryKind(FamilyMemberEntity, "FAMILY", "family member");
/** Whom not to tell or admit reaches every partner that could do either (note on row 21). */
export const contactRestrictions = entryKind(ContactRestrictionEntity, "FAMILY", "contact restriction", {
  isHeededByAll: true,
});
export const involvementChoices = entryKind(InvolvementChoiceEntity, "FAMILY", "involvement choice", {
  partOf: ({ memberId }) => [memberId],
});

/** Every kind of entry behind this door, to end one by its id. */
export const FAMILY_KINDS = [familyMembers, contactRestrictions, involvementChoices];
