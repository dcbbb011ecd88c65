import {
  cursorOf,
  emptyPage,
  type HubContext,
  isMoment,
  type Page,
  pageOf,
  readCursor,
  requireFirst,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import { isKeptOut } from "../relationships/index.js";
import { asksForThemselves, isOwnPart, roleIn } from "./request-sight.js";
import type { SubjectRequestEntity } from "./subject-request.entity.js";
import { partsOfRequest, requestsOfPerson } from "./subject-requests.loader.js";

const LARGEST_PAGE = 100;

const IN_HAND = statement(`
  SELECT request.id, request.person_id AS "personId", request.kind, request.asked_at AS "askedAt", request.channel,
    request.place, request.asked_by AS "askedBy", request.proxy_name AS "proxyName",
    request.proxy_authority AS "proxyAuthority", request.formats, request.recorded_by_user_id AS "recordedByUserId",
    request.recorded_by_partner_id AS "recordedByPartnerId"
  FROM subject_request AS request JOIN subject_request_part AS part ON part.request_id = request.id
  WHERE part.partner_id = $1 AND $2 = EXISTS (
    SELECT FROM subject_request_step AS step WHERE step.request_id = request.id AND step.kind = 'RELEASED')
    AND NOT ${isKeptOut({ person: "request.person_id", user: "$3", role: "$4", now: "$5" })}
    AND ($6::timestamptz IS NULL OR (request.asked_at, request.id) > ($6::timestamptz, $7::uuid))
  ORDER BY request.asked_at, request.id LIMIT $8
`);

/** The requests about one person that the caller may know of: all to that person, to staff those routed to them. */
export async function requestsOf(person: PersonId, context: HubContext): Promise<readonly SubjectRequestEntity[]> {
  const requests = await context.load(requestsOfPerson, person);
  if (asksForThemselves(context)) return requests;
  const isRouted = await Promise.all(
    requests.map(async ({ id }) => (await context.load(partsOfRequest, id)).some((part) => isOwnPart(part, context))),
  );
  const routed = requests.filter((_, index) => isRouted[index]);
  if (routed.length === 0) return [];
  return (await roleIn(person, "Person.subjectRequests", context)) === "NONE" ? [] : routed;
}

/** A page of the requests that the caller's partner has in hand, or has answered, of people the caller may work for. */
export async function requestsInHand(
  isReleased: boolean,
  wanted: WantedPage,
  context: HubContext,
): Promise<Page<SubjectRequestEntity>> {
  const { first, after } = wanted;
  requireFirst(first, LARGEST_PAGE);
  if (asksForThemselves(context)) return emptyPage(wanted);
  const { partnerId, userId, role } = context.principal;
  const from = after === undefined ? [null, null] : readCursor(after, [isMoment, isId]);
  const asked = [partnerId, isReleased, userId, role, context.now, ...from, first + 1];
  const rows = await context.session.rows<SubjectRequestEntity>(IN_HAND, asked);
  const told = (await hasPartInAll(rows.slice(0, first), context)) ? rows : [];
  return pageOf(told, first, after, ({ askedAt, id }) => cursorOf(askedAt.toISOString(), id));
}

/** Who is kept out of single records was left out by the query: what is left turns on the caller alone. */
async function hasPartInAll(requests: readonly SubjectRequestEntity[], context: HubContext): Promise<boolean> {
  const roles = await Promise.all(
    requests.map(({ personId }) => roleIn(personId, "Query.subjectRequestsInHand", context)),
  );
  return !roles.includes("NONE");
}
