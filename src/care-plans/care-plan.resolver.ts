import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Door, HubContext, Open } from "../access/index.js";
import { isId } from "../kernel/ids.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { CarePlan } from "./care-plan.type.js";
import { countOutcomes } from "./outcome-page.js";
import { guardOfAboutMe } from "./plan-headings.js";
import { OutcomeCounts } from "./plan-outcome.type.js";
import { AboutMeEntry, PlanContributor } from "./plan-parts.type.js";
import { readableOf, versionFor } from "./plan-sight.js";
import { aboutMeOf, contributorsOf, outcomesOf, planById, plansOf } from "./plans.loader.js";

@Resolver(() => Person)
export class PersonCarePlanResolver {
  @Door("CARE_PLAN")
  @FieldResolver(() => CarePlan, {
    nullable: true,
    description: "The plan that has not ended, if there is one (CARE_PLAN).",
  })
  async carePlan(@Root() person: Person, @Ctx() context: HubContext): Promise<CarePlan | null> {
    const plans = await context.load(plansOf, person.id);
    return plans.find(({ endedAt }) => endedAt === null) ?? null;
  }
}

@Resolver(() => CarePlan)
export class CarePlanResolver {
  @Open("what is found is handed over only if the caller may see it; else it is null, like an unknown id")
  @Query(() => CarePlan, {
    nullable: true,
    description: "One plan, ended ones included. Null when there is none that the caller may see.",
  })
  async carePlan(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "The hub's own id of the plan." }) id: string,
  ): Promise<CarePlan | null> {
    return isId(id) ? context.load(planById, id) : null;
  }

  @FieldResolver(() => Int, {
    description:
      "Its version: each change of which the caller may know adds one. Hand it back as `expectedVersion` to change the plan.",
  })
  version(@Root() plan: CarePlan, @Ctx() context: HubContext): Promise<number> {
    return versionFor(plan, context);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Whose plan it is." })
  person(@Root() { personId }: CarePlan): Person {
    return { id: personId };
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: "The key worker: main contact, visible to every agency with access to the plan (PLAN-02).",
  })
  async keyWorker(@Root() { keyWorkerUserId }: CarePlan, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return keyWorkerUserId && context.load(staffById, keyWorkerUserId);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that leads the plan." })
  leadPartner(@Root() { leadPartnerId }: CarePlan, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, leadPartnerId);
  }

  @FieldResolver(() => [PlanContributor], { description: "The partners that contribute to it (PLAN-01)." })
  async contributors(
    @Root() { id, personId }: CarePlan,
    @Ctx() context: HubContext,
  ): Promise<readonly PlanContributor[]> {
    const rows = await context.load(contributorsOf, id);
    return rows.map((row) => ({ ...row, personId }));
  }

  @FieldResolver(() => OutcomeCounts, {
    description: "How many outcomes stand where, for callers who do not read them.",
  })
  async outcomeCounts(@Root() { id }: CarePlan, @Ctx() context: HubContext): Promise<OutcomeCounts> {
    return countOutcomes(await context.load(outcomesOf, id));
  }

  @FieldResolver(() => [AboutMeEntry], {
    description: "What the person says about themselves: the entries the caller may read (COOP-14).",
  })
  async aboutMe(@Root() { id }: CarePlan, @Ctx() context: HubContext): Promise<readonly AboutMeEntry[]> {
    const entries = await context.load(aboutMeOf, id);
    return readableOf(entries, ({ heading }) => guardOfAboutMe(heading), context.gatekeeper, "AboutMeEntry.words");
  }
}

@Resolver(() => PlanContributor)
export class PlanContributorResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner." })
  partner(@Root() { partnerId }: PlanContributor, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
