import type { Act, HubContext } from "../access/index.js";
import { type KnownStay, presentStay } from "../custody/index.js";
import { BadUserInput, RuleBroken } from "../kernel/errors.js";
import { endRelationships } from "../relationships/index.js";
import type { Move } from "./move.js";
import type { MovePayload } from "./move-payload.type.js";
import { type Stage, takeStep } from "./take-step.js";
import type { RecordDepartureInput } from "./transfers.inputs.js";

const LONGEST_REFERENCE = 200;

/**
 * The prison records that the person has left. Its own relationship ends with that, and that of its healthcare after
 * the time for handing over (domain guide 2.4). The stay goes on in the record until the arrival is recorded: it would
 * tell those who may not know that the person is on the road.
 */
export function recordDeparture(input: RecordDepartureInput, context: HubContext): Promise<MovePayload> {
  const words = { field: "riskAssessment", text: input.riskAssessment, longest: LONGEST_REFERENCE };
  return takeStep(input, { step: "DEPARTED", action: "recordDeparture", words, effect: leave }, context);
}

/** The stay that a move ends; there must be one, in the place that the move was planned from. */
export async function stayLeft({ plan }: Move, context: HubContext): Promise<KnownStay> {
  const stay = await presentStay(plan.personId, context);
  if (stay?.establishmentId === plan.fromEstablishmentId) return stay;
  throw new RuleBroken("TRANS-09", "The person is no longer held where this move was planned from.");
}

async function leave({ move, parties, eventAt }: Stage, act: Act, context: HubContext): Promise<null> {
  const { arrivedAt } = await stayLeft(move, context);
  if (eventAt < arrivedAt)
    throw new BadUserInput([{ field: "input.eventAt", problem: "It may not be before they came to this place." }]);
  if (move.plan.kind === "HOSPITAL_ESCORT") return null;
  const { personId } = move.plan;
  await endRelationships({ personId, partnerId: parties.sender, kind: "CUSTODY" }, eventAt, act, context);
  const partnerId = parties.senderHealthcare;
  if (partnerId) await endRelationships({ personId, partnerId, kind: "PRISON_HEALTHCARE" }, eventAt, act, context);
  return null;
}
