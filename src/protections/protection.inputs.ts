import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, NamesCategory } from "../access/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { type ProtectionKind, ProtectionKindEnum } from "./protection-kinds.js";

@InputType("EntryProtectionInput", {
  description: "Keeps a single entry closer than its category does (NEV-08, GAP-20).",
})
export class EntryProtectionInput {
  @Field(() => ProtectionKindEnum, {
    description:
      "Why. SERIOUS_HARM is for health partners. EXEMPT is set where a subject access request is reviewed, and not here.",
  })
  kind: ProtectionKind;

  @Field(() => [ID], {
    defaultValue: [],
    description: "The partners that it is told to, beside your own. Others never learn that the entry is there.",
  })
  namedPartnerIds: string[];

  @Field(() => String, { nullable: true, description: "Your own code for the reason, in 1 to 60 characters." })
  reasonCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What else is to be kept about it, in 1 to 4000 characters. It is shown to nobody.",
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The clinician who certified it, by name and registration: with SERIOUS_HARM, and only then.",
  })
  certifiedBy?: string | null;
}

@InputType("ProtectEntryInput", { description: "An entry of the caller's own partner, and what protects it." })
export class ProtectEntryInput {
  @Field(() => ID, { description: "The entry." })
  entryId: string;

  @NamesCategory("WRITTEN")
  @Field(() => DataCategoryEnum, { description: "The category that guards it: the door behind which it was read." })
  category: DataCategory;

  @Field(() => EntryProtectionInput, { description: "Why it is kept closer, and whom it is told to." })
  protection: EntryProtectionInput;
}

@InputType("LiftEntryProtectionInput", { description: "A protection that is no longer needed." })
export class LiftEntryProtectionInput {
  @Field(() => ID, { description: "The protection." })
  protectionId: string;

  @Field(() => String, { description: "Why it is no longer needed, in 1 to 4000 characters." })
  reason: string;
}
