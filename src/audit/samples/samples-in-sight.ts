import { cursorOf, type HubContext, isDay, type Page, pageOf, readCursor, requireFirst } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { ukDay } from "../../kernel/calendar.js";
import type { AccessSampleEntity } from "./access-sample.entity.js";

const LARGEST_PAGE = 100;

const LISTED = statement(`
  SELECT id, partner_id AS "partnerId", month::text AS month, seed, drawn_from AS "drawnFrom", due_on::text AS "dueOn",
    recorded_by_user_id AS "recordedByUserId", event_at AS "eventAt"
  FROM access_sample
  WHERE partner_id = $1 AND ($2::boolean IS NULL OR $2 = (due_on < $3::date AND EXISTS (
    SELECT FROM access_sample_item AS item WHERE item.sample_id = access_sample.id AND NOT EXISTS (
      SELECT FROM access_sample_finding AS finding WHERE finding.item_id = item.id))))
    AND ($4::date IS NULL OR month < $4::date)
  ORDER BY month DESC LIMIT $5`);

/**
 * A page of the samples of the lead's own partner, the latest month first; only those with looks overdue, where that is
 * asked. A partner has one sample of a month, so the month is key enough.
 */
export async function samples(
  isOverdue: boolean | null,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<AccessSampleEntity>> {
  requireFirst(first, LARGEST_PAGE);
  const { session, principal, now } = context;
  const [from] = after === undefined ? [null] : readCursor(after, [isDay]);
  const asked = [principal.partnerId, isOverdue, ukDay(now), from, first + 1];
  const rows = await session.rows<AccessSampleEntity>(LISTED, asked);
  return pageOf(rows, first, after, ({ month }) => cursorOf(month));
}
