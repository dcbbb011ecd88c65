import type { AccessEvent } from "./access-event.js";

const COLUMNS = `id uuid, request_id text, occurred_at timestamptz, kind text, partner_id uuid, user_id uuid, role text,
  purpose text, operation text, policy_fingerprint text, subject_ids uuid[], controller_ids uuid[],
  has_refusal boolean, is_break_glass boolean, body jsonb`;
const NAMES = COLUMNS.replaceAll(/ (uuid\[\]|uuid|text|timestamptz|boolean|jsonb)(?=,|$)/g, "");

/** The statement part that writes the events which one parameter, `$1`, lists. */
export const INSERT_EVENTS = `INSERT INTO access_event (${NAMES}, salt)
  SELECT ${NAMES}, decode(salt, 'hex') FROM jsonb_to_recordset($1::jsonb) AS event (${COLUMNS}, salt text)`;

/** Events as that parameter lists them. */
export function eventRows(events: readonly AccessEvent[]): string {
  return JSON.stringify(events.map(rowOf));
}

function rowOf(event: AccessEvent): Record<string, unknown> {
  return {
    id: event.id,
    request_id: event.requestId,
    occurred_at: event.occurredAt,
    kind: event.kind,
    partner_id: event.partnerId,
    user_id: event.userId,
    role: event.role,
    purpose: event.purpose,
    operation: event.operation,
    policy_fingerprint: event.policyFingerprint,
    subject_ids: event.subjectIds,
    controller_ids: event.controllerIds,
    has_refusal: event.hasRefusal,
    is_break_glass: event.isBreakGlass,
    body: event.body,
    salt: event.salt.toString("hex"),
  };
}
