import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { CommissionedService } from "./commissioned-service.type.js";
import { CarePurchaseRequest, DirectPayment, FinancialAssessment, PersonalBudget } from "./finance-entries.type.js";
import { ContributionEnum } from "./finance-enums.js";
import type { Contribution } from "./financial-assessment.entity.js";

@Behind("FINANCE")
@ObjectType("Finance", {
  description:
    "What care costs and who pays. Supplied by the council. Always shut to the integrated care board (CHC-21); a care provider sees " +
    "here what it is commissioned for, and nothing of the person's money.",
})
export class Finance {
  @Field(() => [CommissionedService], {
    description:
      "What the caller's own partner is commissioned for today, at which rate. Empty for whoever is no provider here.",
  })
  commissionedFromYou: readonly CommissionedService[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether there is a personal budget today. Null for a provider: only what it is commissioned for is its own.",
  })
  hasPersonalBudget: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a direct payment runs today. Null for a provider." })
  hasDirectPayment: boolean | null;

  @Field(() => ContributionEnum, {
    nullable: true,
    description: "What came of the latest financial assessment. Null for a provider, and when there has been none.",
  })
  contribution: Contribution | null;

  @AtLevel("READ")
  @Field(() => [PersonalBudget], {
    nullable: true,
    description: "The budgets, the earliest first. Withheld below level READ.",
  })
  budgets: readonly PersonalBudget[];

  @AtLevel("READ")
  @Field(() => [FinancialAssessment], {
    nullable: true,
    description: "The financial assessments, the earliest first. Withheld below level READ.",
  })
  assessments: readonly FinancialAssessment[];

  @AtLevel("READ")
  @Field(() => [DirectPayment], {
    nullable: true,
    description: "The direct payments, stopped ones included, the earliest first. Withheld below level READ.",
  })
  directPayments: readonly DirectPayment[];

  @AtLevel("READ")
  @Field(() => [CommissionedService], {
    nullable: true,
    description: "What every provider is commissioned for, past and present. Withheld below level READ.",
  })
  commissionedServices: readonly CommissionedService[];

  @AtLevel("READ")
  @Field(() => [CarePurchaseRequest], {
    nullable: true,
    description: "What the person asked to buy themselves (FIN-02). Withheld below level READ.",
  })
  purchaseRequests: readonly CarePurchaseRequest[];

  personId: PersonId;
}
