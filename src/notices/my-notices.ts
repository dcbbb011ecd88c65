import {
  cursorOf,
  type HubContext,
  isMoment,
  type Page,
  pageOf,
  reaches,
  readCursor,
  requireFirst,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import { DATA_CATEGORIES, type DataCategory } from "../policy/vocabulary.js";
import type { PartnerNoticeEntity } from "./partner-notice.entity.js";

const LARGEST_PAGE = 100;

/** Less the records that this user is kept out of, and what lies wholly beyond the role: both are as if never told. */
const PAGE = statement(`
  SELECT id, person_id AS "personId", kind, categories, event_at AS "eventAt", acknowledged_at AS "acknowledgedAt",
    acknowledged_by_user_id AS "acknowledgedByUserId"
  FROM partner_notice
  WHERE partner_id = $1 AND categories && $2::text[]
    AND ($3::timestamptz IS NULL OR (event_at, id) < ($3::timestamptz, $4::uuid))
    AND NOT coalesce((
      SELECT bool_or(bar.kind = 'EXCLUDED' AND bar.user_id = $5)
        OR (bool_or(bar.kind = 'RESTRICTED_TO') AND NOT bool_or(bar.kind = 'RESTRICTED_TO' AND bar.user_id = $5) AND NOT $6)
      FROM facts.record_exclusion AS bar
      WHERE bar.person_id = partner_notice.person_id
        AND bar.valid_from <= $7 AND (bar.valid_to IS NULL OR bar.valid_to > $7)), false)
  ORDER BY event_at DESC, id DESC LIMIT $8
`);

/** Reads a page of what the caller's partner was told, newest first. For whoever may not be told, there is nothing. */
export async function readMyNotices(
  context: HubContext,
  first: number,
  after: string | undefined,
): Promise<Page<PartnerNoticeEntity>> {
  requireFirst(first, LARGEST_PAGE);
  const { principal, session, now, gatekeeper } = context;
  const from = after === undefined ? [null, null] : readCursor(after, [isMoment, isId]);
  const shown = categoriesOf(context);
  const isGovernance = principal.role === "IG_LEAD";
  const values = [principal.partnerId, shown, ...from, principal.userId, isGovernance, now, first + 1];
  const rows = await session.rows<PartnerNoticeEntity>(PAGE, values);
  const people = rows.slice(0, first).map(({ personId }) => personId);
  const open = await gatekeeper.rights.exercisable(people, "BE_TOLD", "Query.myNotices");
  // Who is kept out of single records was left out above: what is left of the right is the same for everybody named.
  const told = people.every((person) => open.has(person)) ? rows : [];
  const inPart = told.map((row) => ({ ...row, categories: within(row.categories, shown) }));
  return pageOf(inPart, first, after, ({ eventAt, id }) => cursorOf(eventAt.toISOString(), id));
}

/** One notice as this reader may see it. */
export function asTold(row: PartnerNoticeEntity, context: HubContext): PartnerNoticeEntity {
  return { ...row, categories: within(row.categories, categoriesOf(context)) };
}

/**
 * The categories that a reader's role may be told of: what is withheld silently, only from a summary on. Governance
 * is told of all, as it is by the access log: names and no content.
 */
export function categoriesOf({ principal: { role }, gatekeeper: { matrix } }: HubContext): readonly DataCategory[] {
  if (role === "IG_LEAD") return DATA_CATEGORIES;
  return DATA_CATEGORIES.filter((category) =>
    reaches(matrix.levelOfRole(role, category), matrix.isConcealed(category) ? "SUMMARY" : "EXISTENCE"),
  );
}

function within(categories: readonly DataCategory[], shown: readonly DataCategory[]): DataCategory[] {
  return categories.filter((category) => shown.includes(category));
}
