import { cursorOf, type HubContext, isMoment, type Page, pageOf, readCursor, requireFirst } from "../access/index.js";
import { statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import { isKeptOut } from "../relationships/index.js";
import { tellsOfSecretMove } from "../transfers/index.js";
import type { OddAccessEntity } from "./odd-access.entity.js";
import type { RuleName } from "./rule-names.js";

const LARGEST_PAGE = 100;

/** What rests on another partner's personnel records is that partner's own: it tells of a user's home and kin. */
const OWN_PARTNERS_ONLY: readonly RuleName[] = ["OWN_RECORD", "COLLEAGUE", "SAME_NAME_OR_ADDRESS"];

/** What governance may not know of, it is not told of (NEV-09). */
const KEPT_OUT = isKeptOut({ person: "odd.person_id", user: "$3", role: "$9", now: "$4" });

/**
 * Of the reader's own users, those open or those resolved; of others', what is about records that the reader's partner
 * controls. Of others it is not said which are resolved, so they are shown among the open ones whatever became of them.
 */
const PAGE = statement(`
  SELECT odd.id, odd.rule, odd.user_id AS "userId", odd.partner_id AS "partnerId", odd.person_id AS "personId",
    odd.day::text AS day, odd.event_ids AS "eventIds", odd.weight, odd.noticed, odd.to_check AS "toCheck",
    odd.noticed_at AS "noticedAt"
  FROM odd_access AS odd LEFT JOIN person ON person.id = odd.person_id
  WHERE NOT ${KEPT_OUT}
    AND CASE WHEN odd.partner_id = $1 THEN
      $2 = NOT EXISTS (SELECT FROM odd_access_resolution AS resolved WHERE resolved.odd_access_id = odd.id)
    ELSE
      $2 AND person.record_owner_id = $1 AND odd.rule <> ALL($5::text[]) AND NOT EXISTS (
        SELECT FROM access_log.of_lead_today AS access_event WHERE id = ANY(odd.event_ids) AND ${tellsOfSecretMove("access_event")})
    END
    AND ($6::timestamptz IS NULL OR (odd.noticed_at, odd.id) < ($6::timestamptz, $7::uuid))
  ORDER BY odd.noticed_at DESC, odd.id DESC LIMIT $8`);

/** Reads a page of what governance is asked to look at, newest first. Reading it is logged, with the people named. */
export async function readOddAccess(
  context: HubContext,
  isOpen: boolean,
  first: number,
  after: string | undefined,
): Promise<Page<OddAccessEntity>> {
  requireFirst(first, LARGEST_PAGE);
  const { partnerId, userId, role } = context.principal;
  const from = after === undefined ? [null, null] : readCursor(after, [isMoment, isId]);
  const asked = [partnerId, isOpen, userId, context.now, OWN_PARTNERS_ONLY, ...from, first + 1, role];
  const rows = await context.session.rows<OddAccessEntity>(PAGE, asked);
  const page = pageOf(rows, first, after, ({ noticedAt, id }) => cursorOf(noticedAt.toISOString(), id));
  await noteReading(page, context);
  return page;
}

async function noteReading({ edges }: Page<OddAccessEntity>, { trail, gatekeeper }: HubContext): Promise<void> {
  trail.noteLogRead(["oddAccess"], edges.length);
  const people = edges.flatMap(({ node }) => node.personId ?? []);
  await gatekeeper.rights.exercisable(people, "REVIEW", "Query.oddAccess");
}
