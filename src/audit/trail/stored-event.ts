import type { AccessEvent } from "./access-event.js";

/** The columns of an access event, under the names that its shape has. */
export const STORED_EVENT = `access_event.id, access_event.request_id AS "requestId",
  access_event.occurred_at AS "occurredAt", access_event.kind, access_event.partner_id AS "partnerId",
  access_event.user_id AS "userId", access_event.role, access_event.purpose, access_event.operation,
  access_event.policy_fingerprint AS "policyFingerprint", access_event.subject_ids AS "subjectIds",
  access_event.controller_ids AS "controllerIds", access_event.has_refusal AS "hasRefusal",
  access_event.is_break_glass AS "isBreakGlass", access_event.body, access_event.salt`;

/** A connection that answers questions. */
export interface Reader {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
}

const WAITING = `SELECT ${STORED_EVENT} FROM access_log.abandoned AS access_event ORDER BY access_event.noted_at LIMIT 500`;

/** The events of changes whose hub died, or stalls, before it sealed them. */
export async function abandonedEvents(reader: Reader): Promise<readonly AccessEvent[]> {
  const { rows } = await reader.query(WAITING);
  return rows as AccessEvent[];
}
