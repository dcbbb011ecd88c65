import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { HomelessnessAnswer } from "./homelessness-answer.entity.js";
import { HomelessnessAnswerEnum, HousingKindEnum } from "./housing-enums.js";
import type { HousingKind } from "./housing-situation.entity.js";

@InputType("RecordHousingSituationInput", { description: "Where a person lives, or will live on release." })
export class RecordHousingSituationInput extends EntryInput {
  @Field(() => HousingKindEnum, { description: "In a word." })
  kind: HousingKind;

  @Field(() => LocalDate, { description: "Since when, not in the future." })
  since: string;

  @Field(() => Boolean, { description: "Whether they may lose it, or have nowhere to go." })
  isAtRisk: boolean;

  @Field(() => String, { nullable: true, description: "What else is worth knowing. Shown from level READ." })
  narrative?: string | null;
}

@InputType("RecordResettlementPlanInput", { description: "Where a person is to live after release." })
export class RecordResettlementPlanInput extends EntryInput {
  @Field(() => String, { description: "GSS code of the area, such as E08000011 (TRANS-10). Shown from level SUMMARY." })
  intendedAreaCode: string;

  @Field(() => Boolean, { description: "Whether that is the area before the sentence (TRANS-11)." })
  isAreaBeforeCustody: boolean;

  @Field(() => String, { nullable: true, description: "Why it is another area; needed if it is (TRANS-13)." })
  areaReason?: string | null;

  @Field(() => String, { description: "The plan in a sentence of 1 to 200 characters. Shown from level READ." })
  summary: string;

  @Field(() => String, { description: "The plan, in 1 to 4000 characters. Shown from level READ." })
  narrative: string;

  @Field(() => ID, { nullable: true, description: "The partner at the destination that finds it workable (TRANS-15)." })
  workableAccordingToPartnerId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Since when probation has been involved (TRANS-15), not in the future.",
  })
  probationInvolvedOn?: string | null;
}

@InputType("ReferToHousingInput", {
  description:
    "A referral under the duty to refer. The person agrees to it, chooses the authority, and agrees to be contacted.",
})
export class ReferToHousingInput extends EntryInput {
  @Field(() => ID, { description: "The housing authority, by the hub's id." })
  referredToPartnerId: string;

  @Field(() => Boolean, { description: "Whether the person agrees to be referred (Housing Act 1996 s213B)." })
  consents: boolean;

  @Field(() => LocalDate, { description: "When they agreed, not in the future." })
  consentedOn: string;

  @Field(() => Boolean, { description: "Whether they chose the authority." })
  choseAuthority: boolean;

  @Field(() => Boolean, { description: "Whether they agree that their contact details are passed on." })
  contactDetailsAgreed: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When they expect to be homeless, such as the day of release.",
  })
  expectedHomelessOn?: string | null;

  @Field(() => String, { nullable: true, description: "What the authority should know. Shown from level READ." })
  narrative?: string | null;
}

@InputType("AnswerHousingReferralInput", { description: "What a housing authority answers to a referral made to it." })
export class AnswerHousingReferralInput extends EntryInput {
  @Field(() => ID, { description: "The referral." })
  referralId: string;

  @Field(() => HomelessnessAnswerEnum, { description: "The answer." })
  answer: HomelessnessAnswer;

  @Field(() => LocalDate, { description: "When, not in the future." })
  answeredOn: string;

  @Field(() => String, { nullable: true, description: "Why. Shown from level READ." })
  narrative?: string | null;
}
