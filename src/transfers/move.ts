import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { MoveStepEntity, StepName } from "./move-step.entity.js";
import type { PlannedMoveEntity } from "./planned-move.entity.js";
import { moveById, movesOf, stepsOf } from "./transfers.loader.js";

/** A planned move with what has come of it, in order. */
export interface Move {
  readonly plan: PlannedMoveEntity;
  readonly steps: readonly MoveStepEntity[];
}

/** All moves that were ever planned for a person, the first one first. */
export async function readMoves(person: PersonId, context: HubContext): Promise<readonly Move[]> {
  const plans = await context.load(movesOf, person);
  return Promise.all(plans.map(async (plan) => ({ plan, steps: await context.load(stepsOf, plan.id) })));
}

/** One move by its id; null where there is none. */
export async function readMove(id: string, context: HubContext): Promise<Move | null> {
  const plan = await context.load(moveById, id);
  return plan && { plan, steps: await context.load(stepsOf, plan.id) };
}

/** A step that was taken; null while it was not. */
export function taken({ steps }: Pick<Move, "steps">, name: StepName): MoveStepEntity | null {
  return steps.find(({ step }) => step === name) ?? null;
}

/** When a step was taken; null while it was not. */
export function takenAt(move: Pick<Move, "steps">, name: StepName): Date | null {
  return taken(move, name)?.eventAt ?? null;
}

/** The version of a move: 1 as planned, and one more with each step. */
export function versionOf({ steps }: Pick<Move, "steps">): number {
  return steps.length + 1;
}

/** Whether a move is still to come or under way. */
export function isOpen(move: Pick<Move, "steps">): boolean {
  return taken(move, "ARRIVED") === null && taken(move, "CANCELLED") === null;
}
