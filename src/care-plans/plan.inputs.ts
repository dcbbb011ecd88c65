import { Field, ID, InputType, Int } from "type-graphql";
import { DataCategoryEnum, DateTime, LocalDate, NamesCategory } from "../access/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { AuthorKindEnum, OutcomeStatusEnum, SectionStatusEnum } from "./care-plan-enums.js";
import { type PlanHeading, PlanHeadingEnum } from "./plan-headings.js";
import type { OutcomeStatus } from "./plan-outcome.entity.js";
import type { AuthorKind, SectionStatus } from "./plan-section.entity.js";

@InputType("AttributionInput", { description: "For whom and when, where that is not the caller's partner and now." })
export class AttributionInput {
  @Field(() => ID, {
    nullable: true,
    description: "The partner for whom this is recorded, if another than the caller's.",
  })
  onBehalfOf?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it happened, not in the future. Left out, it is now." })
  eventAt?: Date | null;
}

@InputType("PlanInput", { description: "The plan that is to be changed." })
export class PlanInput extends AttributionInput {
  @Field(() => ID, { description: "The hub's id of the plan." })
  planId: string;

  @Field(() => Int, { description: "The version of the plan that the caller read." })
  expectedVersion: number;
}

@InputType("ProposePlanSectionInput", { description: "A section put forward for a plan." })
export class ProposePlanSectionInput extends PlanInput {
  @Field(() => PlanHeadingEnum, { description: "What it is about." })
  heading: PlanHeading;

  @NamesCategory("WRITTEN")
  @Field(() => DataCategoryEnum, {
    nullable: true,
    description:
      "The category that guards it, where the heading leaves a choice. Left out, the heading's usual one (NEV-02).",
  })
  category?: DataCategory | null;

  @Field(() => String, { description: "What it says." })
  narrative: string;

  @Field(() => AuthorKindEnum, {
    defaultValue: "PROFESSIONAL",
    description: "Whose words these are. From a person's own account always theirs.",
  })
  author: AuthorKind;
}

@InputType("EditPlanSectionInput", { description: "A section rewritten, agreed or withdrawn." })
export class EditPlanSectionInput extends AttributionInput {
  @Field(() => ID, { description: "The section." })
  sectionId: string;

  @Field(() => Int, { description: "The version of the section that the caller read." })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: "What it says from now on. Left out, as before." })
  narrative?: string | null;

  @Field(() => SectionStatusEnum, {
    nullable: true,
    description: "Where it stands from now on. Left out, as before; new words become PROPOSED.",
  })
  status?: SectionStatus | null;

  @Field(() => AuthorKindEnum, {
    defaultValue: "PROFESSIONAL",
    description: "Whose words these are. Nobody rewrites the person's words in their own (COPROD-08).",
  })
  author: AuthorKind;
}

@InputType("RecordOutcomeInput", {
  description: "Whether an outcome was reached, and what the person says of it (PLAN-07).",
})
export class RecordOutcomeInput extends AttributionInput {
  @Field(() => ID, { description: "The outcome." })
  outcomeId: string;

  @Field(() => Int, { description: "The version of the outcome that the caller read." })
  expectedVersion: number;

  @Field(() => OutcomeStatusEnum, { description: "Whether it was reached." })
  status: OutcomeStatus;

  @Field(() => String, {
    nullable: true,
    description: "What the person says of it. Left out, as before; needed for ACHIEVED and NOT_ACHIEVED.",
  })
  personFeedback?: string | null;
}

@InputType("AddPlanActionInput", {
  description: "Something to be done, and the one partner that answers for it (COOP-13).",
})
export class AddPlanActionInput extends PlanInput {
  @Field(() => String, { description: "What is to be done." })
  description: string;

  @Field(() => ID, { description: "The one partner that answers for it; it must be active." })
  accountablePartnerId: string;

  @Field(() => LocalDate, { nullable: true, description: "By when." })
  dueOn?: string | null;
}

@InputType("NameKeyWorkerInput", { description: "Who is to be the person's main contact (PLAN-02)." })
export class NameKeyWorkerInput extends PlanInput {
  @Field(() => ID, { description: "An active member of an active partner's staff." })
  userId: string;
}
