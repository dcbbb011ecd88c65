import {
  type HubContext,
  isMoment,
  type ListByRight,
  type Page,
  reaches,
  readListByRight,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { DATA_CATEGORIES, type DataCategory } from "../policy/vocabulary.js";
import { isKeptOut } from "../relationships/index.js";
import type { PartnerNoticeEntity } from "./partner-notice.entity.js";

/** Less the records that this user is kept out of, and what lies wholly beyond the role: both are as if never told. */
const NOTICES = statement(`
  SELECT id, person_id AS "personId", kind, categories, event_at AS "eventAt", acknowledged_at AS "acknowledgedAt",
    acknowledged_by_user_id AS "acknowledgedByUserId"
  FROM partner_notice
  WHERE partner_id = $1 AND categories && $2::text[]
    AND NOT ${isKeptOut({ person: "partner_notice.person_id", user: "$3", role: "$4", now: "$5" })}
    AND ($6::timestamptz IS NULL OR (event_at, id) < ($6::timestamptz, $7::uuid))
  ORDER BY event_at DESC, id DESC LIMIT $8
`);

const MY_NOTICES: ListByRight<PartnerNoticeEntity> = {
  ...{ query: NOTICES, right: "BE_TOLD", field: "Query.myNotices" },
  ...{ placeOf: ({ eventAt }) => eventAt.toISOString(), isPlace: isMoment },
};

/** Reads a page of what the caller's partner was told, newest first. For whoever may not be told, there is nothing. */
export async function readMyNotices(context: HubContext, wanted: WantedPage): Promise<Page<PartnerNoticeEntity>> {
  const { partnerId, userId, role } = context.principal;
  const shown = categoriesOf(context);
  const page = await readListByRight(MY_NOTICES, [partnerId, shown, userId, role, context.now], wanted, context);
  const inPart = (row: PartnerNoticeEntity) => ({ ...row, categories: within(row.categories, shown) });
  const edges = page.edges.map(({ node, cursor }) => ({ node: inPart(node), cursor }));
  return { ...page, edges };
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
