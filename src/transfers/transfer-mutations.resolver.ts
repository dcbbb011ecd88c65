import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, ByRight, HubContext } from "../access/index.js";
import { recordArrival } from "./arrival.js";
import { cancelMove } from "./cancellation.js";
import { recordDeparture } from "./departure.js";
import { MovePayload } from "./move-payload.type.js";
import { acceptTransfer, notifyMove, notifySecondAuthority } from "./notices.js";
import { planMove } from "./plan-move.js";
import { CancelMoveInput, MoveStepInput, PlanMoveInput, RecordDepartureInput } from "./transfers.inputs.js";

const STEP = { description: "Which move, as the caller read it, and when." };

@Resolver(() => MovePayload)
export class TransferMutationsResolver {
  @Action("CUSTODY")
  @Mutation(() => MovePayload, {
    description:
      "Plans a transfer or an escort, by the prison that holds the person. Nobody is told by it: the plan shows to prisons and prison " +
      "healthcare, and to councils' leads once they have notice (domain guide 2.2, row 15).",
  })
  planMove(
    @Ctx() context: HubContext,
    @Arg("input", () => PlanMoveInput, { description: "Who, where to and when." }) input: PlanMoveInput,
  ): Promise<MovePayload> {
    return planMove(input, context);
  }

  @Action("CUSTODY")
  @Mutation(() => MovePayload, {
    description: "Gives notice of a move to the council that is responsible now, by the prison (TRANS-01).",
  })
  notifyMove(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveStepInput, STEP) input: MoveStepInput,
  ): Promise<MovePayload> {
    return notifyMove(input, context);
  }

  @ByRight("MOVE")
  @Mutation(() => MovePayload, {
    description:
      "Gives notice to the council that will be responsible, by a lead of the one that is (TRANS-03). The second council is let in from " +
      "then on. Refused where the first one stays responsible (TRANS-02).",
  })
  notifySecondAuthority(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveStepInput, STEP) input: MoveStepInput,
  ): Promise<MovePayload> {
    return notifySecondAuthority(input, context);
  }

  @ByRight("MOVE")
  @Mutation(() => MovePayload, {
    description: "Accepts a transfer, by the healthcare of the prison of destination, which is let in from then on.",
  })
  acceptTransfer(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveStepInput, STEP) input: MoveStepInput,
  ): Promise<MovePayload> {
    return acceptTransfer(input, context);
  }

  @Action("CUSTODY")
  @Mutation(() => MovePayload, {
    description:
      "Records that the person has left, by the prison that they leave, with the risk assessment that travels along (RISK-01). The prison " +
      "is let in no longer, its healthcare for 72 hours more.",
  })
  recordDeparture(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordDepartureInput, STEP) input: RecordDepartureInput,
  ): Promise<MovePayload> {
    return recordDeparture(input, context);
  }

  @ByRight("MOVE")
  @Mutation(() => MovePayload, {
    description:
      "Records the arrival, by the prison that received the person; of an escort, by the prison that escorts. From then on the move is " +
      "part of the custody history, and across a border the second council is responsible (GAP-18).",
  })
  recordArrival(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveStepInput, STEP) input: MoveStepInput,
  ): Promise<MovePayload> {
    return recordArrival(input, context);
  }

  @Action("CUSTODY")
  @Mutation(() => MovePayload, {
    description: "Takes a planned move back before anybody has left, by the prison that planned it.",
  })
  cancelMove(
    @Ctx() context: HubContext,
    @Arg("input", () => CancelMoveInput, STEP) input: CancelMoveInput,
  ): Promise<MovePayload> {
    return cancelMove(input, context);
  }
}
