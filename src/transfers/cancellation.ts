import type { Act, HubContext } from "../access/index.js";
import { endRelationships } from "../relationships/index.js";
import type { MovePayload } from "./move-payload.type.js";
import { type Stage, takeStep } from "./take-step.js";
import type { CancelMoveInput } from "./transfers.inputs.js";

const LONGEST_REASON = 2_000;

/** The prison takes a plan back before anybody left. Whom it had let in is let in no longer, at once. */
export function cancelMove(input: CancelMoveInput, context: HubContext): Promise<MovePayload> {
  const words = { field: "reason", text: input.reason, longest: LONGEST_REASON };
  return takeStep(input, { step: "CANCELLED", action: "cancelMove", words, effect: letNobodyIn }, context);
}

async function letNobodyIn({ move, parties, eventAt }: Stage, act: Act, context: HubContext): Promise<null> {
  const { personId } = move.plan;
  const { secondAuthority, receiverHealthcare } = parties;
  if (secondAuthority) {
    const involvement = { personId, partnerId: secondAuthority, kind: "SECOND_AUTHORITY" } as const;
    await endRelationships(involvement, eventAt, act, context, 0);
  }
  if (receiverHealthcare) {
    const involvement = { personId, partnerId: receiverHealthcare, kind: "INCOMING_TRANSFER" } as const;
    await endRelationships(involvement, eventAt, act, context, 0);
  }
  return null;
}
