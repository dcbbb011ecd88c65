/** What a prison records about a move: each is noted as a demand to write. What others do is noted as a right. */
const PRISON_ACTIONS = ["planMove", "notifyMove", "recordDeparture", "cancelMove"];

const byAction = (event: string): string =>
  PRISON_ACTIONS.map((action) => `${event}.body->'decisions' @> '[{"asked": ["Mutation.${action}"]}]'`).join(" OR ");

/** Whose move has not arrived: gathered once for a statement, so that all other entries are passed over by a glance. */
const MOVING = "ARRAY(SELECT person_id FROM facts.secret_move)";

/**
 * SQL that says of an event of the access log, by its name in the statement, that it would tell of a move which has not arrived: a step of the move,
 * an access on a relationship that the move opened, or one of the sending prison's after it let the person go.
 *
 * Such an event shows once the arrival is recorded: a log must not tell what the record keeps (GAP-19).
 */
export const tellsOfSecretMove = (event: string): string => `(${event}.subject_ids && ${MOVING} AND EXISTS (
  SELECT FROM facts.secret_move AS move
  WHERE move.person_id = ANY(${event}.subject_ids) AND ${event}.occurred_at >= move.recorded_at
    AND (${event}.body->'acts' @> '[{"right": "MOVE"}]' OR ${byAction(event)} OR EXISTS (
      SELECT FROM facts.move_step AS step WHERE step.move_id = move.id
        AND (${event}.body->'relationships'->>(move.person_id::text) = step.relationship_id::text
          OR (step.step = 'DEPARTED' AND step.recorded_by_partner_id = ${event}.partner_id
            AND ${event}.occurred_at >= step.event_at))))))`;
