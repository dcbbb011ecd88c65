import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { ukDay } from "../kernel/calendar.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId } from "../kernel/ids.js";
import { SMALLEST_SHOWN, shownCount } from "../kernel/small-numbers.js";
import { workingHoursBetween } from "../kernel/working-hours.js";
import { type DelayPeriod, periodBefore } from "./delay-period.js";

/** What was waited for: the first reading of a record that was there to be read, or the answer to a request. */
export type DelayKind = "FIRST_READ" | "DISCLOSURE";

interface Need {
  readonly kind: DelayKind;
  readonly holderId: PartnerId;
  readonly receiverId: PartnerId;
  readonly since: Date;
  readonly metAt: Date | null;
}

/** How long sharing took between two partners. No person is in it, and no number that could point at one. */
export interface SharingDelay {
  readonly kind: DelayKind;
  readonly holderId: PartnerId;
  readonly receiverId: PartnerId;
  readonly met: number | null;
  readonly waiting: number | null;
  readonly medianWorkingHours: number | null;
  readonly longestWorkingHours: number | null;
}

/**
 * Each need to share that arose in the period, and when it was met: a relationship that began with a person whom another
 * service cares for too, and the first reading that the access log knows; a disclosure asked for, and its decision.
 */
const NEEDS = statement(`
  WITH period AS (
    SELECT $2::date::timestamp AT TIME ZONE 'Europe/London' AS began, $3::date::timestamp AT TIME ZONE 'Europe/London' AS ended
  )
  SELECT 'FIRST_READ' AS kind, person.record_owner_id AS "holderId", began.partner_id AS "receiverId",
    began.started_at AS since, first_read.at AS "metAt"
  FROM period, facts.relationship AS began
  JOIN person ON person.id = began.person_id
  LEFT JOIN LATERAL (
    SELECT min(event.occurred_at) AS at FROM access_log.of_lead_today AS event
    WHERE event.partner_id = began.partner_id AND event.kind = 'READ' AND event.occurred_at >= began.started_at
      AND event.subject_ids @> ARRAY[began.person_id]
      AND event.body -> 'decisions' @> jsonb_build_array(jsonb_build_object('effect', 'PERMIT', 'people',
        jsonb_build_array(began.person_id)))
  ) AS first_read ON true
  WHERE began.started_at >= period.began AND began.started_at < period.ended
    AND began.partner_id <> person.record_owner_id AND $1 IN (began.partner_id, person.record_owner_id)
    AND EXISTS (
      SELECT FROM facts.relationship AS other
      WHERE other.person_id = began.person_id AND other.partner_id <> began.partner_id
        AND other.started_at <= began.started_at
        AND coalesce(least(other.ended_at, other.valid_to), 'infinity') > began.started_at)
  UNION ALL
  SELECT 'DISCLOSURE', person.record_owner_id, asked.recorded_by_partner_id, asked.event_at, decided.event_at
  FROM period, disclosure_request AS asked
  JOIN person ON person.id = asked.person_id
  LEFT JOIN disclosure_decision AS decided ON decided.disclosure_id = asked.id
  WHERE asked.event_at >= period.began AND asked.event_at < period.ended
    AND $1 IN (asked.recorded_by_partner_id, person.record_owner_id)
`);

/** How long sharing took between the caller's partner and each other, in one statement (SHARE-04). */
export async function sharingDelays(period: DelayPeriod, context: HubContext): Promise<SharingDelay[]> {
  const { from, to } = periodBefore(period, ukDay(context.now));
  const needs = await context.session.rows<Need>(NEEDS, [context.principal.partnerId, from, to]);
  return delaysOf(needs);
}

/** Sums needs up by pair of partners. A pair with fewer than five is left out: it is as if there were none. */
export function delaysOf(needs: readonly Need[]): SharingDelay[] {
  const pairs = groupedBy(needs, ({ kind, holderId, receiverId }) => `${kind} ${holderId} ${receiverId}`);
  return [...pairs.entries()]
    .filter(([, group]) => group.length >= SMALLEST_SHOWN)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => delayOf(group) ?? []);
}

function delayOf(group: readonly Need[]): SharingDelay | null {
  const [first] = group;
  if (!first) return null;
  const { kind, holderId, receiverId } = first;
  const hours = group
    .flatMap(({ since, metAt }) => (metAt === null ? [] : [workingHoursBetween(since, metAt)]))
    .sort((one, other) => one - other);
  const met = shownCount(hours.length);
  const times =
    met === null ? NOT_TOLD : { medianWorkingHours: median(hours), longestWorkingHours: hours.at(-1) ?? null };
  return { kind, holderId, receiverId, met, waiting: shownCount(group.length - hours.length), ...times };
}

const NOT_TOLD = { medianWorkingHours: null, longestWorkingHours: null };

/** The middle of an ordered list; of an even number, the mean of the two in the middle. */
function median(ordered: readonly number[]): number | null {
  const low = ordered[Math.floor((ordered.length - 1) / 2)];
  const high = ordered[Math.ceil((ordered.length - 1) / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
