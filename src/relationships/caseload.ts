import { cursorOf, type HubContext, type Page, pageOf, readCursor, requireFirst } from "../access/index.js";
import { statement } from "../db/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { isKeptOut } from "./kept-out.js";

interface Found {
  readonly id: PersonId;
}

/** Current relationships of the partner that serve the purpose, less the records this user is kept out of (NEV-09). */
const CURRENT = `
  FROM relationship
  WHERE relationship.partner_id = $1 AND relationship.kind = ANY($2::text[])
    AND relationship.started_at <= $3 AND (relationship.valid_to IS NULL OR relationship.valid_to > $3)
    AND NOT ${isKeptOut({ person: "relationship.person_id", user: "$4", role: "$5", now: "$3" })}`;

/** Before every id there can be. */
const BEGINNING = "00000000-0000-0000-0000-000000000000";

const PAGE = statement(`
  SELECT DISTINCT relationship.person_id AS id ${CURRENT}
    AND relationship.person_id > $6::uuid
  ORDER BY relationship.person_id LIMIT $7`);

const COUNT = statement(`SELECT count(DISTINCT relationship.person_id)::int AS count ${CURRENT}`);

const LARGEST_PAGE = 100;

/** Reads one page of the caller's caseload, by key and not by offset: a page costs the same wherever it is. */
export async function readCaseload(
  context: HubContext,
  first: number,
  after: string | undefined,
): Promise<Page<Found>> {
  requireFirst(first, LARGEST_PAGE);
  const [from] = after === undefined ? [BEGINNING] : readCursor(after, [isId]);
  const current = await currentFor(context);
  const people = current ? await context.session.rows<Found>(PAGE, [...current, from, first + 1]) : [];
  return pageOf(people, first, after, ({ id }) => cursorOf(id));
}

/** Counts the people that the caller can page through. */
export async function countCaseload(context: HubContext): Promise<number> {
  const current = await currentFor(context);
  if (!current) return 0;
  const [row] = await context.session.rows<{ count: number }>(COUNT, current);
  return row?.count ?? 0;
}

/** The parameters of a current relationship; null where no relationship lets the caller in. */
async function currentFor({ gatekeeper, principal, now }: HubContext): Promise<readonly unknown[] | null> {
  const kinds = await gatekeeper.kindsInReach();
  return kinds.length > 0 ? [principal.partnerId, kinds, now, principal.userId, principal.role] : null;
}
