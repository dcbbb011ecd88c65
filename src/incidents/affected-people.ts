import {
  cursorOf,
  type FactSource,
  type HubContext,
  type Page,
  pageOf,
  readCursor,
  requireFirst,
} from "../access/index.js";
import { statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";

const LARGEST_PAGE = 100;

/**
 * Who was in an affected place while the incident lasted, and from when. Whoever was moved out because of it is still
 * affected; an arrival to come is not yet. Where a departure was never recorded, the next arrival ends a stay.
 */
const AFFECTED = (where: string) => `
  WITH stay AS (
    SELECT person_id, establishment_id, arrived_at, least(departed_at,
      lead(arrived_at) OVER (PARTITION BY person_id ORDER BY arrived_at, id)) AS left_at
    FROM facts.custody_episode WHERE ${where})
  SELECT incident.id, stay.person_id AS "personId", incident.responder_ids AS "responderIds",
    greatest(incident.started_at, stay.arrived_at) AS "from", least(incident.until, incident.ended_at) AS "to"
  FROM major_incident AS incident JOIN stay ON stay.establishment_id = ANY(incident.establishment_ids)
    AND stay.arrived_at < least(incident.until, incident.ended_at)
    AND (stay.left_at IS NULL OR stay.left_at > incident.started_at)`;

const FACTS = statement(
  `${AFFECTED("person_id = ANY($1::uuid[])")} WHERE incident.responder_ids @> ARRAY[$2::uuid] ORDER BY incident.id`,
);
const OF_INCIDENT = statement(`${AFFECTED("true")} WHERE incident.id = $1 ORDER BY stay.person_id`);

interface Row {
  readonly id: string;
  readonly personId: PersonId;
  readonly responderIds: readonly PartnerId[];
  readonly from: Date;
  readonly to: Date;
}

/** The incidents in which the caller's partner responds. Only whoever declares that purpose is told by them (MIN-02). */
export const incidentFacts: FactSource = {
  async gather(session, { partnerId, purpose }, people) {
    if (purpose !== "MAJOR_INCIDENT") return new Map();
    const rows = await session.rows<Row>(FACTS, [people, partnerId]);
    const byPerson = groupedBy(rows, ({ personId }) => personId);
    return new Map([...byPerson].map(([person, theirs]) => [person, { incidents: theirs.map(factOf) }]));
  },
};

/** One page of those affected by an incident of whom the caller may be told anything. */
export async function readAffected(
  incidentId: string,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<{ readonly personId: PersonId }>> {
  requireFirst(first, LARGEST_PAGE);
  const [from = ""] = after === undefined ? [] : readCursor(after, [isId]);
  const rest = (await tellable(incidentId, context)).filter((person) => person > from).slice(0, first + 1);
  const rows = rest.map((personId) => ({ personId }));
  return pageOf(rows, first, after, ({ personId }) => cursorOf(personId));
}

/** Policy is asked about each before a page is cut, so that who is left out leaves no gap in it. */
async function tellable(incidentId: string, context: HubContext): Promise<readonly PersonId[]> {
  if (context.principal.purpose !== "MAJOR_INCIDENT") return [];
  const rows = await context.session.rows<Row>(OF_INCIDENT, [incidentId]);
  return context.gatekeeper.incidents.tellable([...new Set(rows.map(({ personId }) => personId))]);
}

function factOf({ id, responderIds, from, to }: Row) {
  return { id, responderIds, validity: { from, to } };
}
