import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound } from "../kernel/errors.js";
import { isId, type RelationshipId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { type Move, readMove, versionOf } from "./move.js";
import { type MoveParties, partiesOf } from "./move-parties.js";
import type { MovePayload } from "./move-payload.type.js";
import { hasPartIn, isToldOf, knowsPlans } from "./move-secrecy.js";
import { MoveStepEntity, type StepName } from "./move-step.entity.js";
import { requireOrder, requireTaker, requireTurn } from "./step-rules.js";
import type { MoveStepInput } from "./transfers.inputs.js";

/** A step that may be taken: of which move, with which parties, at which time. */
export interface Stage {
  readonly move: Move;
  readonly parties: MoveParties;
  readonly eventAt: Date;
}

/** What a step is called, and what it does beside being recorded. */
interface Taking {
  readonly step: StepName;
  readonly action: string;
  readonly words?: { readonly field: string; readonly text: string; readonly longest: number };
  /** Gives the relationship that the step opened, if it opened one. */
  readonly effect?: (stage: Stage, act: Act, context: HubContext) => Promise<RelationshipId | null>;
}

/** What is the sending prison's own doing needs the right to write there; the others have a part without a sight. */
const BY_WRITERS: readonly StepName[] = ["FIRST_AUTHORITY_NOTIFIED", "DEPARTED", "CANCELLED"];

/** Takes a move one step further; to whom the move does not show there is none. */
export async function takeStep(input: MoveStepInput, taking: Taking, context: HubContext): Promise<MovePayload> {
  const { step, action, words, effect } = taking;
  const check = new InputCheck("input");
  check.past("eventAt", input.eventAt, context.now);
  if (words) check.text(words.field, words.text, words.longest);
  check.refuse();
  return context.act(action, async (act) => {
    const { move, parties } = await moveInSight(input.moveId, context);
    const { id: moveId, personId } = move.plan;
    if (BY_WRITERS.includes(step)) await act.demand(personId, "CUSTODY", NOUN);
    else await act.demandRight(personId, "MOVE", { record: NOUN });
    requireTaker(step, move, parties, context.principal.partnerId);
    if (versionOf(move) !== input.expectedVersion) throw new Conflict(versionOf(move));
    requireTurn(step, move);
    const eventAt = input.eventAt ?? context.now;
    requireOrder(step, move, eventAt);
    const relationshipId = (await effect?.({ move, parties, eventAt }, act, context)) ?? null;
    const version = await insertStep({ move, step, words: words?.text ?? null, relationshipId, eventAt }, act, context);
    return { moveId, version, personId };
  });
}

const NOUN = "planned move";

/** A move that the caller has a part in and was told of. */
async function moveInSight(id: string, context: HubContext): Promise<Pick<Stage, "move" | "parties">> {
  const move = isId(id) ? await readMove(id.toLowerCase(), context) : null;
  if (!move || !(await knowsPlans(context))) throw new NotFound(NOUN);
  const parties = await context.load(partiesOf, move.plan.id);
  const { principal } = context;
  if (!hasPartIn(parties, principal) || !isToldOf(move, parties, principal)) throw new NotFound(NOUN);
  return { move, parties };
}

type NewStep = Pick<MoveStepEntity, "step" | "words" | "relationshipId" | "eventAt"> & Pick<Stage, "move">;

/** Of two steps at the same moment the second loses the race: PostgreSQL refuses its number. */
async function insertStep(
  { move, ...said }: NewStep,
  { manager, wrote }: Act,
  { principal, now }: HubContext,
): Promise<number> {
  const { id: moveId, personId } = move.plan;
  const number = versionOf(move) + 1;
  const by = { recordedByUserId: principal.userId, recordedByPartnerId: principal.partnerId, recordedAt: now };
  const row = { ...said, id: randomUUID(), moveId, personId, number, ...by };
  const insert = manager.createQueryBuilder().insert().into(MoveStepEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(number);
  wrote(moveId);
  return number;
}
