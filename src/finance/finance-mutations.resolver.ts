import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, endEntry } from "../entries/index.js";
import {
  CommissionServiceInput,
  RecordCarePurchaseRequestInput,
  RecordFinancialAssessmentInput,
  RecordPersonalBudgetInput,
  StartDirectPaymentInput,
} from "./finance.inputs.js";
import { FINANCE_KINDS } from "./finance-kinds.js";
import {
  commissionService,
  recordCarePurchaseRequest,
  recordFinancialAssessment,
  recordPersonalBudget,
  startDirectPayment,
} from "./finance-writes.js";

@Resolver(() => EntryPayload)
export class FinanceMutationsResolver {
  @Action("FINANCE")
  @Mutation(() => EntryPayload, { description: "Records a personal budget (Care Act 2014 s26)." })
  recordPersonalBudget(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordPersonalBudgetInput, { description: "The budget." }) input: RecordPersonalBudgetInput,
  ): Promise<EntryPayload> {
    return recordPersonalBudget(input, context);
  }

  @Action("FINANCE")
  @Mutation(() => EntryPayload, {
    description: "Records a financial assessment. A light-touch one that asks for money is refused (FIN-01).",
  })
  recordFinancialAssessment(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordFinancialAssessmentInput, { description: "What was found." })
    input: RecordFinancialAssessmentInput,
  ): Promise<EntryPayload> {
    return recordFinancialAssessment(input, context);
  }

  @Action("FINANCE")
  @Mutation(() => EntryPayload, {
    description:
      "Starts a direct payment. Refused for anybody in prison, and after a conviction in approved premises (FIN-03); allowed there " +
      "before one (FIN-04). To stop it, end the entry.",
  })
  startDirectPayment(
    @Ctx() context: HubContext,
    @Arg("input", () => StartDirectPaymentInput, { description: "The payment." }) input: StartDirectPaymentInput,
  ): Promise<EntryPayload> {
    return startDirectPayment(input, context);
  }

  @Action("FINANCE")
  @Mutation(() => EntryPayload, {
    description: "Records what a provider is commissioned for; the provider sees hours and rate.",
  })
  commissionService(
    @Ctx() context: HubContext,
    @Arg("input", () => CommissionServiceInput, { description: "What, from whom, for how much." })
    input: CommissionServiceInput,
  ): Promise<EntryPayload> {
    return commissionService(input, context);
  }

  @Action("FINANCE")
  @Mutation(() => EntryPayload, {
    description: "Records that a person wishes to buy care. In custody HMPPS decides, not the council (FIN-02).",
  })
  recordCarePurchaseRequest(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordCarePurchaseRequestInput, { description: "What they wish to buy." })
    input: RecordCarePurchaseRequestInput,
  ): Promise<EntryPayload> {
    return recordCarePurchaseRequest(input, context);
  }

  @Action("FINANCE")
  @Mutation(() => EntryPayload, {
    description:
      "Ends a budget, an assessment, a direct payment, a commissioned service or a request. What it said is kept.",
  })
  endFinanceEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry(FINANCE_KINDS, "endFinanceEntry", input, context);
  }
}
