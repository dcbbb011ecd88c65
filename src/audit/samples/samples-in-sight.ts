import { type HubContext, requireFirst } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { ukDay } from "../../kernel/calendar.js";
import type { AccessSampleEntity } from "./access-sample.entity.js";

const LARGEST_PAGE = 36;

const LISTED = statement(`
  SELECT id, partner_id AS "partnerId", month::text AS month, seed, drawn_from AS "drawnFrom", due_on::text AS "dueOn",
    recorded_by_user_id AS "recordedByUserId", event_at AS "eventAt"
  FROM access_sample
  WHERE partner_id = $1 AND ($2::boolean IS NULL OR $2 = (due_on < $3::date AND EXISTS (
    SELECT FROM access_sample_item AS item WHERE item.sample_id = access_sample.id AND NOT EXISTS (
      SELECT FROM access_sample_finding AS finding WHERE finding.item_id = item.id))))
  ORDER BY month DESC LIMIT $4`);

/** The samples of the lead's own partner, the latest month first; only those with looks overdue, where that is asked. */
export function samples(isOverdue: boolean | null, first: number, context: HubContext): Promise<AccessSampleEntity[]> {
  requireFirst(first, LARGEST_PAGE);
  const { session, principal, now } = context;
  return session.rows<AccessSampleEntity>(LISTED, [principal.partnerId, isOverdue, ukDay(now), first]);
}
