import { type HubContext, isMoment, type Page, type PlacedList, readPlaced, type WantedPage } from "../access/index.js";
import { oneRowBy, statement } from "../db/index.js";
import { isId } from "../kernel/ids.js";
import { MajorIncidentEntity } from "./major-incident.entity.js";

/** An incident as its parties are told of it. */
type ToldIncident = Omit<MajorIncidentEntity, "declaredByUserId" | "recordedAt" | "endedByUserId">;

export const incidentById = oneRowBy(MajorIncidentEntity, "id");

const MOST_INCIDENTS = 50;

const CURRENT: PlacedList<ToldIncident> = {
  query: statement(`
  SELECT id, kind, reason, establishment_ids AS "establishmentIds", responder_ids AS "responderIds",
    started_at AS "startedAt", until, ended_at AS "endedAt", declared_by_partner_id AS "declaredByPartnerId"
  FROM major_incident
  WHERE (responder_ids @> ARRAY[$1::uuid] OR declared_by_partner_id = $1) AND started_at <= $2
    AND least(until, ended_at) > $2
    AND ($3::timestamptz IS NULL OR (started_at, id) < ($3::timestamptz, $4::uuid))
  ORDER BY started_at DESC, id DESC LIMIT $5
`),
  ...{ placeOf: ({ startedAt }) => startedAt.toISOString(), isPlace: isMoment, largestPage: MOST_INCIDENTS },
};

/** An incident that the caller's partner declared or responds to; to others there is none. */
export async function incidentFor(id: string, context: HubContext): Promise<MajorIncidentEntity | null> {
  const incident = isId(id) ? await context.load(incidentById, id.toLowerCase()) : null;
  return incident && isParty(incident, context) ? incident : null;
}

/** A page of the incidents of now that the caller's partner declared or responds to, the latest first. */
export function currentIncidents(
  page: WantedPage,
  { session, principal, now }: HubContext,
): Promise<Page<ToldIncident>> {
  return readPlaced(CURRENT, [principal.partnerId, now], page, session);
}

function isParty({ responderIds, declaredByPartnerId }: MajorIncidentEntity, { principal }: HubContext): boolean {
  return declaredByPartnerId === principal.partnerId || responderIds.includes(principal.partnerId);
}
