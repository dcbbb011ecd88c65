/**
 * The rival's own access log, with the columns and indexes of the hub's: what a trail costs at the least.
 *
 * It is a table apart, so that the yardstick stays as it is when the hub's log changes.
 */
export const EVENT_LOG = `
  CREATE TABLE bench.event (
    id uuid PRIMARY KEY,
    request_id text NOT NULL,
    occurred_at timestamptz NOT NULL,
    partner_id uuid NOT NULL,
    user_id uuid,
    role text NOT NULL,
    purpose text NOT NULL,
    operation text NOT NULL,
    policy_fingerprint text NOT NULL,
    subject_ids uuid[] NOT NULL,
    controller_ids uuid[] NOT NULL,
    has_refusal boolean NOT NULL,
    body jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX ON bench.event USING gin (subject_ids);
  CREATE INDEX ON bench.event (partner_id, occurred_at DESC, id);
  CREATE INDEX ON bench.event (request_id);
  CREATE INDEX ON bench.event USING gin (controller_ids);`;

/** The columns, in the order in which the rival's statements give them. */
export const EVENT_COLUMNS = `id, request_id, occurred_at, partner_id, user_id, role, purpose, operation, policy_fingerprint,
  subject_ids, controller_ids, has_refusal, body`;

/** Writes many events at once, from one JSON array. */
export const STORE_EVENTS = `INSERT INTO bench.event (${EVENT_COLUMNS})
  SELECT ${EVENT_COLUMNS} FROM json_populate_recordset(null::bench.event, $1::json)`;
