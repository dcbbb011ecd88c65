import { tellsOfSecretMove } from "../transfers/index.js";

/**
 * The condition that an event is in an information-governance lead's sight, as SQL over names in a statement: what
 * their own users did, and what anybody did with records that their partner controls (AUD-03).
 *
 * Not in sight is what would tell of a move before it is made, and the whole of a request that took a step of an
 * investigation of the reader's own doings: nobody follows how they are looked into. Whether there is any is asked once,
 * and only then is each request looked into.
 */
export const IN_SIGHT_OF_LEAD = (event: string, partner: string, reader: string): string =>
  inSight({
    ...{ event, reader },
    isAskers: `${event}.partner_id = ${partner}`,
    isControllers: `${event}.controller_ids @> ARRAY[${partner}]`,
  });

/**
 * The same condition, worded so that no index serves it. Where a filter leaves few events, those are to be found first
 * and then judged one by one; the planner would rather gather all that the partner did.
 */
export const IN_SIGHT_OF_LEAD_AMONG_FEW = (event: string, partner: string, reader: string): string =>
  inSight({
    ...{ event, reader },
    isAskers: `${event}.partner_id IS NOT DISTINCT FROM ${partner}`,
    isControllers: `${partner} = ANY(${event}.controller_ids)`,
  });

interface Sight {
  readonly event: string;
  readonly reader: string;
  readonly isAskers: string;
  readonly isControllers: string;
}

const inSight = ({ event, reader, isAskers, isControllers }: Sight): string => `
  (${isAskers} OR (${isControllers} AND NOT ${tellsOfSecretMove(event)}))
  AND (NOT EXISTS (SELECT FROM facts.own_investigation WHERE subject_user_id = ${reader}) OR NOT EXISTS (
    SELECT FROM facts.own_investigation AS own JOIN access_log.of_lead AS step ON step.request_id = ${event}.request_id
    WHERE own.subject_user_id = ${reader}
      AND step.body->'writes' @> jsonb_build_array(jsonb_build_object('recordId', own.id))))`;
