import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { Person } from "../people/index.js";
import { actionInSight, addPlanAction } from "./add-plan-action.js";
import { CarePlan } from "./care-plan.type.js";
import { nameKeyWorker } from "./name-key-worker.js";
import {
  AddPlanActionInput,
  EditPlanSectionInput,
  NameKeyWorkerInput,
  ProposePlanSectionInput,
  RecordOutcomeInput,
} from "./plan.inputs.js";
import { PlanOutcome } from "./plan-outcome.type.js";
import { PlanAction } from "./plan-parts.type.js";
import { CarePlanPayload } from "./plan-payload.type.js";
import { PlanSection } from "./plan-section.type.js";
import { planById } from "./plans.loader.js";
import { outcomeInSight, recordOutcome } from "./record-outcome.js";
import { editPlanSection, proposePlanSection, sectionInSight } from "./write-section.js";

const OF = "What is to be changed, and how.";

@Resolver(() => CarePlanPayload)
export class PlanMutationsResolver {
  @Action("CARE_PLAN")
  @Mutation(() => CarePlanPayload, {
    description:
      "Puts a section forward. The caller needs level WRITE in the plan and in the category that guards the section (NEV-02).",
  })
  proposePlanSection(
    @Ctx() context: HubContext,
    @Arg("input", () => ProposePlanSectionInput, { description: OF }) input: ProposePlanSectionInput,
  ): Promise<CarePlanPayload> {
    return proposePlanSection(input, context);
  }

  @Action("CARE_PLAN")
  @Mutation(() => CarePlanPayload, {
    description: "Rewrites, agrees or withdraws a section. What it said before is kept as a version.",
  })
  editPlanSection(
    @Ctx() context: HubContext,
    @Arg("input", () => EditPlanSectionInput, { description: OF }) input: EditPlanSectionInput,
  ): Promise<CarePlanPayload> {
    return editPlanSection(input, context);
  }

  @Action("CARE_PLAN")
  @Mutation(() => CarePlanPayload, {
    description: "Records whether an outcome was reached, with what the person says of it (PLAN-07).",
  })
  recordOutcome(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordOutcomeInput, { description: OF }) input: RecordOutcomeInput,
  ): Promise<CarePlanPayload> {
    return recordOutcome(input, context);
  }

  @Action("CARE_PLAN")
  @Mutation(() => CarePlanPayload, {
    description: "Adds an action, for which exactly one active partner answers (COOP-13).",
  })
  addPlanAction(
    @Ctx() context: HubContext,
    @Arg("input", () => AddPlanActionInput, { description: OF }) input: AddPlanActionInput,
  ): Promise<CarePlanPayload> {
    return addPlanAction(input, context);
  }

  @Action("CARE_PLAN")
  @Mutation(() => CarePlanPayload, {
    description: "Names the key worker: the main contact of everybody with access to the plan (PLAN-02).",
  })
  nameKeyWorker(
    @Ctx() context: HubContext,
    @Arg("input", () => NameKeyWorkerInput, { description: OF }) input: NameKeyWorkerInput,
  ): Promise<CarePlanPayload> {
    return nameKeyWorker(input, context);
  }
}

@Resolver(() => CarePlanPayload)
export class CarePlanPayloadResolver {
  @FieldResolver(() => CarePlan, { nullable: true, description: "The plan, if the caller may see it." })
  plan(@Root() { planId }: CarePlanPayload, @Ctx() context: HubContext): Promise<CarePlan | null> {
    return context.load(planById, planId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "The person, as the caller sees them from now on." })
  person(@Root() { personId }: CarePlanPayload): Person {
    return { id: personId };
  }

  @FieldResolver(() => PlanSection, { nullable: true, description: "The section that was changed, if one was." })
  async section(@Root() { part }: CarePlanPayload, @Ctx() context: HubContext): Promise<PlanSection | null> {
    return part.kind === "SECTION" ? sectionInSight(part.id, context) : null;
  }

  @FieldResolver(() => PlanOutcome, { nullable: true, description: "The outcome that was recorded, if one was." })
  async outcome(@Root() { part }: CarePlanPayload, @Ctx() context: HubContext): Promise<PlanOutcome | null> {
    return part.kind === "OUTCOME" ? outcomeInSight(part.id, context) : null;
  }

  @FieldResolver(() => PlanAction, { nullable: true, description: "The action that was added, if one was." })
  async action(@Root() { part }: CarePlanPayload, @Ctx() context: HubContext): Promise<PlanAction | null> {
    return part.kind === "ACTION" ? actionInSight(part.id, context) : null;
  }
}
