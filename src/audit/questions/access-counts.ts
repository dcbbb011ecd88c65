import type { HubContext } from "../../access/index.js";
import { plannedEachTime } from "../../db/index.js";
import { daysBetween } from "../../kernel/calendar-day.js";
import { InputCheck } from "../../kernel/input-check.js";
import { IN_SIGHT_OF_LEAD } from "../in-sight-of-lead.js";

/** By what requests are counted. */
export type CountBy = "PARTNER" | "PURPOSE" | "CATEGORY" | "DAY";

/** Whole calendar days in the United Kingdom, the first and the last included. */
export interface CountedPeriod {
  readonly from: string;
  readonly to: string;
}

/** How many requests there were of one partner, purpose, category or day. */
export interface CountRow {
  /** The partner's id, the purpose, the category or the day; null where a request had none. */
  readonly key: string | null;
  readonly requests: number;
  readonly withRefusal: number;
  readonly byBreakGlass: number;
}

const LONGEST_DAYS = 31;

/**
 * Of another partner's request, only the categories asked for of people whose records the reader's partner controls:
 * all of them, where nobody else controls any, and then no person is looked up.
 */
const CATEGORIES_OF = `CROSS JOIN LATERAL (
  SELECT DISTINCT decision->>'category' AS category FROM jsonb_array_elements(event.body->'decisions') AS decision
  WHERE event.partner_id = $1::uuid OR event.controller_ids = ARRAY[$1::uuid] OR EXISTS (
    SELECT FROM jsonb_array_elements_text(decision->'people') AS named (id)
    WHERE (SELECT record_owner_id FROM person WHERE person.id = named.id::uuid) = $1::uuid)) AS asked`;

const countsBy = (key: string, joined = "") =>
  plannedEachTime(`
  SELECT ${key} AS key, count(*)::int AS requests, (count(*) FILTER (WHERE event.has_refusal))::int AS "withRefusal",
    (count(*) FILTER (WHERE event.is_break_glass))::int AS "byBreakGlass"
  FROM access_log.of_lead AS event ${joined}
  WHERE event.occurred_at >= $3::date::timestamp AT TIME ZONE 'Europe/London'
    AND event.occurred_at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/London'
    AND ${IN_SIGHT_OF_LEAD("event", "$1::uuid", "$2::uuid")}
  GROUP BY 1 ORDER BY requests DESC, 1 LIMIT 200`);

const COUNTS = {
  PARTNER: countsBy("event.partner_id::text"),
  PURPOSE: countsBy("event.purpose"),
  CATEGORY: countsBy("asked.category", CATEGORIES_OF),
  DAY: countsBy("to_char(event.occurred_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD')"),
};

/**
 * Counts the requests in a lead's sight, the most first (AUD-03). A request that asked for several categories counts
 * once in each. It is metadata of the lead's own users and records, so small counts are told.
 */
export async function accessCounts(period: CountedPeriod, by: CountBy, context: HubContext): Promise<CountRow[]> {
  const check = new InputCheck("period");
  const days = daysBetween(period.from, period.to) + 1;
  check.require(days >= 1 && days <= LONGEST_DAYS, "to", `It must be from the same day on to ${LONGEST_DAYS} days.`);
  check.refuse();
  const { partnerId, userId } = context.principal;
  const rows = await context.session.rows<CountRow>(COUNTS[by], [partnerId, userId, period.from, period.to]);
  context.trail.noteLogRead(["period"], rows.length);
  return rows;
}
