import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, Open } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { RectificationOutcomeEnum } from "./rectification.inputs.js";
import type { RectificationAnswerEntity, RectificationOutcome } from "./rectification-answer.entity.js";
import { GUARDED } from "./subject-request.type.js";

@Open(GUARDED)
@ObjectType("RectificationAnswer", {
  description:
    "What one controller decided of one thing said to be wrong. To the person once the request is answered, and of controllers " +
    "of whom they may know; to staff their own partner's alone.",
})
export class RectificationAnswer
  implements Pick<RectificationAnswerEntity, "id" | "outcome" | "reason" | "eventAt" | "correctedEntryId">
{
  @Field(() => ID, { description: "The hub's own id of the answer." })
  id: string;

  @Field(() => RectificationOutcomeEnum, { description: "What was decided." })
  outcome: RectificationOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Why, as the reviewer told the person. Null to governance, which sees no care content.",
  })
  reason: string | null;

  @Field(() => ID, { nullable: true, description: "The entry that says it rightly now; null where none was named." })
  correctedEntryId: string | null;

  @Field(() => DateTime, { description: "When it was decided." })
  eventAt: Date;

  partnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("RectificationItem", {
  description:
    "One thing that a person says is wrong (UK GDPR Article 16). Each controller that holds anything of it answers for its own; " +
    "what was recorded is never written over.",
})
export class RectificationItem {
  @Field(() => ID, { description: "The hub's own id of it." })
  id: string;

  @Field(() => DataCategoryEnum, { description: "The category in which it is." })
  category: DataCategory;

  @Field(() => ID, { nullable: true, description: "The entry; null where none was named." })
  entryId: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What is said to be wrong. Null to governance, which sees no care content.",
  })
  wrong: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What is said to be right. Null to governance, which sees no care content.",
  })
  right: string | null;

  @Field(() => [RectificationAnswer], { description: "What controllers decided, as far as the caller may know." })
  answers: readonly RectificationAnswer[];

  requestId: string;
  routedToPartnerIds: readonly PartnerId[];
}
