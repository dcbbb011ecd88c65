import { type HubContext, requireFirst } from "../access/index.js";
import { statement } from "../db/index.js";
import type { IncomingMove } from "./incoming-move.type.js";
import { knowsPlans } from "./move-secrecy.js";

const LARGEST_PAGE = 100;

const INCOMING = statement(`
  SELECT move.id, move.person_id AS "personId", move.from_establishment_id AS "fromEstablishmentId",
    move.to_establishment_id AS "toEstablishmentId", move.planned_for AS "plannedFor",
    1 + count(step.id)::int AS version, max(step.event_at) FILTER (WHERE step.step = 'DEPARTED') AS "departedAt"
  FROM planned_move AS move
  JOIN establishment AS destination ON destination.id = move.to_establishment_id
  LEFT JOIN establishment_healthcare AS care ON care.establishment_id = destination.id
  LEFT JOIN move_step AS step ON step.move_id = move.id
  WHERE move.kind = 'PRISON_TRANSFER' AND (destination.partner_id = $1 OR care.partner_id = $1)
  GROUP BY move.id
  HAVING NOT coalesce(bool_or(step.step IN ('ARRIVED', 'CANCELLED')), false)
  ORDER BY move.planned_for, move.id LIMIT $2
`);

/** The transfers bound for the places of the caller's partner, for those who may receive them; empty for others. */
export async function incomingMoves(first: number, context: HubContext): Promise<IncomingMove[]> {
  requireFirst(first, LARGEST_PAGE);
  if (!(await knowsPlans(context))) return [];
  const moves = await context.session.rows<IncomingMove>(INCOMING, [context.principal.partnerId, first]);
  const people = moves.map(({ personId }) => personId);
  const open = await context.gatekeeper.rights.exercisable(people, "MOVE", "Query.incomingMoves");
  return moves.filter(({ personId }) => open.has(personId));
}
