import { Field, ID, Int, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, DateTime } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { AuthorKindEnum, SectionStatusEnum } from "./care-plan-enums.js";
import { type PlanHeading, PlanHeadingEnum } from "./plan-headings.js";
import type { AuthorKind, PlanSectionEntity, SectionStatus } from "./plan-section.entity.js";
import type { PlanSectionVersionEntity } from "./plan-section-version.entity.js";

@Behind("CARE_PLAN")
@ObjectType("PlanSection", {
  description:
    "One section of a plan. It is absent for callers who do not reach its own category at level READ (NEV-02).",
})
export class PlanSection implements Omit<PlanSectionEntity, "planId"> {
  @Field(() => ID, { description: "The hub's own id of the section." })
  id: string;

  @Field(() => PlanHeadingEnum, { description: "What it is about." })
  heading: PlanHeading;

  @Field(() => DataCategoryEnum, { description: "The category that guards it beside CARE_PLAN." })
  category: DataCategory;

  @Field(() => SectionStatusEnum, { description: "Where it stands." })
  status: SectionStatus;

  @Field(() => String, { description: "What it says, supplied by its author." })
  narrative: string;

  @Field(() => AuthorKindEnum, { description: "Whose words these are." })
  authorKind: AuthorKind;

  @Field(() => DateTime, { description: "When it was said." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When the hub came to know of it." })
  recordedAt: Date;

  @Field(() => Int, { description: "Its version: hand it back as `expectedVersion` to rewrite it." })
  version: number;

  personId: PersonId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
  onBehalfOfPartnerId: PartnerId | null;
}

@Behind("CARE_PLAN")
@ObjectType("PlanSectionVersion", { description: "What a section said at one version." })
export class PlanSectionVersion
  implements Pick<PlanSectionVersionEntity, "version" | "status" | "narrative" | "eventAt" | "recordedAt">
{
  @Field(() => Int, { description: "1 for the first; each rewriting adds one." })
  version: number;

  @Field(() => SectionStatusEnum, { description: "Where it stood." })
  status: SectionStatus;

  @Field(() => String, { description: "What it said." })
  narrative: string;

  @Field(() => DateTime, { description: "When it was said." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When the hub came to know of it." })
  recordedAt: Date;

  recordedByUserId: UserId;
}
