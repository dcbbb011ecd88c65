import type { HubContext } from "../access/index.js";
import { checkPartner, type EntryPayload, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import type { PurchaseDecider } from "./care-purchase-request.entity.js";
import { requirePayable, stayAt } from "./direct-payment-rules.js";
import type {
  CommissionServiceInput,
  RecordCarePurchaseRequestInput,
  RecordFinancialAssessmentInput,
  RecordPersonalBudgetInput,
  StartDirectPaymentInput,
} from "./finance.inputs.js";
import {
  carePurchaseRequests,
  commissionedServices,
  directPayments,
  financialAssessments,
  personalBudgets,
} from "./finance-kinds.js";
import { requireConsistent } from "./financial-assessment-rules.js";
import { knownStaysOf } from "./stays.js";

/** More than any week of care costs: what is above is a slip of the pen. */
const MOST_PENCE = 5_000_000;
const MINUTES_OF_A_WEEK = 10_080;
const LONGEST_NARRATIVE = 4_000;

export function recordPersonalBudget(input: RecordPersonalBudgetInput, context: HubContext): Promise<EntryPayload> {
  const { weeklyAmountPence, fromDay, toDay = null } = input;
  return recordEntry(personalBudgets, "recordPersonalBudget", input, context, {
    check: (check) => {
      checkAmount(check, "weeklyAmountPence", weeklyAmountPence, 0, MOST_PENCE);
      check.require(toDay === null || toDay >= fromDay, "toDay", "It may not be before the first day.");
    },
    said: () => ({ weeklyAmountPence, fromDay, toDay }),
  });
}

export function recordFinancialAssessment(
  input: RecordFinancialAssessmentInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { kind, outcome, weeklyContributionPence, assessedOn, narrative = null } = input;
  return recordEntry(financialAssessments, "recordFinancialAssessment", input, context, {
    check: (check) => {
      checkAmount(check, "weeklyContributionPence", weeklyContributionPence, 0, MOST_PENCE);
      check.require(
        (weeklyContributionPence === 0) === (outcome === "NO_CONTRIBUTION"),
        "weeklyContributionPence",
        "It must be 0 where there is no contribution, and more where there is one.",
      );
      check.require(assessedOn <= ukDay(context.now), "assessedOn", "It may not be in the future.");
      check.text("narrative", narrative, LONGEST_NARRATIVE);
    },
    said: () => {
      requireConsistent({ kind, outcome });
      return { kind, outcome, weeklyContributionPence, assessedOn, narrative };
    },
  });
}

export function startDirectPayment(input: StartDirectPaymentInput, context: HubContext): Promise<EntryPayload> {
  const { weeklyAmountPence, managedBy, startsOn } = input;
  return recordEntry(directPayments, "startDirectPayment", input, context, {
    check: (check) => checkAmount(check, "weeklyAmountPence", weeklyAmountPence, 1, MOST_PENCE),
    said: async (_act, person) => {
      requirePayable(await context.load(knownStaysOf, person), context.now);
      return { weeklyAmountPence, managedBy, startsOn };
    },
  });
}

export function commissionService(input: CommissionServiceInput, context: HubContext): Promise<EntryPayload> {
  const { service, minutesAWeek, hourlyRatePence, fromDay, toDay = null } = input;
  return recordEntry(commissionedServices, "commissionService", input, context, {
    check: async (check) => {
      check.text("service", service, 200);
      checkAmount(check, "minutesAWeek", minutesAWeek, 1, MINUTES_OF_A_WEEK);
      checkAmount(check, "hourlyRatePence", hourlyRatePence, 0, MOST_PENCE);
      check.require(toDay === null || toDay >= fromDay, "toDay", "It may not be before the first day.");
      await checkPartner(check, "providerPartnerId", input.providerPartnerId, context);
    },
    said: () => {
      const providerPartnerId = input.providerPartnerId.toLowerCase() as PartnerId;
      return { providerPartnerId, service, minutesAWeek, hourlyRatePence, fromDay, toDay };
    },
  });
}

export function recordCarePurchaseRequest(
  input: RecordCarePurchaseRequestInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { wanted, askedOn, decision = null } = input;
  const today = ukDay(context.now);
  return recordEntry(carePurchaseRequests, "recordCarePurchaseRequest", input, context, {
    check: (check) => {
      check.text("wanted", wanted, 400);
      check.require(askedOn <= today, "askedOn", "It may not be in the future.");
    },
    said: async (_act, person) => {
      const isInCustody = stayAt(await context.load(knownStaysOf, person), context.now) !== null;
      if (isInCustody && decision !== null) {
        throw new RuleBroken(
          "FIN-02",
          "In custody HMPPS decides whether a person may buy care. Record the request, and refer it.",
        );
      }
      const decidedBy: PurchaseDecider = isInCustody ? "HMPPS" : "COUNCIL";
      return { wanted, askedOn, decidedBy, decision, decidedOn: decision === null ? null : today };
    },
  });
}

function checkAmount(check: InputCheck, field: string, amount: number, least: number, most: number): void {
  check.require(amount >= least && amount <= most, field, `It must be from ${least} to ${most}.`);
}
