import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { AtLevel, HubContext } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { EntryProtection, protectionsOn } from "../protections/index.js";
import { CarePlan } from "./care-plan.type.js";
import { CarePlanChange } from "./care-plan-change.type.js";
import { outcomePage } from "./outcome-page.js";
import { PlanOutcome, PlanOutcomeConnection } from "./plan-outcome.type.js";
import { PlanAction, PlanGoal } from "./plan-parts.type.js";
import { PlanSection, PlanSectionVersion } from "./plan-section.type.js";
import { readableOf, unprotectedChanges, unprotectedSections } from "./plan-sight.js";
import { actionsOf, goalById, goalsOf, outcomesOf, sectionVersionsOf } from "./plans.loader.js";

@Resolver(() => CarePlan)
export class PlanPartsResolver {
  @AtLevel("READ")
  @FieldResolver(() => [PlanSection], {
    nullable: true,
    description: "The sections whose own category the caller reads; others are absent. Withheld below level READ.",
  })
  async sections(@Root() plan: CarePlan, @Ctx() context: HubContext): Promise<readonly PlanSection[]> {
    const sections = await unprotectedSections(plan, context);
    return readableOf(sections, ({ category }) => category, context.gatekeeper, "PlanSection.narrative");
  }

  @AtLevel("READ")
  @FieldResolver(() => [PlanGoal], {
    nullable: true,
    description: "What the person wants, in their order. Withheld below level READ.",
  })
  goals(@Root() { id }: CarePlan, @Ctx() context: HubContext): Promise<readonly PlanGoal[]> {
    return context.load(goalsOf, id);
  }

  @AtLevel("READ")
  @FieldResolver(() => PlanOutcomeConnection, {
    nullable: true,
    description: "Its outcomes, a page at a time. Withheld below level READ.",
  })
  async outcomes(
    @Root() { id }: CarePlan,
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many outcomes at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<PlanOutcomeConnection> {
    return outcomePage(await context.load(outcomesOf, id), first, after ?? undefined);
  }

  @AtLevel("READ")
  @FieldResolver(() => [PlanAction], {
    nullable: true,
    description: "What is to be done, and by whom. Withheld below level READ.",
  })
  actions(@Root() { id }: CarePlan, @Ctx() context: HubContext): Promise<readonly PlanAction[]> {
    return context.load(actionsOf, id);
  }

  @AtLevel("READ")
  @FieldResolver(() => [CarePlanChange], {
    nullable: true,
    description: "Its changes, oldest first, less those of parts the caller may not read. Withheld below level READ.",
  })
  async history(@Root() plan: CarePlan, @Ctx() context: HubContext): Promise<readonly CarePlanChange[]> {
    const changes = await unprotectedChanges(plan, context);
    return readableOf(changes, ({ category }) => category, context.gatekeeper, "CarePlanChange.change");
  }
}

@Resolver(() => PlanSection)
export class PlanSectionResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedByUserId }: PlanSection, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner for whom it was recorded, if another than the recorder's.",
  })
  async onBehalfOf(@Root() { onBehalfOfPartnerId }: PlanSection, @Ctx() context: HubContext): Promise<Partner | null> {
    return onBehalfOfPartnerId && context.load(partnerById, onBehalfOfPartnerId);
  }

  @FieldResolver(() => [PlanSectionVersion], { description: "What it said at each version, oldest first." })
  async versions(@Root() section: PlanSection, @Ctx() context: HubContext): Promise<readonly PlanSectionVersion[]> {
    const earlier = (await context.load(sectionVersionsOf, section.id)).filter(
      ({ version }) => version < section.version,
    );
    return [...earlier, section];
  }

  @FieldResolver(() => [EntryProtection], {
    description: "What binds whoever reads it: not to pass it on, or not to show it to the person (NEV-08).",
  })
  protections(@Root() { id, personId }: PlanSection, @Ctx() context: HubContext): Promise<readonly EntryProtection[]> {
    return protectionsOn(id, personId, context);
  }
}

@Resolver(() => PlanSectionVersion)
export class PlanSectionVersionResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(
    @Root() { recordedByUserId }: PlanSectionVersion,
    @Ctx() context: HubContext,
  ): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => PlanOutcome)
export class PlanOutcomeResolver {
  @FieldResolver(() => PlanGoal, { nullable: true, description: "The goal it serves, if it serves one." })
  async goal(@Root() { goalId }: PlanOutcome, @Ctx() context: HubContext): Promise<PlanGoal | null> {
    return goalId ? context.load(goalById, goalId) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedByUserId }: PlanOutcome, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => PlanAction)
export class PlanActionResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The one partner that answers for it (COOP-13)." })
  accountablePartner(
    @Root() { accountablePartnerId }: PlanAction,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return context.load(partnerById, accountablePartnerId);
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedByUserId }: PlanAction, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, recordedByUserId);
  }
}

@Resolver(() => CarePlanChange)
export class CarePlanChangeResolver {
  @FieldResolver(() => StaffMember, { nullable: true, description: "Who changed it." })
  changedBy(@Root() { changedByUserId }: CarePlanChange, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, changedByUserId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner for whom it was changed, if another than the changer's.",
  })
  async onBehalfOf(
    @Root() { onBehalfOfPartnerId }: CarePlanChange,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return onBehalfOfPartnerId && context.load(partnerById, onBehalfOfPartnerId);
  }
}
