import { Field, ID, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, DateTime } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { CarePlanChangeEntity, PlanChangeKind } from "./care-plan-change.entity.js";
import { PlanChangeKindEnum } from "./care-plan-enums.js";

type Row = Omit<CarePlanChangeEntity, "planId" | "personId" | "version" | "changedByPartnerId">;

@Behind("CARE_PLAN")
@ObjectType("CarePlanChange", {
  description:
    "One change of a plan: which part, by whom, for whom and when. Changes of parts the caller may not read are absent.",
})
export class CarePlanChange implements Row {
  @Field(() => PlanChangeKindEnum, { description: "What was changed." })
  change: PlanChangeKind;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the part: a section, outcome or action; null where it is the plan itself.",
  })
  partId: string | null;

  @Field(() => DataCategoryEnum, { description: "The category that guards the part." })
  category: DataCategory;

  @Field(() => DateTime, { description: "When it happened." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When the hub came to know of it." })
  recordedAt: Date;

  changedByUserId: UserId;
  onBehalfOfPartnerId: PartnerId | null;
}
