import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { presentStay } from "../custody/index.js";
import { Conflict, Forbidden, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { establishmentById } from "../partners/index.js";
import { isOpen, readMoves } from "./move.js";
import type { MovePayload } from "./move-payload.type.js";
import { PlannedMoveEntity } from "./planned-move.entity.js";
import type { PlanMoveInput } from "./transfers.inputs.js";

const LONGEST_PLACE = 200;
const PRISONS = ["PRISON", "YOUNG_OFFENDER_INSTITUTION"];

/** Plans a move of somebody whom the caller's prison holds; one at a time, so that nobody is bound for two places. */
export async function planMove(input: PlanMoveInput, context: HubContext): Promise<MovePayload> {
  await checkPlan(input, context);
  if (!isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("planMove", async (act) => {
    await act.demand(personId, "CUSTODY");
    const fromEstablishmentId = await placeLeft(personId, context);
    if (fromEstablishmentId === input.toEstablishmentId?.toLowerCase())
      throw new RuleBroken("TRANS-02", "The person is held there already.");
    const moves = await readMoves(personId, context);
    if (moves.some(isOpen))
      throw new RuleBroken("TRANS-09", "A move is planned already. Cancel it before planning another.");
    const moveId = await insertPlan({ input, personId, fromEstablishmentId, ordinal: moves.length + 1 }, act, context);
    return { moveId, version: 1, personId };
  });
}

async function checkPlan(input: PlanMoveInput, context: HubContext): Promise<void> {
  const { kind, toEstablishmentId, toPlace, plannedFor } = input;
  const check = new InputCheck("input");
  check.text("toPlace", toPlace, LONGEST_PLACE);
  check.require(plannedFor >= context.now, "plannedFor", "It may not be in the past.");
  const isOne = Boolean(toEstablishmentId) !== Boolean(toPlace);
  check.require(isOne, "toEstablishmentId", "Give an establishment or a place: one of the two.");
  if (kind === "PRISON_TRANSFER") check.require(!toPlace, "toPlace", "A transfer goes to an establishment.");
  if (toEstablishmentId) await checkDestination(check, kind, toEstablishmentId, context);
  check.refuse();
}

async function checkDestination(
  check: InputCheck,
  kind: PlanMoveInput["kind"],
  id: string,
  context: HubContext,
): Promise<void> {
  const place = isId(id) ? await context.load(establishmentById, id.toLowerCase()) : null;
  check.require(place !== null, "toEstablishmentId", "There is no such establishment.");
  const isFit = kind === "HOSPITAL_ESCORT" || !place || PRISONS.includes(place.kind);
  check.require(isFit, "toEstablishmentId", "A transfer goes to a prison.");
}

/** Where the person is held; it must be a prison of the caller's: probation writes here too, and moves nobody. */
async function placeLeft(person: PersonId, context: HubContext): Promise<string> {
  const { agencyType, partnerId } = context.principal;
  if (agencyType !== "PRISON") throw new Forbidden("Only the prison that holds a person plans their move.");
  const stay = await presentStay(person, context);
  const place = stay && (await context.load(establishmentById, stay.establishmentId));
  if (place?.partnerId !== partnerId)
    throw new RuleBroken("TRANS-01", "Only the prison that holds a person plans their move.");
  return place.id;
}

interface Plan {
  readonly input: PlanMoveInput;
  readonly personId: PersonId;
  readonly fromEstablishmentId: string;
  readonly ordinal: number;
}

/** Of two plans made at the same moment the second loses the race: PostgreSQL refuses it. */
async function insertPlan(
  { input, personId, fromEstablishmentId, ordinal }: Plan,
  { manager, wrote }: Act,
  { principal, now }: HubContext,
): Promise<string> {
  const id = randomUUID() as string;
  const destination = {
    toEstablishmentId: input.toEstablishmentId?.toLowerCase() ?? null,
    toPlace: input.toPlace ?? null,
  };
  const by = { recordedByUserId: principal.userId, recordedByPartnerId: principal.partnerId, recordedAt: now };
  const { kind, plannedFor } = input;
  const row = { id, personId, ordinal, kind, fromEstablishmentId, ...destination, plannedFor, ...by };
  const insert = manager.createQueryBuilder().insert().into(PlannedMoveEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
  wrote(id);
  return id;
}
