import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { CareNeedEntity, CareNeedInPlaceEntity, Funder, NeedsAssessmentEntity } from "./care-need.entity.js";
import { CareActOutcomeEnum, FunderEnum } from "./care-needs-enums.js";
import type { CareActOutcome, Findings } from "./eligibility.js";

@Behind("CARE_NEEDS")
@ObjectType("NeedsAssessment", {
  description:
    "What an assessment of needs found. Supplied by the council or prison healthcare; given to those who reach level READ.",
})
export class NeedsAssessment
  extends Entry
  implements Findings, Pick<NeedsAssessmentEntity, "narrative" | "personView">
{
  @Field(() => Boolean, { description: "Whether the needs arise from an impairment or illness of body or mind." })
  arisesFromImpairment: boolean;

  @Field(() => [CareActOutcomeEnum], { description: "The outcomes that the person is unable to achieve." })
  outcomesUnable: CareActOutcome[];

  @Field(() => Boolean, { description: "Whether that has, or is likely to have, a significant impact on wellbeing." })
  hasSignificantImpact: boolean;

  @Field(() => String, { description: "How it was found, in the assessor's words." })
  narrative: string;

  @Field(() => String, { nullable: true, description: "The person's own view of it; null when they did not say." })
  personView: string | null;
}

@Behind("CARE_NEEDS")
@ObjectType("CareNeedInPlace", {
  description:
    "What a place changes about a need and how it is arranged there: recorded in planning, after the need itself (CUST-14).",
})
export class CareNeedInPlace extends Entry implements Pick<CareNeedInPlaceEntity, "needId" | "effect" | "arrangement"> {
  @Field(() => String, { description: "What the place changes, such as a regime or a door." })
  effect: string;

  @Field(() => String, { description: "How the need is met there." })
  arrangement: string;

  needId: string;
}

@Behind("CARE_NEEDS")
@ObjectType("CareNeed", {
  description:
    "One need for care and support. Its extent is recorded before any place is thought of (CUST-14). Supplied by the council or " +
    "prison healthcare; given to those who reach level READ.",
})
export class CareNeed
  extends Entry
  implements Pick<CareNeedEntity, "inShort" | "extent" | "outcomes" | "isEligible" | "funder" | "mattersInEvacuation">
{
  @Field(() => String, { description: "The need in short, safe wording, without diagnosis." })
  inShort: string;

  @Field(() => String, { description: "Its extent and nature, whatever the place (CUST-14)." })
  extent: string;

  @Field(() => [CareActOutcomeEnum], { description: "The outcomes it stands in the way of." })
  outcomes: CareActOutcome[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is an eligible need (CUST-20); null while not decided.",
  })
  isEligible: boolean | null;

  @Field(() => FunderEnum, { description: "Who pays for what meets it (FIN-06)." })
  funder: Funder;

  @Field(() => Boolean, { description: "Whether it must be reckoned with when people have to get out." })
  mattersInEvacuation: boolean;
}

@Behind("CARE_NEEDS")
@ObjectType("CareNeeds", {
  description:
    "The care and support a person needs, and whether the needs are eligible. What prison managers and probation see without consent " +
    "is the continuity minimum (MIN-01): needs in short and help to get out.",
})
export class CareNeeds {
  @Field(() => [String], { description: "The present needs in short, safe wording, the earliest first." })
  needsInShort: readonly string[];

  @Field(() => [String], {
    description: "Those of them that must be reckoned with when people have to get out (MIN-01, MIN-02).",
  })
  evacuationHelp: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the needs are eligible by the latest assessment, the same rule in custody (CUST-15); null when not assessed.",
  })
  isEligible: boolean | null;

  @AtLevel("READ")
  @Field(() => [CareNeed], {
    nullable: true,
    description:
      "Present and past needs with extent, decision and funder, the earliest first. Withheld below level READ.",
  })
  needs: readonly CareNeed[];

  @AtLevel("READ")
  @Field(() => [NeedsAssessment], {
    nullable: true,
    description: "Present and past assessments, the earliest first. Withheld below level READ.",
  })
  assessments: readonly NeedsAssessment[];

  personId: PersonId;
}
