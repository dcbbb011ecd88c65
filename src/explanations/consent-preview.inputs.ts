import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, DateTime, LevelEnum, NamesCategory, PurposeEnum } from "../access/index.js";
import {
  ConsentDecisionEnum,
  type ConsentProposal,
  ConsentRecipientInput,
  DeciderKindEnum,
} from "../consents/index.js";
import type { DataCategory, Level, Purpose } from "../policy/vocabulary.js";

@InputType("PreviewConsentInput", {
  description:
    "A decision that might be recorded; or, with `withdrawConsentId`, the withdrawal of one that was, and then nothing else.",
})
export class PreviewConsentInput implements ConsentProposal {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentDecisionEnum, { defaultValue: "PERMIT", description: "What would be decided." })
  decision: ConsentProposal["decision"];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "With DENY: whether it would be an objection, which closes more.",
  })
  isObjection: boolean;

  @Field(() => [ConsentRecipientInput], { defaultValue: [], description: "To whom it would speak." })
  recipients: ConsentRecipientInput[];

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], { defaultValue: [], description: "Which categories it would speak of." })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { defaultValue: [], description: "For which purposes." })
  purposes: Purpose[];

  @Field(() => DeciderKindEnum, {
    defaultValue: "PERSON",
    description:
      "Who would decide: a later decision of the same decider about exactly the same takes an earlier one's place.",
  })
  deciderKind: ConsentProposal["deciderKind"];

  @Field(() => String, { nullable: true, description: "The decider's name, for an attorney, deputy or parent." })
  deciderName?: string | null;

  @Field(() => DateTime, { nullable: true, description: "From when it would count; left out, from now." })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; left out, without an end." })
  validTo?: Date | null;

  @Field(() => LevelEnum, { defaultValue: "WRITE", description: "The most it would let anybody see." })
  maxLevel: Level;

  @Field(() => ID, { nullable: true, description: "The decision that would be withdrawn." })
  withdrawConsentId?: string | null;
}
