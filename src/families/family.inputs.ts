import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";

@InputType("RecordFamilyMemberInput", { description: "Somebody near to a person." })
export class RecordFamilyMemberInput extends EntryInput {
  @Field(() => String, { description: "Their name, in 1 to 120 characters." })
  name: string;

  @Field(() => String, { description: "What they are to the person, in 1 to 60 characters." })
  relation: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether they care for the person unpaid." })
  isCarer: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether to ring them in an emergency (MIN-02)." })
  isEmergencyContact: boolean;

  @Field(() => String, { nullable: true, description: "How to ring them; needed for an emergency contact." })
  telephone?: string | null;

  @Field(() => String, { nullable: true, description: "What else is worth knowing. Shown from level READ." })
  note?: string | null;
}

@InputType("RecordContactRestrictionInput", { description: "Who must not be told or visit (FAM-01)." })
export class RecordContactRestrictionInput extends EntryInput {
  @Field(() => ID, { nullable: true, description: "The family member it concerns, where they are entered." })
  memberId?: string | null;

  @Field(() => String, { description: "Whom it concerns, in 1 to 120 characters. Shown from level EXISTENCE." })
  name: string;

  @Field(() => String, { nullable: true, description: "What they are to the person. Shown from level EXISTENCE." })
  relation?: string | null;

  @Field(() => Boolean, { description: "They must not be told anything." })
  mustNotBeTold: boolean;

  @Field(() => Boolean, { description: "They must not be admitted. One of the two at least must be true." })
  mustNotVisit: boolean;

  @Field(() => String, { description: "Why, in 1 to 4000 characters. Shown from level READ alone." })
  reason: string;

  @Field(() => String, { nullable: true, description: "The order or licence condition behind it." })
  legalBasis?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it. Left out, it is open-ended." })
  toDay?: string | null;
}

@InputType("RecordInvolvementChoiceInput", {
  description:
    "What the person said when asked whether to involve others, and who should be told of what (FAM-02, FAM-03).",
})
export class RecordInvolvementChoiceInput extends EntryInput {
  @Field(() => ID, { nullable: true, description: "The family member it is about. Left out, it is about everybody." })
  memberId?: string | null;

  @Field(() => Boolean, { description: "Whether they take part in assessment and planning." })
  takesPart: boolean;

  @Field(() => Boolean, { description: "Whether they are told that an assessment happens." })
  toldOfAssessment: boolean;

  @Field(() => Boolean, { description: "Whether they are told what came of it." })
  toldOfOutcome: boolean;

  @Field(() => Boolean, { description: "Whether they are told of the plan." })
  toldOfPlan: boolean;

  @Field(() => String, { nullable: true, description: "What the person said, in their words. Shown from level READ." })
  words?: string | null;
}
