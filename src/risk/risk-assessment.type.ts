import { Field, ID, Int, ObjectType } from "type-graphql";
import { Behind, enumOf, LocalDate, Open } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { Score } from "./current-risk.js";
import type { MitigationEffect, RiskAssessmentRow } from "./risk-assessment.entity.js";

export const MitigationEffectEnum = enumOf<MitigationEffect>(
  "MitigationEffect",
  "What a mitigation lowers (RISK-03).",
  {
    LIKELIHOOD: "How likely it is to happen: the preferred aim.",
    SEVERITY: "How bad it would be.",
  },
);

@Open("numbers alone; each field that leads here lies behind the door of its risk")
@ObjectType("RiskScore", { description: "A risk's score: likelihood times severity (RISK-02)." })
export class RiskScore implements Score {
  @Field(() => Int, { description: "How likely it is, from 1 (rare) to 5 (almost certain)." })
  likelihood: number;

  @Field(() => Int, { description: "How bad it would be, from 1 (slight) to 5 (grave)." })
  severity: number;

  @Field(() => Int, { description: "Likelihood times severity, from 1 to 25." })
  value: number;

  @Field(() => String, { description: "The scale the score was given on, such as 5x5." })
  scale: string;
}

type Row = Omit<RiskAssessmentRow, "recordedAt" | "likelihood" | "severity">;

/** What the assessments of both kinds of risk tell. It is no type of the schema: only what lies behind a category is. */
@ObjectType()
export abstract class RiskAssessment implements Row {
  @Field(() => ID, { description: "The hub's own id of the assessment." })
  id: string;

  @Field(() => String, { description: "The risk in short, safe wording." })
  summary: string;

  @Field(() => String, { nullable: true, description: "What to do to stay safe; null when there is nothing to heed." })
  handlingAdvice: string | null;

  @Field(() => String, { description: "The history behind it, in the assessor's words." })
  narrative: string;

  @Field(() => RiskScore, { description: "How grave it is." })
  score: RiskScore;

  @Field(() => String, { description: "What is done about it." })
  mitigation: string;

  @Field(() => MitigationEffectEnum, { description: "Whether that lowers the likelihood or the severity (RISK-03)." })
  mitigationLowers: MitigationEffect;

  @Field(() => String, {
    nullable: true,
    description: "The person's own view of the risk and how they want it managed (RISK-06); null when not asked yet.",
  })
  personView: string | null;

  @Field(() => LocalDate, { description: "The day of the assessment." })
  assessedOn: string;

  @Field(() => LocalDate, { description: "The day by which it is to be looked at again." })
  reviewDue: string;

  @Field(() => LocalDate, { nullable: true, description: "From which day it no longer counts; null while it does." })
  endedOn: string | null;

  personId: PersonId;
  recordedByPartnerId: PartnerId;
}

@Behind("RISK_TO_OTHERS")
@ObjectType("RiskToOthersAssessment", {
  description:
    "One assessment of a risk to other people. Supplied by the partner that assessed it; given to those who reach level READ.",
})
export class RiskToOthersAssessment extends RiskAssessment {}

@Behind("RISK_TO_SELF")
@ObjectType("RiskToSelfAssessment", {
  description:
    "One assessment of a risk to the person. Supplied by the partner that assessed it; given to those who reach level READ.",
})
export class RiskToSelfAssessment extends RiskAssessment {}
