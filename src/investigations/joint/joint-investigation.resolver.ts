import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { HubContext, LocalDate, Open, type Page } from "../../access/index.js";
import { ukDay } from "../../kernel/calendar.js";
import { Partner, partnerById } from "../../partners/index.js";
import { Investigation } from "../investigation.type.js";
import { investigationInSight } from "../investigations-in-sight.js";
import {
  JointInvestigation,
  JointInvestigationConnection,
  JointInvestigationPart,
  JointInvestigationStep,
} from "./joint-investigation.type.js";
import { jointInvestigations } from "./joint-investigations-in-sight.js";
import { answersOf, isClosed, partsOf, stepsOf } from "./joint-parts.js";

@Resolver(() => JointInvestigation)
export class JointInvestigationResolver {
  @Open("the gatekeeper is asked whether the caller investigates for their partner before it is read")
  @Query(() => JointInvestigationConnection, {
    nullable: true,
    description:
      "The joint investigations in which the lead's own partner has a part, newest first, for information-governance leads who ask " +
      "for the purpose INVESTIGATION; to a lead who is appointed the hub's coordinator, all. One that looks into the lead is left " +
      "out. Null with a notice for everybody else. Reading it is logged.",
  })
  async jointInvestigations(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("closed", () => Boolean, {
      defaultValue: false,
      description: "Those instead in which every partner has declined or closed its part.",
    })
    isClosed: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<JointInvestigation> | null> {
    const isHeld = await context.gatekeeper.offices.opens("INVESTIGATE", info);
    return isHeld ? jointInvestigations(isClosed, first, after ?? undefined, context) : null;
  }

  @FieldResolver(() => [JointInvestigationPart], {
    description: "The parts, in the order in which partners were asked.",
  })
  parts(@Root() { id }: JointInvestigation, @Ctx() context: HubContext): Promise<readonly JointInvestigationPart[]> {
    return context.load(partsOf, id);
  }

  @FieldResolver(() => [JointInvestigationStep], { description: "What the coordinator said to all, earliest first." })
  steps(@Root() { id }: JointInvestigation, @Ctx() context: HubContext): Promise<readonly JointInvestigationStep[]> {
    return context.load(stepsOf, id);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "The day by which each partner is to have closed its part, as set last; null where none was.",
  })
  async dueOn(@Root() { id }: JointInvestigation, @Ctx() context: HubContext): Promise<string | null> {
    const steps = await context.load(stepsOf, id);
    return steps.findLast(({ dueOn }) => dueOn !== null)?.dueOn ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Whether a part is open past that day." })
  async isOverdue(@Root() joint: JointInvestigation, @Ctx() context: HubContext): Promise<boolean> {
    const dueOn = await this.dueOn(joint, context);
    if (dueOn === null || ukDay(context.now) <= dueOn) return false;
    return !isClosed(await context.load(partsOf, joint.id));
  }

  @FieldResolver(() => Investigation, {
    nullable: true,
    description:
      "The investigation of the lead's own partner; null where it takes no part, or not yet. Never another's.",
  })
  async ownInvestigation(
    @Root() { id }: JointInvestigation,
    @Ctx() context: HubContext,
  ): Promise<Investigation | null> {
    const answers = await context.load(answersOf, id);
    const own = answers.find(({ partnerId }) => partnerId === context.principal.partnerId)?.investigationId;
    return own ? investigationInSight(own, context) : null;
  }
}

@Resolver(() => JointInvestigationPart)
export class JointInvestigationPartResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "Whose part it is." })
  partner(@Root() { partnerId }: JointInvestigationPart, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
