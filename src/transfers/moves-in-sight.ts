import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { isOpen, type Move, readMoves, taken, takenAt, versionOf } from "./move.js";
import type { PastMove, PlannedMove } from "./move.type.js";
import { partiesOf } from "./move-parties.js";
import { isToldOf, knowsPlans } from "./move-secrecy.js";

const MINUTE = 60_000;

/**
 * The moves that are to come or under way, for those to whom they show; null for everybody else, whether or not there
 * are any. That a caller was not told is noted either way, so that the log tells no more than the answer.
 */
export async function plannedMovesInSight(person: PersonId, context: HubContext): Promise<PlannedMove[] | null> {
  if (!(await knowsPlans(context))) {
    context.trail.noteWithheld(person, "CUSTODY", ["Custody.plannedMoves"]);
    return null;
  }
  const open = (await readMoves(person, context)).filter(isOpen);
  const parties = await Promise.all(open.map(({ plan }) => context.load(partiesOf, plan.id)));
  const told = open.filter((move, index) => {
    const ofMove = parties[index];
    return ofMove !== undefined && isToldOf(move, ofMove, context.principal);
  });
  return told.map(plannedMove);
}

/** The moves that have arrived, the latest first. */
export async function pastMoves(person: PersonId, context: HubContext): Promise<PastMove[]> {
  const moves = await readMoves(person, context);
  return moves.flatMap(pastMove).reverse();
}

function plannedMove(move: Move): PlannedMove {
  const firstAuthorityNotifiedAt = takenAt(move, "FIRST_AUTHORITY_NOTIFIED");
  const secondAuthorityNotifiedAt = takenAt(move, "SECOND_AUTHORITY_NOTIFIED");
  return {
    ...move.plan,
    version: versionOf(move),
    firstAuthorityNotifiedAt,
    secondAuthorityNotifiedAt,
    onwardNoticeMinutes: minutesBetween(firstAuthorityNotifiedAt, secondAuthorityNotifiedAt),
    acceptedAt: takenAt(move, "ACCEPTED"),
    departedAt: takenAt(move, "DEPARTED"),
    riskAssessment: taken(move, "DEPARTED")?.words ?? null,
  };
}

function pastMove(move: Move): PastMove[] {
  const departedAt = takenAt(move, "DEPARTED");
  const arrivedAt = takenAt(move, "ARRIVED");
  return departedAt && arrivedAt ? [{ ...move.plan, departedAt, arrivedAt }] : [];
}

function minutesBetween(from: Date | null, to: Date | null): number | null {
  return from && to ? Math.floor((to.getTime() - from.getTime()) / MINUTE) : null;
}
