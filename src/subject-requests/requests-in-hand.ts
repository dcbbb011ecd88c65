import {
  emptyPage,
  type HubContext,
  isMoment,
  type Page,
  type PlacedList,
  readPlaced,
  requireFirst,
  type WantedPage,
} from "../access/index.js";
import { statement } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import { isKeptOut } from "../relationships/index.js";
import { asksForThemselves, isOwnPart, roleIn } from "./request-sight.js";
import type { SubjectRequestEntity } from "./subject-request.entity.js";
import { partsOfRequest, requestsOfPerson } from "./subject-requests.loader.js";

const IN_HAND = {
  query: statement(`
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
  `),
  placeOf: ({ askedAt }) => askedAt.toISOString(),
  isPlace: isMoment,
  largestPage: 100,
} as const satisfies PlacedList<SubjectRequestEntity>;

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
  // Whoever asks for themselves has none in hand, and is refused a page out of bounds all the same.
  requireFirst(wanted.first, IN_HAND.largestPage);
  if (asksForThemselves(context)) return emptyPage(wanted);
  const { partnerId, userId, role } = context.principal;
  const asked = [partnerId, isReleased, userId, role, context.now];
  const page = await readPlaced(IN_HAND, asked, wanted, context.session);
  return (await hasPartInAll(page, context)) ? page : emptyPage(wanted);
}

/** Who is kept out of single records was left out by the query: what is left turns on the caller alone. */
async function hasPartInAll({ edges }: Page<SubjectRequestEntity>, context: HubContext): Promise<boolean> {
  const roles = await Promise.all(
    edges.map(({ node }) => roleIn(node.personId, "Query.subjectRequestsInHand", context)),
  );
  return !roles.includes("NONE");
}
