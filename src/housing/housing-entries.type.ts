import { Field, ObjectType } from "type-graphql";
import { Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { HomelessnessAnswer, HomelessnessAnswerEntity } from "./homelessness-answer.entity.js";
import type { HomelessnessReferralEntity } from "./homelessness-referral.entity.js";
import { HomelessnessAnswerEnum, HousingKindEnum } from "./housing-enums.js";
import type { HousingKind, HousingSituationEntity } from "./housing-situation.entity.js";
import type { ResettlementPlanEntity } from "./resettlement-plan.entity.js";

@Behind("HOUSING")
@ObjectType("HousingSituation", {
  description: "Where the person lived at some time. Supplied by housing, prison or probation.",
})
export class HousingSituation extends Entry implements Said<HousingSituationEntity> {
  @Field(() => HousingKindEnum, { description: "In a word." })
  kind: HousingKind;

  @Field(() => LocalDate, { description: "Since when." })
  since: string;

  @Field(() => Boolean, { description: "Whether they may lose it." })
  isAtRisk: boolean;

  @Field(() => String, { nullable: true, description: "What else is worth knowing; null when there is nothing." })
  narrative: string | null;
}

@Behind("HOUSING")
@ObjectType("ResettlementPlan", {
  description: "Where the person is to live after release, and how they get there (TRANS-10 to TRANS-15).",
})
export class ResettlementPlan extends Entry implements Said<ResettlementPlanEntity> {
  @Field(() => String, { description: "GSS code of the area where they mean to live (TRANS-10)." })
  intendedAreaCode: string;

  @Field(() => Boolean, {
    description: "Whether that is the area before the sentence: the working assumption (TRANS-11).",
  })
  isAreaBeforeCustody: boolean;

  @Field(() => String, { nullable: true, description: "Why it is another area (TRANS-13); null where it is not." })
  areaReason: string | null;

  @Field(() => String, { description: "The plan in a sentence." })
  summary: string;

  @Field(() => String, { description: "The plan." })
  narrative: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Since when probation has been involved; null while it has not (TRANS-15).",
  })
  probationInvolvedOn: string | null;

  workableAccordingToPartnerId: PartnerId | null;
}

@Behind("HOUSING")
@ObjectType("HomelessnessReferral", {
  description: "A referral to a housing authority, with the person's three agreements (Housing Act 1996 s213B).",
})
export class HomelessnessReferral extends Entry implements Said<HomelessnessReferralEntity> {
  @Field(() => LocalDate, { description: "When the person agreed to be referred." })
  consentedOn: string;

  @Field(() => Boolean, { description: "Whether they chose the authority: always so where a referral stands." })
  choseAuthority: boolean;

  @Field(() => Boolean, {
    description: "Whether they agreed that their contact details are passed on: always so here.",
  })
  contactDetailsAgreed: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When they expect to be homeless, such as the day of release.",
  })
  expectedHomelessOn: string | null;

  @Field(() => String, { nullable: true, description: "What the authority should know; null when there is nothing." })
  narrative: string | null;

  @Field(() => HomelessnessAnswerEnum, { nullable: true, description: "What it answered; null while it has not." })
  answer: HomelessnessAnswer | null;

  referredToPartnerId: PartnerId;
}

@Behind("HOUSING")
@ObjectType("HomelessnessReferralAnswer", { description: "What a housing authority answered, with its words." })
export class HomelessnessReferralAnswer extends Entry implements Said<HomelessnessAnswerEntity> {
  @Field(() => HomelessnessAnswerEnum, { description: "The answer." })
  answer: HomelessnessAnswer;

  @Field(() => LocalDate, { description: "When." })
  answeredOn: string;

  @Field(() => String, { nullable: true, description: "Why; null when nothing was written." })
  narrative: string | null;

  referralId: string;
}
