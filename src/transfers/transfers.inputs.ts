import { Field, ID, InputType, Int } from "type-graphql";
import { DateTime } from "../access/index.js";
import { MoveKindEnum } from "./move.type.js";
import type { MoveKind } from "./planned-move.entity.js";

@InputType("PlanMoveInput", { description: "A move that the prison plans for somebody it holds." })
export class PlanMoveInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => MoveKindEnum, { description: "Whether the person is to stay there." })
  kind: MoveKind;

  @Field(() => ID, {
    nullable: true,
    description: "The establishment they go to. A transfer goes to a prison; an escort to this or to `toPlace`.",
  })
  toEstablishmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where an escort goes that the hub knows no establishment for, in 1 to 200 characters.",
  })
  toPlace?: string | null;

  @Field(() => DateTime, { description: "When they are to leave, not in the past." })
  plannedFor: Date;
}

@InputType("MoveStepInput", { description: "What has come of a planned move." })
export class MoveStepInput {
  @Field(() => ID, { description: "The move." })
  moveId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => DateTime, { nullable: true, description: "When it happened, not in the future. Left out, it is now." })
  eventAt?: Date | null;
}

@InputType("RecordDepartureInput", { description: "A person has left on a planned move." })
export class RecordDepartureInput extends MoveStepInput {
  @Field(() => String, {
    description:
      "Reference of the risk assessment that travels along, in 1 to 200 characters: none moves without one (RISK-01).",
  })
  riskAssessment: string;
}

@InputType("CancelMoveInput", { description: "A planned move that will not take place." })
export class CancelMoveInput extends MoveStepInput {
  @Field(() => String, { description: "Why, in 1 to 2000 characters." })
  reason: string;
}
