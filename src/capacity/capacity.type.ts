import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { AuthorityKind, CapacityAssessmentEntity } from "./capacity.entity.js";
import {
  BestInterestsDecision,
  CapacityAssessment,
  DecisionAuthority,
  LibertyAuthorisation,
} from "./capacity-entries.type.js";
import { AuthorityKindEnum, LibertyValidityEnum } from "./capacity-enums.js";
import type { LibertyValidity } from "./liberty-validity.js";

@Behind("CAPACITY")
@ObjectType("AssessedDecision", {
  description: "One decision and whether the person has capacity for it, without the assessment.",
})
export class AssessedDecision implements Pick<CapacityAssessmentEntity, "decision" | "hasCapacity"> {
  @Field(() => String, { description: "The decision." })
  decision: string;

  @Field(() => Boolean, { description: "Whether the person has capacity for it, by the latest assessment." })
  hasCapacity: boolean;

  personId: PersonId;
}

@Behind("CAPACITY")
@ObjectType("Capacity", {
  description:
    "Which decisions the person makes, who may decide otherwise, and what limits their liberty. Capacity is presumed: what is not " +
    "named here the person decides (Mental Capacity Act 2005 s1).",
})
export class Capacity {
  @Field(() => Boolean, {
    description:
      "Whether today somebody else may have to be asked: capacity is lacking for some decision, or an authority or authorisation " +
      "stands. Shown from level EXISTENCE.",
  })
  hasArrangements: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [AssessedDecision], {
    nullable: true,
    description: "The decisions that were assessed, each with the latest finding. Withheld below level SUMMARY.",
  })
  decisions: readonly AssessedDecision[];

  @AtLevel("SUMMARY")
  @Field(() => [AuthorityKindEnum], {
    nullable: true,
    description: "By what authority somebody may decide today, without their name. Withheld below level SUMMARY.",
  })
  authorityKinds: readonly AuthorityKind[];

  @AtLevel("SUMMARY")
  @Field(() => [LibertyValidityEnum], {
    nullable: true,
    description:
      "How the authorisations in time stand where the person is now (TRANS-19). Withheld below level SUMMARY.",
  })
  libertyStanding: readonly LibertyValidity[];

  @AtLevel("SUMMARY")
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether to ask for a new authorisation, as the one in time belongs to another place (TRANS-19). Withheld below level SUMMARY.",
  })
  asksForNewAuthorisation: boolean;

  @AtLevel("READ")
  @Field(() => [CapacityAssessment], {
    nullable: true,
    description: "Present and past assessments, the earliest first. Withheld below level READ.",
  })
  assessments: readonly CapacityAssessment[];

  @AtLevel("READ")
  @Field(() => [BestInterestsDecision], {
    nullable: true,
    description:
      "Present and past decisions in the person's best interests, the earliest first. Withheld below level READ.",
  })
  bestInterests: readonly BestInterestsDecision[];

  @AtLevel("READ")
  @Field(() => [DecisionAuthority], {
    nullable: true,
    description:
      "Powers of attorney and deputies' orders, past ones included, the earliest first. Withheld below level READ.",
  })
  authorities: readonly DecisionAuthority[];

  @AtLevel("READ")
  @Field(() => [LibertyAuthorisation], {
    nullable: true,
    description:
      "Authorisations to deprive of liberty, past ones included, the earliest first. Withheld below level READ.",
  })
  libertyAuthorisations: readonly LibertyAuthorisation[];

  personId: PersonId;
}
