import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { CurrentRisk } from "./current-risk.js";
import { RiskScore, RiskToOthersAssessment, RiskToSelfAssessment } from "./risk-assessment.type.js";

@Behind("RISK_TO_OTHERS")
@ObjectType("RiskToOthers", {
  description:
    "What risk the person may be to others today. Whoever visits or houses them gets the advice that keeps people safe; the history " +
    "behind it is given at level READ alone. Held apart from the risk to the person (RISK-05).",
})
export class RiskToOthers implements CurrentRisk {
  @Field(() => Boolean, {
    description: "Whether there is handling advice today. Shown from level EXISTENCE: ring a partner of `askWhom`.",
  })
  hasHandlingAdvice: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [String], {
    nullable: true,
    description:
      'What to do to stay safe, such as "visit in pairs": all of it is to be heeded, the latest first. Withheld below level SUMMARY.',
  })
  handlingAdvice: readonly string[];

  @AtLevel("SUMMARY")
  @Field(() => [String], {
    nullable: true,
    description: "Each risk in short, safe wording, the latest first. Withheld below level SUMMARY.",
  })
  summaries: readonly string[];

  @AtLevel("SUMMARY")
  @Field(() => RiskScore, {
    nullable: true,
    description: "The score of the gravest risk; null when there is none. Withheld below level SUMMARY.",
  })
  score: RiskScore | null;

  @AtLevel("READ")
  @Field(() => [RiskToOthersAssessment], {
    nullable: true,
    description: "Every assessment, ended ones included, the latest first. Withheld below level READ.",
  })
  assessments: readonly RiskToOthersAssessment[];

  personId: PersonId;
  askPartnerIds: readonly PartnerId[];
}

@Behind("RISK_TO_SELF")
@ObjectType("RiskToSelf", {
  description:
    "What may put the person at risk today, and what helps. Part of what keeps care going even where the person objects to sharing " +
    "(MIN-01). Held apart from the risk to others (RISK-05).",
})
export class RiskToSelf implements Omit<CurrentRisk, "askPartnerIds"> {
  @Field(() => [String], {
    description: "What to do to keep the person safe: all of it is to be heeded, the latest first.",
  })
  handlingAdvice: readonly string[];

  @Field(() => [String], { description: "Each risk in short, safe wording, the latest first." })
  summaries: readonly string[];

  @Field(() => RiskScore, { nullable: true, description: "The score of the gravest risk; null when there is none." })
  score: RiskScore | null;

  @AtLevel("READ")
  @Field(() => [RiskToSelfAssessment], {
    nullable: true,
    description: "Every assessment, ended ones included, the latest first. Withheld below level READ.",
  })
  assessments: readonly RiskToSelfAssessment[];

  personId: PersonId;
}
