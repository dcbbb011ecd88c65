import {
  emptyPage,
  type HubContext,
  isMoment,
  type ListByRight,
  type Page,
  readListByRight,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { isKeptOut } from "../relationships/index.js";
import type { IncomingMove } from "./incoming-move.type.js";
import { knowsPlans } from "./move-secrecy.js";

const INCOMING = statement(`
  SELECT move.id, move.person_id AS "personId", move.from_establishment_id AS "fromEstablishmentId",
    move.to_establishment_id AS "toEstablishmentId", move.planned_for AS "plannedFor",
    1 + count(step.id)::int AS version, max(step.event_at) FILTER (WHERE step.step = 'DEPARTED') AS "departedAt"
  FROM planned_move AS move
  JOIN establishment AS destination ON destination.id = move.to_establishment_id
  LEFT JOIN establishment_healthcare AS care ON care.establishment_id = destination.id
  LEFT JOIN move_step AS step ON step.move_id = move.id
  WHERE move.kind = 'PRISON_TRANSFER' AND (destination.partner_id = $1 OR care.partner_id = $1)
    AND NOT ${isKeptOut({ person: "move.person_id", user: "$2", role: "$3", now: "$4" })}
    AND ($5::timestamptz IS NULL OR (move.planned_for, move.id) > ($5::timestamptz, $6::uuid))
  GROUP BY move.id
  HAVING NOT coalesce(bool_or(step.step IN ('ARRIVED', 'CANCELLED')), false)
  ORDER BY move.planned_for, move.id LIMIT $7
`);

const INCOMING_MOVES: ListByRight<IncomingMove> = {
  ...{ query: INCOMING, right: "MOVE", field: "Query.incomingMoves" },
  ...{ placeOf: ({ plannedFor }) => plannedFor.toISOString(), isPlace: isMoment },
};

/** The transfers bound for the places of the caller's partner, for those who may receive them; empty for others. */
export async function incomingMoves(page: WantedPage, context: HubContext): Promise<Page<IncomingMove>> {
  if (!(await knowsPlans(context))) return emptyPage(page);
  const { partnerId, userId, role } = context.principal;
  return readListByRight(INCOMING_MOVES, [partnerId, userId, role, context.now], page, context);
}
