import { cursorOf, type HubContext, isDay, type Page, pageOf, readCursor, requireFirst } from "../access/index.js";
import { statement } from "../db/index.js";
import { ukDay } from "../kernel/calendar.js";
import { isId, type PersonId, type UserId } from "../kernel/ids.js";
import type { AlertKind } from "./access-alert.entity.js";
import type { ReviewOutcome } from "./override.entity.js";

/** An emergency or an override as governance has it before it: by when it must be reviewed, and what was made of it. */
export interface ReviewRow {
  readonly id: string;
  readonly kind: AlertKind;
  readonly personId: PersonId;
  readonly userId: UserId;
  readonly dueOn: string;
  readonly outcome: ReviewOutcome | null;
  readonly reviewedAt: Date | null;
  readonly isOverdue: boolean;
}

/** Which of the queue is wanted. */
export interface QueueWanted {
  readonly isReviewed: boolean;
  /** Null for all, late or not. */
  readonly isOverdue: boolean | null;
}

const LARGEST_PAGE = 100;

/** Less the records that this lead is kept out of, so that they move no page (NEV-09). To be restricted stops no governance. */
const PAGE = statement(`
  SELECT * FROM (
    SELECT item.*, coalesce((item."reviewedAt" AT TIME ZONE 'Europe/London')::date, $4::date) > item."dueOn"::date AS "isOverdue"
    FROM (
      SELECT glass.id, 'BREAK_GLASS' AS kind, glass.person_id AS "personId", glass.user_id AS "userId",
        glass.review_due::text AS "dueOn", review.outcome, review.event_at AS "reviewedAt"
      FROM break_glass AS glass
      LEFT JOIN break_glass_review AS review ON review.break_glass_id = glass.id AND review.recorded_by_partner_id = $1
      WHERE glass.partner_id = $1 OR glass.record_owner_id = $1
      UNION ALL
      SELECT override.id, 'OVERRIDE', override.person_id, override.recorded_by_user_id, override.review_due::text,
        review.outcome, review.event_at
      FROM sharing_override AS override LEFT JOIN override_review AS review ON review.override_id = override.id
      WHERE override.recorded_by_partner_id = $1
    ) AS item
  ) AS item
  WHERE (item."reviewedAt" IS NOT NULL) = $2 AND ($3::boolean IS NULL OR item."isOverdue" = $3)
    AND NOT EXISTS (
      SELECT FROM facts.record_exclusion AS bar
      WHERE bar.person_id = item."personId" AND bar.kind = 'EXCLUDED' AND bar.user_id = $5
        AND bar.valid_from <= $6 AND (bar.valid_to IS NULL OR bar.valid_to > $6))
    AND ($7::date IS NULL OR (item."dueOn"::date, item.id) > ($7::date, $8::uuid))
  ORDER BY item."dueOn"::date, item.id LIMIT $9
`);

/**
 * A page of what the reader's governance must review, due first: emergencies within two working days, overrides within
 * five (domain guide 3.6, 3.7). What was reviewed late stays late.
 */
export async function reviewQueue(
  wanted: QueueWanted,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<ReviewRow>> {
  requireFirst(first, LARGEST_PAGE);
  const rows = await context.session.rows<ReviewRow>(PAGE, [...askedOf(wanted, after, context), first + 1]);
  const people = rows.slice(0, first).map(({ personId }) => personId);
  const open = await context.gatekeeper.rights.exercisable(people, "REVIEW", "Query.reviewQueue");
  // Who is kept out of single records was left out above: what is left of the right is the same for everybody named.
  const told = people.every((person) => open.has(person)) ? rows : [];
  return pageOf(told, first, after, ({ dueOn, id }) => cursorOf(dueOn, id));
}

function askedOf({ isReviewed, isOverdue }: QueueWanted, after: string | undefined, { principal, now }: HubContext) {
  const from = after === undefined ? [null, null] : readCursor(after, [isDay, isId]);
  return [principal.partnerId, isReviewed, isOverdue, ukDay(now), principal.userId, now, ...from];
}
