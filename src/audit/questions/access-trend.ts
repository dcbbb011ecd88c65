import { type HubContext, requireFirst } from "../../access/index.js";
import { plannedEachTime } from "../../db/index.js";
import type { UserId } from "../../kernel/ids.js";

const LARGEST_PAGE = 100;

/** How a user's requests of the last seven days compare with the eight weeks before (GAP-32). */
export interface TrendRow {
  readonly userId: UserId;
  readonly thisWeek: number;
  readonly weeklyMean: number;
}

/** A user's requests are counted from the index alone, so that nine weeks of a busy partner are no more than a look. */
const TREND = plannedEachTime(`
  SELECT staff_user.id AS "userId", counted."thisWeek", counted.earlier / 8.0::float8 AS "weeklyMean"
  FROM staff_user CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE occurred_at > $2::timestamptz - interval '7 days'))::int AS "thisWeek",
      (count(*) FILTER (WHERE occurred_at <= $2::timestamptz - interval '7 days'))::float8 AS earlier
    FROM access_log.of_staff
    WHERE user_id = staff_user.id AND occurred_at > $2::timestamptz - interval '63 days' AND occurred_at <= $2::timestamptz
  ) AS counted
  WHERE staff_user.partner_id = $1 AND staff_user.role NOT IN ('PERSON', 'PROXY')
    AND counted."thisWeek" + counted.earlier > 0
  ORDER BY counted."thisWeek" - counted.earlier / 8 DESC, staff_user.id LIMIT $3`);

/** The lead's own users whose requests have grown the most: where a look is worth its while, and no verdict. */
export async function accessTrend(first: number, context: HubContext): Promise<TrendRow[]> {
  requireFirst(first, LARGEST_PAGE);
  const { session, principal, now, trail } = context;
  const rows = await session.rows<TrendRow>(TREND, [principal.partnerId, now, first]);
  trail.noteLogRead([], rows.length);
  return rows;
}
