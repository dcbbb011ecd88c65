import { Field, Int, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, DateTime, PurposeEnum } from "../access/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import type { ConsentDecision, ConsentEntity, ConsentStatus } from "./consent.entity.js";
import { ConsentDecisionEnum, ConsentStatusEnum } from "./consent-enums.js";

type Row = Pick<
  ConsentEntity,
  | ("version" | "decision" | "status" | "categories" | "purposes" | "validFrom" | "validTo" | "eventAt" | "recordedAt")
  | "believedUntil"
>;

@Behind("CONSENT")
@ObjectType("ConsentVersion", {
  description:
    "What the hub believed of a decision for a time. What was in force at a moment is read from the validity; what the hub believed then, from `recordedAt` and `believedUntil`.",
})
export class ConsentVersion implements Row {
  @Field(() => Int, { description: "1 for the first; each change adds one." })
  version: number;

  @Field(() => ConsentDecisionEnum, { description: "What was decided." })
  decision: ConsentDecision;

  @Field(() => ConsentStatusEnum, { description: "Where it stood." })
  status: ConsentStatus;

  @Field(() => [DataCategoryEnum], {
    description: "The categories it spoke of, less those the caller may not know of.",
  })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "The purposes it spoke of." })
  purposes: Purpose[];

  @Field(() => DateTime, { description: "From when it counted." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null when open-ended." })
  validTo: Date | null;

  @Field(() => DateTime, { description: "When it was decided." })
  eventAt: Date;

  @Field(() => DateTime, { description: "From when the hub believed it." })
  recordedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when the hub believed it; null while it does." })
  believedUntil: Date | null;
}
