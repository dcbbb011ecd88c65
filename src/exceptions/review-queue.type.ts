import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, LocalDate, Open, PageInfo } from "../access/index.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import type { AlertKind } from "./access-alert.entity.js";
import { AlertKindEnum, ReviewOutcomeEnum } from "./exception-enums.js";
import type { ReviewOutcome } from "./override.entity.js";
import type { ReviewRow } from "./review-queue.js";

const GUARDED = "handed over only to the governance that reviews it";

@Open(GUARDED)
@ObjectType("ReviewItem", {
  description:
    "An emergency or a decision to share without consent that governance must review (domain guide 3.6, 3.7).",
})
export class ReviewItem implements ReviewRow {
  @Field(() => ID, { description: "The id of the emergency or the override." })
  id: string;

  @Field(() => AlertKindEnum, { description: "Which of the two it is." })
  kind: AlertKind;

  @Field(() => ID, { description: "The person whose record it is about." })
  personId: PersonId;

  @Field(() => LocalDate, {
    description: "By when it must be reviewed: two working days after an emergency, five after an override.",
  })
  dueOn: string;

  @Field(() => ReviewOutcomeEnum, { nullable: true, description: "What governance made of it; null until it has." })
  outcome: ReviewOutcome | null;

  @Field(() => DateTime, { nullable: true, description: "When the reader's governance reviewed it; null until then." })
  reviewedAt: Date | null;

  @Field(() => Boolean, { description: "Whether it waits past its day, or was reviewed after it." })
  isOverdue: boolean;

  userId: UserId;
}

@Open(GUARDED)
@ObjectType("ReviewItemEdge", { description: "One item of a page of the queue." })
export class ReviewItemEdge {
  @Field(() => ReviewItem, { description: "The emergency or the override." })
  node: ReviewItem;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(GUARDED)
@ObjectType("ReviewItemConnection", { description: "A page of what governance must review, due first." })
export class ReviewItemConnection {
  @Field(() => [ReviewItemEdge], { description: "The items of this page." })
  edges: readonly ReviewItemEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}
