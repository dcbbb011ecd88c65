import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { HomelessnessAnswer } from "./homelessness-answer.entity.js";
import {
  HomelessnessReferral,
  HomelessnessReferralAnswer,
  HousingSituation,
  ResettlementPlan,
} from "./housing-entries.type.js";
import { HomelessnessAnswerEnum, HousingKindEnum } from "./housing-enums.js";
import type { HousingKind } from "./housing-situation.entity.js";

@Behind("HOUSING")
@ObjectType("Housing", {
  description:
    "Where the person lives or will live, and the help they get with it. Supplied by housing, the prison and probation.",
})
export class Housing {
  @Field(() => HousingKindEnum, {
    nullable: true,
    description: "Where they live today, in a word; null when not known.",
  })
  kind: HousingKind | null;

  @Field(() => Boolean, { description: "Whether they may lose it, or have nowhere to go." })
  isAtRisk: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "GSS code of the area where they mean to live after release (TRANS-10); null without a resettlement plan.",
  })
  intendedAreaCode: string | null;

  @Field(() => Boolean, { description: "Whether a housing authority has been asked under the duty to refer." })
  isReferred: boolean;

  @Field(() => HomelessnessAnswerEnum, {
    nullable: true,
    description: "What it answered to the latest referral; null while it has not.",
  })
  latestAnswer: HomelessnessAnswer | null;

  @AtLevel("READ")
  @Field(() => [HousingSituation], {
    nullable: true,
    description: "Where they lived, the earliest entry first. Withheld below level READ.",
  })
  situations: readonly HousingSituation[];

  @AtLevel("READ")
  @Field(() => [ResettlementPlan], {
    nullable: true,
    description: "Resettlement plans, the earliest first. Withheld below level READ.",
  })
  resettlementPlans: readonly ResettlementPlan[];

  @AtLevel("READ")
  @Field(() => [HomelessnessReferral], {
    nullable: true,
    description: "Referrals to housing authorities, the earliest first. Withheld below level READ.",
  })
  referrals: readonly HomelessnessReferral[];

  @AtLevel("READ")
  @Field(() => [HomelessnessReferralAnswer], {
    nullable: true,
    description: "What they answered, the earliest first. Withheld below level READ.",
  })
  answers: readonly HomelessnessReferralAnswer[];

  personId: PersonId;
}
