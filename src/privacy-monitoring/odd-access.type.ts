import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, LocalDate, Open, PageInfo } from "../access/index.js";
import { type ReviewOutcome, ReviewOutcomeEnum } from "../exceptions/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { OddAccessEntity, OddAccessResolutionEntity } from "./odd-access.entity.js";
import { OddAccessRuleEnum } from "./odd-access-enums.js";
import type { RuleName } from "./rule-names.js";

const GUARDED = "handed over only to the governance of the user's partner and of the partner that controls the record";

@Open(GUARDED)
@ObjectType("OddAccess", {
  description:
    "Something odd in the access log that an information-governance lead is asked to look at (GAP-32). It is a question: most have a good answer.",
})
export class OddAccess implements Omit<OddAccessEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's id of it." })
  id: string;

  @Field(() => OddAccessRuleEnum, { description: "What was odd." })
  rule: RuleName;

  @Field(() => LocalDate, { description: "The day on which it was done, in the United Kingdom." })
  day: string;

  @Field(() => ID, {
    nullable: true,
    description: "The person whose record it is about; null where it is about how much or when, and not about whom.",
  })
  personId: PersonId | null;

  @Field(() => [ID], {
    description:
      "The entries of `accessLog` that show it, by id. None where a record was opened in an emergency and then not read.",
  })
  eventIds: string[];

  @Field(() => Int, { description: "How much the hub's rules make of it, 1 to 100. It is no probability." })
  weight: number;

  @Field(() => String, { description: "What was noticed, in the words of the rule on that day." })
  noticed: string;

  @Field(() => String, { description: "What to check." })
  toCheck: string;

  @Field(() => DateTime, { description: "When it was noticed." })
  noticedAt: Date;

  userId: UserId;
  partnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("OddAccessResolution", { description: "What the governance of the user's partner made of an odd access." })
export class OddAccessResolution implements Omit<OddAccessResolutionEntity, "recordedAt"> {
  @Field(() => ReviewOutcomeEnum, { description: "What it was." })
  outcome: ReviewOutcome;

  @Field(() => String, { description: "What was found, and why it is that." })
  words: string;

  @Field(() => DateTime, { description: "When it was resolved." })
  eventAt: Date;

  oddAccessId: string;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("OddAccessEdge", { description: "One odd access of the list." })
export class OddAccessEdge {
  @Field(() => OddAccess, { description: "The odd access." })
  node: OddAccess;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(GUARDED)
@ObjectType("OddAccessConnection", { description: "A page of odd accesses, the newest first." })
export class OddAccessConnection {
  @Field(() => [OddAccessEdge], { description: "Those of this page." })
  edges: readonly OddAccessEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}

@Open("an envelope: the office and the right it needs were demanded before anything was written")
@ObjectType("OddAccessPayload", { description: "The odd access that was resolved." })
export class OddAccessPayload {
  oddAccessId: string;
}
