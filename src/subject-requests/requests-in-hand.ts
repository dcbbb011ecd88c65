import { type HubContext, requireFirst } from "../access/index.js";
import { statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
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
  ORDER BY request.asked_at, request.id LIMIT $3
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

/** The requests that the caller's partner has in hand, or has answered, of people the caller may work for. */
export async function requestsInHand(
  isReleased: boolean,
  first: number,
  context: HubContext,
): Promise<readonly SubjectRequestEntity[]> {
  requireFirst(first, LARGEST_PAGE);
  if (asksForThemselves(context)) return [];
  const { partnerId } = context.principal;
  const rows = await context.session.rows<SubjectRequestEntity>(IN_HAND, [partnerId, isReleased, first]);
  const roles = await Promise.all(rows.map(({ personId }) => roleIn(personId, "Query.subjectRequestsInHand", context)));
  return rows.filter((_, index) => roles[index] !== "NONE");
}
