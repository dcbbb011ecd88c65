import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight, inForce, unprotectedEntries } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import type { CommissionedServiceEntity } from "./commissioned-service.entity.js";
import { CommissionedService } from "./commissioned-service.type.js";
import { coversDay } from "./days.js";
import { standingOf } from "./direct-payment-rules.js";
import { Finance } from "./finance.type.js";
import {
  carePurchaseRequests,
  commissionedServices,
  directPayments,
  financialAssessments,
  personalBudgets,
} from "./finance-kinds.js";
import { knownStaysOf } from "./stays.js";

@Resolver(() => Person)
export class PersonFinanceResolver {
  @Door("FINANCE")
  @FieldResolver(() => Finance, {
    nullable: true,
    description: "What the person's care costs, who pays, and what each provider is commissioned for (FINANCE).",
  })
  async finance(@Root() person: Person, @Ctx() context: HubContext): Promise<Finance> {
    const [budgets, assessments, payments, services, requests, named] = await Promise.all([
      entriesInSight(personalBudgets, person.id, context),
      entriesInSight(financialAssessments, person.id, context),
      paymentsFor(person, context),
      entriesInSight(commissionedServices, person.id, context),
      entriesInSight(carePurchaseRequests, person.id, context),
      commissionedFromCaller(person, context),
    ]);
    const today = ukDay(context.now);
    // To a provider the silence about the rest is no "no": there may be a budget that it is not told of.
    const isTold = context.gatekeeper.decision(person.id, "FINANCE").scope === "ALL";
    return {
      personId: person.id,
      commissionedFromYou: named,
      hasPersonalBudget: isTold ? budgets.current.some((budget) => coversDay(budget, today)) : null,
      hasDirectPayment: isTold ? payments.some(({ isActive }) => isActive) : null,
      contribution: isTold ? (assessments.current.at(-1)?.outcome ?? null) : null,
      budgets: budgets.all,
      assessments: assessments.all,
      directPayments: payments,
      commissionedServices: services.all,
      purchaseRequests: requests.all,
    };
  }
}

async function paymentsFor({ id }: Person, context: HubContext) {
  const [payments, stays] = await Promise.all([
    entriesInSight(directPayments, id, context),
    context.load(knownStaysOf, id),
  ]);
  return payments.all.map((payment) => ({ ...payment, ...standingOf(payment, stays, context.now) }));
}

/** What names the caller's partner as provider, for the days it is commissioned: its own entries, whoever wrote them. */
async function commissionedFromCaller(
  { id }: Person,
  context: HubContext,
): Promise<readonly CommissionedServiceEntity[]> {
  const today = ukDay(context.now);
  const services = inForce(await unprotectedEntries(commissionedServices, id, context), context.now);
  return services.filter(
    (service) => service.providerPartnerId === context.principal.partnerId && coversDay(service, today),
  );
}

@Resolver(() => CommissionedService)
export class CommissionedServiceResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The provider." })
  provider(@Root() { providerPartnerId }: CommissionedService, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, providerPartnerId);
  }
}
