import { Field, Int, ObjectType } from "type-graphql";
import { Behind, DateTime, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { CarePurchaseRequestEntity, PurchaseDecider, PurchaseDecision } from "./care-purchase-request.entity.js";
import type { DirectPaymentEntity, PaymentManager } from "./direct-payment.entity.js";
import type { PaymentStanding } from "./direct-payment-rules.js";
import {
  AssessmentKindEnum,
  ContributionEnum,
  PaymentManagerEnum,
  PurchaseDeciderEnum,
  PurchaseDecisionEnum,
} from "./finance-enums.js";
import type { AssessmentKind, Contribution, FinancialAssessmentEntity } from "./financial-assessment.entity.js";
import type { PersonalBudgetEntity } from "./personal-budget.entity.js";

@Behind("FINANCE")
@ObjectType("PersonalBudget", {
  description: "What meeting the person's eligible needs costs. Supplied by the council (Care Act 2014 s26).",
})
export class PersonalBudget extends Entry implements Said<PersonalBudgetEntity> {
  @Field(() => Int, { description: "The amount a week, in pence." })
  weeklyAmountPence: number;

  @Field(() => LocalDate, { description: "The first day it counts." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day it counts; null when open-ended." })
  toDay: string | null;
}

@Behind("FINANCE")
@ObjectType("FinancialAssessment", {
  description:
    "What the person can pay. Supplied by the council (Care Act 2014 s17); it applies in custody too (FIN-01).",
})
export class FinancialAssessment extends Entry implements Said<FinancialAssessmentEntity> {
  @Field(() => AssessmentKindEnum, { description: "How thoroughly it was looked into." })
  kind: AssessmentKind;

  @Field(() => ContributionEnum, { description: "What came of it." })
  outcome: Contribution;

  @Field(() => Int, { description: "What the person pays a week, in pence." })
  weeklyContributionPence: number;

  @Field(() => LocalDate, { description: "The day of the assessment." })
  assessedOn: string;

  @Field(() => String, { nullable: true, description: "How it was arrived at; null when nothing was written." })
  narrative: string | null;
}

@Behind("FINANCE")
@ObjectType("DirectPayment", {
  description:
    "Money in place of arranged care (Care Act 2014 s31). Supplied by the council. Custody stops it, and release does not start it " +
    "again (FIN-03 to FIN-05).",
})
export class DirectPayment extends Entry implements Said<DirectPaymentEntity>, PaymentStanding {
  @Field(() => Int, { description: "The amount a week, in pence." })
  weeklyAmountPence: number;

  @Field(() => PaymentManagerEnum, { description: "Who holds the money." })
  managedBy: PaymentManager;

  @Field(() => LocalDate, { description: "The first day of it." })
  startsOn: string;

  @Field(() => Boolean, { description: "Whether it runs today." })
  isActive: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it stopped, by record or by law; null while it has not.",
  })
  stoppedAt: Date | null;

  @Field(() => Boolean, {
    description:
      "Whether it stopped by law and the council has yet to stop the money: a task for the council (FIN-05).",
  })
  isAwaitingStop: boolean;
}

@Behind("FINANCE")
@ObjectType("CarePurchaseRequest", {
  description: "A person whose needs are not eligible wishes to buy care. Supplied by the council (FIN-02).",
})
export class CarePurchaseRequest extends Entry implements Said<CarePurchaseRequestEntity> {
  @Field(() => String, { description: "What the person wishes to buy." })
  wanted: string;

  @Field(() => LocalDate, { description: "When they asked." })
  askedOn: string;

  @Field(() => PurchaseDeciderEnum, { description: "Who decides." })
  decidedBy: PurchaseDecider;

  @Field(() => PurchaseDecisionEnum, { nullable: true, description: "What was decided; null while it is open." })
  decision: PurchaseDecision | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was decided; null while it is open." })
  decidedOn: string | null;
}
