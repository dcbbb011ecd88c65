import {
  type HubContext,
  isDay,
  type ListByRight,
  type Page,
  readListByRight,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { ukDay } from "../kernel/calendar.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import { isKeptOut } from "../relationships/index.js";
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

/** Less the records that this lead is kept out of, so that they move no page (NEV-09). */
const ITEMS = statement(`
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
    AND NOT ${isKeptOut({ person: 'item."personId"', user: "$5", role: "$6", now: "$7" })}
    AND ($8::date IS NULL OR (item."dueOn"::date, item.id) > ($8::date, $9::uuid))
  ORDER BY item."dueOn"::date, item.id LIMIT $10
`);

const QUEUE: ListByRight<ReviewRow> = {
  ...{ query: ITEMS, right: "REVIEW", field: "Query.reviewQueue" },
  ...{ placeOf: ({ dueOn }) => dueOn, isPlace: isDay },
};

/**
 * A page of what the reader's governance must review, due first: emergencies within two working days, overrides within
 * five (domain guide 3.6, 3.7). What was reviewed late stays late.
 */
export function reviewQueue(
  { isReviewed, isOverdue }: QueueWanted,
  page: WantedPage,
  context: HubContext,
): Promise<Page<ReviewRow>> {
  const { partnerId, userId, role } = context.principal;
  const asked = [partnerId, isReviewed, isOverdue, ukDay(context.now), userId, role, context.now];
  return readListByRight(QUEUE, asked, page, context);
}
