import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { PurchaseDecision } from "./care-purchase-request.entity.js";
import type { PaymentManager } from "./direct-payment.entity.js";
import { AssessmentKindEnum, ContributionEnum, PaymentManagerEnum, PurchaseDecisionEnum } from "./finance-enums.js";
import type { AssessmentKind, Contribution } from "./financial-assessment.entity.js";

@InputType("RecordPersonalBudgetInput", { description: "A personal budget, from a day on." })
export class RecordPersonalBudgetInput extends EntryInput {
  @Field(() => Int, { description: "The amount a week, in pence." })
  weeklyAmountPence: number;

  @Field(() => LocalDate, { description: "The first day it counts." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day it counts. Left out, it is open-ended." })
  toDay?: string | null;
}

@InputType("RecordFinancialAssessmentInput", { description: "What a person can pay towards their care." })
export class RecordFinancialAssessmentInput extends EntryInput {
  @Field(() => AssessmentKindEnum, { description: "How thoroughly it was looked into (FIN-01)." })
  kind: AssessmentKind;

  @Field(() => ContributionEnum, { description: "What came of it." })
  outcome: Contribution;

  @Field(() => Int, { description: "What the person pays a week, in pence; 0 where they pay nothing." })
  weeklyContributionPence: number;

  @Field(() => LocalDate, { description: "The day of the assessment, not in the future." })
  assessedOn: string;

  @Field(() => String, { nullable: true, description: "How it was arrived at. Shown from level READ." })
  narrative?: string | null;
}

@InputType("StartDirectPaymentInput", { description: "A direct payment, from a day on." })
export class StartDirectPaymentInput extends EntryInput {
  @Field(() => Int, { description: "The amount a week, in pence." })
  weeklyAmountPence: number;

  @Field(() => PaymentManagerEnum, { description: "Who holds the money." })
  managedBy: PaymentManager;

  @Field(() => LocalDate, { description: "The first day of it." })
  startsOn: string;
}

@InputType("CommissionServiceInput", { description: "What a provider is commissioned for." })
export class CommissionServiceInput extends EntryInput {
  @Field(() => ID, { description: "The provider, by the hub's id." })
  providerPartnerId: string;

  @Field(() => String, { description: "What is to be done, in 1 to 200 characters. The provider reads it." })
  service: string;

  @Field(() => Int, { description: "For how many minutes a week." })
  minutesAWeek: number;

  @Field(() => Int, { description: "The rate an hour, in pence." })
  hourlyRatePence: number;

  @Field(() => LocalDate, { description: "The first day of it." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it. Left out, it is open-ended." })
  toDay?: string | null;
}

@InputType("RecordCarePurchaseRequestInput", {
  description: "A wish to buy care. In custody it goes to HMPPS for decision (FIN-02).",
})
export class RecordCarePurchaseRequestInput extends EntryInput {
  @Field(() => String, { description: "What the person wishes to buy, in 1 to 400 characters." })
  wanted: string;

  @Field(() => LocalDate, { description: "When they asked, not in the future." })
  askedOn: string;

  @Field(() => PurchaseDecisionEnum, { nullable: true, description: "What the council decided. Left out, it is open." })
  decision?: PurchaseDecision | null;
}
