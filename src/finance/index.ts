import type { HubModule } from "../access/index.js";
import { CarePurchaseRequestEntity } from "./care-purchase-request.entity.js";
import { CommissionedServiceEntity } from "./commissioned-service.entity.js";
import { DirectPaymentEntity } from "./direct-payment.entity.js";
import { CommissionedServiceResolver, PersonFinanceResolver } from "./finance.resolver.js";
import { FinanceMutationsResolver } from "./finance-mutations.resolver.js";
import { FinancialAssessmentEntity } from "./financial-assessment.entity.js";
import { PersonalBudgetEntity } from "./personal-budget.entity.js";

/** Finance: budgets, what a person pays, direct payments, and what providers are commissioned for. */
export const finance: HubModule = {
  name: "finance",
  entities: [
    PersonalBudgetEntity,
    FinancialAssessmentEntity,
    DirectPaymentEntity,
    CommissionedServiceEntity,
    CarePurchaseRequestEntity,
  ],
  resolvers: [PersonFinanceResolver, CommissionedServiceResolver, FinanceMutationsResolver],
};
