import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { moveStay } from "../custody/index.js";
import type { PartnerId, RelationshipId } from "../kernel/ids.js";
import { type Establishment, establishmentById } from "../partners/index.js";
import { passResponsibility, responsibleAuthorityOf } from "../people/index.js";
import type { RelationshipKind } from "../policy/vocabulary.js";
import { endRelationships, openRelationship } from "../relationships/index.js";
import { stayLeft } from "./departure.js";
import { takenAt } from "./move.js";
import type { MovePayload } from "./move-payload.type.js";
import { ResponsibilityHandoverEntity } from "./responsibility-handover.entity.js";
import { type Stage, takeStep } from "./take-step.js";
import type { MoveStepInput } from "./transfers.inputs.js";

/**
 * The prison that received the person records the arrival, and the move is a secret no more: the stay ends with the
 * departure and the next begins; the prison and its healthcare are let in; across a border the second council becomes
 * responsible at that moment, and not before (GAP-18, TRANS-09). An escort changes none of these.
 */
export function recordArrival(input: MoveStepInput, context: HubContext): Promise<MovePayload> {
  return takeStep(input, { step: "ARRIVED", action: "recordArrival", effect: arrive }, context);
}

async function arrive(stage: Stage, act: Act, context: HubContext): Promise<RelationshipId | null> {
  const { toEstablishmentId, kind } = stage.move.plan;
  const departedAt = takenAt(stage.move, "DEPARTED");
  const place = toEstablishmentId && (await context.load(establishmentById, toEstablishmentId));
  if (kind === "HOSPITAL_ESCORT" || !place || !departedAt) return null;
  const stay = await stayLeft(stage.move, context);
  await moveStay(stay, { departedAt, arrivedAt: stage.eventAt, establishmentId: place.id }, act);
  const relationship = await letIn(stage, place, act, context);
  await handOver(stage, place, act, context);
  return relationship;
}

async function letIn(stage: Stage, place: Establishment, act: Act, context: HubContext): Promise<RelationshipId> {
  const { receiverHealthcare } = stage.parties;
  if (receiverHealthcare) {
    await end("INCOMING_TRANSFER", receiverHealthcare, stage, act, context);
    await open("PRISON_HEALTHCARE", receiverHealthcare, `Located at ${place.name}`, stage, act, context);
  }
  const proof = `Custody episode at ${place.name}`;
  return open("CUSTODY", context.principal.partnerId, proof, stage, act, context);
}

/** Within one area the first council stays responsible (TRANS-02). */
async function handOver(stage: Stage, place: Establishment, act: Act, context: HubContext): Promise<void> {
  const { personId } = stage.move.plan;
  const from = await responsibleAuthorityOf(personId, context);
  if (from === place.areaCode) return;
  const { firstAuthority, secondAuthority } = stage.parties;
  if (firstAuthority) await end("RESPONSIBLE_AUTHORITY", firstAuthority, stage, act, context);
  if (secondAuthority) {
    await end("SECOND_AUTHORITY", secondAuthority, stage, act, context);
    const proof = `${place.name} stands in the council's area`;
    await open("RESPONSIBLE_AUTHORITY", secondAuthority, proof, stage, act, context);
  }
  await passResponsibility(personId, place.areaCode, act);
  await act.manager.insert(ResponsibilityHandoverEntity, handoverRow(from, place.areaCode, stage, context));
}

function handoverRow(
  fromAreaCode: string | null,
  toAreaCode: string,
  { move, eventAt }: Stage,
  { principal, now }: HubContext,
): ResponsibilityHandoverEntity {
  const { id: moveId, personId } = move.plan;
  const by = { recordedByUserId: principal.userId, recordedByPartnerId: principal.partnerId, recordedAt: now };
  return { id: randomUUID(), personId, moveId, fromAreaCode, toAreaCode, eventAt, ...by };
}

function open(
  kind: RelationshipKind,
  partnerId: PartnerId,
  proof: string,
  { move, eventAt }: Stage,
  act: Act,
  context: HubContext,
): Promise<RelationshipId> {
  const isThere = kind !== "RESPONSIBLE_AUTHORITY";
  const establishmentId = isThere ? move.plan.toEstablishmentId : null;
  const { personId } = move.plan;
  return openRelationship({ personId, partnerId, kind, proof, establishmentId, startedAt: eventAt }, act, context);
}

function end(
  kind: RelationshipKind,
  partnerId: PartnerId,
  { move, eventAt }: Stage,
  act: Act,
  context: HubContext,
): Promise<void> {
  return endRelationships({ personId: move.plan.personId, partnerId, kind }, eventAt, act, context);
}
