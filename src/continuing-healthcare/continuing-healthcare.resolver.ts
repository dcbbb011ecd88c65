import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight, inForce, originOf } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import type { ChcCaseEntity } from "./chc-case.entity.js";
import { ChcCase, ChcPackageLine } from "./chc-case.type.js";
import type { ChcDecisionEntity } from "./chc-decision.entity.js";
import { chcCases, chcDecisions, chcPackageLines } from "./chc-kinds.js";
import type { ChcPackageLineEntity } from "./chc-package-line.entity.js";
import { daysTaken, statusOf } from "./chc-standing.js";
import { ContinuingHealthcare } from "./continuing-healthcare.type.js";

@Resolver(() => Person)
export class PersonContinuingHealthcareResolver {
  @Door("CHC", "EXISTENCE")
  @FieldResolver(() => ContinuingHealthcare, {
    nullable: true,
    description:
      "NHS continuing healthcare: cases, decisions and packages (CHC). Null, without a notice, both when it is withheld and when " +
      "there is nothing to see. A care provider sees the package it is commissioned for.",
  })
  async continuingHealthcare(@Root() person: Person, @Ctx() context: HubContext): Promise<ContinuingHealthcare | null> {
    const [cases, decisions, lines] = await Promise.all([
      entriesInSight(chcCases, person.id, context),
      entriesInSight(chcDecisions, person.id, context),
      entriesInSight(chcPackageLines, person.id, context),
    ]);
    const own = commissionedFrom(lines.current, context);
    if (!hasSomethingToSee(person, { cases: cases.all, own }, context)) return null;
    return {
      personId: person.id,
      hasRecord: true,
      commissionedFromYou: own,
      cases: cases.all.map((chcCase) => withDecision(chcCase, cases.all, decisions.current, context.now)),
      packageLines: lines.all,
    };
  }
}

/** At summary alone there are only the lines that name the caller; without one, a case is none of its business. */
function hasSomethingToSee(
  { id }: Person,
  { cases, own }: { readonly cases: readonly ChcCaseEntity[]; readonly own: readonly ChcPackageLineEntity[] },
  { gatekeeper, now }: HubContext,
): boolean {
  const isSummary = gatekeeper.permits(id, "CHC", "SUMMARY") && !gatekeeper.permits(id, "CHC", "READ");
  if (isSummary) return own.length > 0;
  return gatekeeper.permits(id, "CHC", "READ") ? cases.length > 0 : inForce(cases, now).length > 0;
}

function commissionedFrom(lines: readonly ChcPackageLineEntity[], { principal, now }: HubContext) {
  const today = ukDay(now);
  return lines.filter(
    ({ providerPartnerId, fromDay, toDay }) =>
      providerPartnerId === principal.partnerId && fromDay <= today && (toDay === null || toDay >= today),
  );
}

function withDecision(
  chcCase: ChcCaseEntity,
  cases: readonly ChcCaseEntity[],
  decisions: readonly ChcDecisionEntity[],
  now: Date,
): ChcCase {
  const origin = originOf(chcCase.id, cases);
  const decision = decisions.findLast(({ caseId }) => originOf(caseId, cases) === origin) ?? null;
  return {
    ...chcCase,
    decision,
    isPaperBased: chcCase.consequencesExplained !== null,
    status: statusOf(chcCase, decision, now),
    daysTaken: daysTaken(chcCase, decision, now),
  };
}

@Resolver(() => ChcCase)
export class ChcCaseResolver {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The body that decides and commissions (CHC-28, GAP-08).",
  })
  responsibleBody(@Root() { responsiblePartnerId }: ChcCase, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, responsiblePartnerId);
  }
}

@Resolver(() => ChcPackageLine)
export class ChcPackageLineResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The provider." })
  provider(@Root() { providerPartnerId }: ChcPackageLine, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, providerPartnerId);
  }
}
