import { entryKind } from "../entries/index.js";
import { CarePurchaseRequestEntity } from "./care-purchase-request.entity.js";
import { CommissionedServiceEntity } from "./commissioned-service.entity.js";
import { DirectPaymentEntity } from "./direct-payment.entity.js";
import { FinancialAssessmentEntity } from "./financial-assessment.entity.js";
import { PersonalBudgetEntity } from "./personal-budget.entity.js";

export const personalBudgets = entryKind(PersonalBudgetEntity, "FINANCE", "personal budget");
export const financialAssessments = entryKind(FinancialAssessmentEntity, "FINANCE", "financial assessment");
export const directPayments = entryKind(DirectPaymentEntity, "FINANCE", "direct payment");
export const commissionedServices = entryKind(CommissionedServiceEntity, "FINANCE", "commissioned service");
export const carePurchaseRequests = entryKind(CarePurchaseRequestEntity, "FINANCE", "request to buy care");

/** Every kind of entry behind this door, to end one by its id. */
export const FINANCE_KINDS = [
  personalBudgets,
  financialAssessments,
  directPayments,
  commissionedServices,
  carePurchaseRequests,
];
