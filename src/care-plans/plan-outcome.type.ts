import { Field, ID, Int, ObjectType } from "type-graphql";
import { Behind, DateTime, PageInfo } from "../access/index.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import { OutcomeStatusEnum } from "./care-plan-enums.js";
import type { OutcomeStatus, PlanOutcomeEntity } from "./plan-outcome.entity.js";

type Row = Omit<PlanOutcomeEntity, "planId" | "recordedByPartnerId">;

@Behind("CARE_PLAN")
@ObjectType("PlanOutcome", {
  description: "What is to be reached, and whether it was, with what the person says of it (PLAN-07).",
})
export class PlanOutcome implements Row {
  @Field(() => ID, { description: "The hub's own id of the outcome." })
  id: string;

  @Field(() => String, { description: "What is to be reached." })
  description: string;

  @Field(() => OutcomeStatusEnum, { description: "Whether it was." })
  status: OutcomeStatus;

  @Field(() => String, { nullable: true, description: "What the person says of it, in their words." })
  personFeedback: string | null;

  @Field(() => DateTime, { description: "When that was so." })
  eventAt: Date;

  @Field(() => DateTime, { description: "When the hub came to know of it." })
  recordedAt: Date;

  @Field(() => Int, { description: "Its version: hand it back as `expectedVersion` to record it anew." })
  version: number;

  personId: PersonId;
  goalId: string | null;
  recordedByUserId: UserId;
}

@Behind("CARE_PLAN")
@ObjectType("PlanOutcomeEdge", { description: "One outcome of the page." })
export class PlanOutcomeEdge {
  @Field(() => PlanOutcome, { description: "The outcome." })
  node: PlanOutcome;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Behind("CARE_PLAN")
@ObjectType("PlanOutcomeConnection", {
  description:
    "A page of a plan's outcomes. Each page is judged afresh: a cursor from an earlier page carries no right.",
})
export class PlanOutcomeConnection {
  @Field(() => [PlanOutcomeEdge], { description: "The outcomes of this page, those of one goal together." })
  edges: readonly PlanOutcomeEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;

  @Field(() => Int, { description: "How many outcomes the plan has." })
  totalCount: number;
}

@Behind("CARE_PLAN")
@ObjectType("OutcomeCounts", { description: "How many outcomes stand where: coded, without a word of them." })
export class OutcomeCounts {
  @Field(() => Int, { description: "Reached." })
  achieved: number;

  @Field(() => Int, { description: "Not reached." })
  notAchieved: number;

  @Field(() => Int, { description: "Worked towards." })
  workingTowards: number;
}
