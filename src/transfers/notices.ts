import type { HubContext } from "../access/index.js";
import { RuleBroken } from "../kernel/errors.js";
import { openRelationship } from "../relationships/index.js";
import type { MovePayload } from "./move-payload.type.js";
import { takeStep } from "./take-step.js";
import type { MoveStepInput } from "./transfers.inputs.js";

/** The prison gives notice to the council that is responsible now (TRANS-01). Its leads learn of the move by it. */
export function notifyMove(input: MoveStepInput, context: HubContext): Promise<MovePayload> {
  return takeStep(input, { step: "FIRST_AUTHORITY_NOTIFIED", action: "notifyMove" }, context);
}

/**
 * That council gives notice to the one that will be responsible (TRANS-03). The second council is let in from that
 * moment, to what keeps support going (domain guide 2.4); what proves it tells neither when nor where to.
 */
export function notifySecondAuthority(input: MoveStepInput, context: HubContext): Promise<MovePayload> {
  const step = { step: "SECOND_AUTHORITY_NOTIFIED", action: "notifySecondAuthority" } as const;
  return takeStep(
    input,
    {
      ...step,
      effect: async ({ move, parties, eventAt }, act) => {
        const partnerId = parties.secondAuthority;
        if (partnerId === null)
          throw new RuleBroken("TRANS-02", "No other council becomes responsible by this move, so none is told.");
        const { personId } = move.plan;
        const proof = "Onward notice of the responsible council";
        const opening = { personId, partnerId, proof, establishmentId: null, startedAt: eventAt };
        return openRelationship({ ...opening, kind: "SECOND_AUTHORITY" }, act, context);
      },
    },
    context,
  );
}

/** The healthcare of the destination accepts the transfer, and prepares for the person from then on (domain guide 2.4). */
export function acceptTransfer(input: MoveStepInput, context: HubContext): Promise<MovePayload> {
  return takeStep(
    input,
    {
      step: "ACCEPTED",
      action: "acceptTransfer",
      effect: ({ move, eventAt }, act) => {
        const { personId, toEstablishmentId: establishmentId } = move.plan;
        const { partnerId } = context.principal;
        const opening = {
          personId,
          partnerId,
          proof: "Incoming transfer accepted",
          establishmentId,
          startedAt: eventAt,
        };
        return openRelationship({ ...opening, kind: "INCOMING_TRANSFER" }, act, context);
      },
    },
    context,
  );
}
