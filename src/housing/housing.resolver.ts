import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { entriesInSight, originOf } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import type { HomelessnessAnswerEntity } from "./homelessness-answer.entity.js";
import type { HomelessnessReferralEntity } from "./homelessness-referral.entity.js";
import { Housing } from "./housing.type.js";
import { HomelessnessReferral, ResettlementPlan } from "./housing-entries.type.js";
import { homelessnessAnswers, homelessnessReferrals, housingSituations, resettlementPlans } from "./housing-kinds.js";

@Resolver(() => Person)
export class PersonHousingResolver {
  @Door("HOUSING")
  @FieldResolver(() => Housing, {
    nullable: true,
    description:
      "Where the person lives or will live, the resettlement plan, and referrals to housing authorities (HOUSING).",
  })
  async housing(@Root() person: Person, @Ctx() context: HubContext): Promise<Housing> {
    const [situations, plans, referrals, answers] = await Promise.all([
      entriesInSight(housingSituations, person.id, context),
      entriesInSight(resettlementPlans, person.id, context),
      entriesInSight(homelessnessReferrals, person.id, context),
      entriesInSight(homelessnessAnswers, person.id, context),
    ]);
    const situation = situations.current.at(-1);
    const latest = referrals.current.at(-1);
    return {
      personId: person.id,
      kind: situation?.kind ?? null,
      isAtRisk: situation?.isAtRisk ?? false,
      intendedAreaCode: plans.current.at(-1)?.intendedAreaCode ?? null,
      isReferred: latest !== undefined,
      latestAnswer: latest ? answerTo(latest, referrals.all, answers.current) : null,
      situations: situations.all,
      resettlementPlans: plans.all,
      referrals: referrals.all.map((referral) => ({
        ...referral,
        answer: answerTo(referral, referrals.all, answers.current),
      })),
      answers: answers.all,
    };
  }
}

/** The latest answer to a referral, or to an earlier one whose place it took. */
function answerTo(
  { id }: HomelessnessReferralEntity,
  referrals: readonly HomelessnessReferralEntity[],
  answers: readonly HomelessnessAnswerEntity[],
): HomelessnessAnswerEntity["answer"] | null {
  const origin = originOf(id, referrals);
  return answers.findLast(({ referralId }) => originOf(referralId, referrals) === origin)?.answer ?? null;
}

@Resolver(() => ResettlementPlan)
export class ResettlementPlanResolver {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner in the area of destination that finds the plan workable (TRANS-15); null while none has.",
  })
  async workableAccordingTo(
    @Root() { workableAccordingToPartnerId }: ResettlementPlan,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return workableAccordingToPartnerId ? context.load(partnerById, workableAccordingToPartnerId) : null;
  }
}

@Resolver(() => HomelessnessReferral)
export class HomelessnessReferralResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The housing authority that was asked." })
  referredTo(
    @Root() { referredToPartnerId }: HomelessnessReferral,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return context.load(partnerById, referredToPartnerId);
  }
}
