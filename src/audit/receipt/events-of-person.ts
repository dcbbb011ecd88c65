import type { HubContext } from "../../access/index.js";
import { statement } from "../../db/index.js";
import type { PartnerId, PersonId } from "../../kernel/ids.js";
import { type Basis, DATA_CATEGORIES, type DataCategory, type Purpose } from "../../policy/vocabulary.js";
import type { Digest } from "../seal/index.js";
import { TOLD_TO_PERSON } from "../told-to-person.js";

/** Where an event stands in the sealed log. */
export interface SealedPlace {
  readonly streamId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly count: number;
  readonly sealedAt: Date;
  readonly previous: Buffer;
  readonly sequence: number;
  readonly leaf: Digest;
  readonly index: number;
}

/** An event that names the person. What was seen is null where it was nothing, or where it is not told, or not yet. */
export interface EventOfPerson extends SealedPlace {
  readonly seen: Sight | null;
}

/** Who saw what of a person in one request. */
export interface Sight {
  readonly partnerId: PartnerId;
  readonly purpose: Purpose;
  /** The day, in the United Kingdom. */
  readonly on: string;
  readonly categories: readonly DataCategory[];
  readonly bases: readonly (Basis | null)[];
}

/** That a partner looked into a person's safeguarding would tell of an enquiry, whatever it found. */
const NEVER_NAMED: DataCategory = "SAFEGUARDING";

// A category of which something is withheld from the person is not named either (domain guide part 5, S11).
const EVENTS = statement(`
  SELECT batch.stream_id AS "streamId", batch.number::float8 AS number, batch.event_count AS count,
    batch.first_sequence::float8 AS "firstSequence", batch.sealed_at AS "sealedAt", batch.previous_head AS previous,
    sealed_event.sequence::float8 AS sequence, sealed_event.leaf, tree_leaf.index::float8 AS index,
    CASE WHEN given.categories IS NOT NULL AND event.kind = 'READ' AND event.role NOT IN ('PERSON', 'PROXY')
      AND ${TOLD_TO_PERSON("event", "$1::uuid", "$2")}
    THEN json_build_object('partnerId', event.partner_id, 'purpose', event.purpose,
      'on', to_char(event.occurred_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'),
      'categories', given.categories, 'bases', given.bases) END AS seen
  FROM access_log.of_own_record AS event
  JOIN sealed_event ON sealed_event.event_id = event.id
  JOIN sealed_batch AS batch ON batch.stream_id = sealed_event.stream_id
    AND batch.first_sequence <= sealed_event.sequence
    AND batch.first_sequence + batch.event_count > sealed_event.sequence
  JOIN tree_leaf ON tree_leaf.stream_id = batch.stream_id AND tree_leaf.number = batch.number
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT decision->>'category') AS categories, array_agg(DISTINCT decision->>'basis') AS bases
    FROM jsonb_array_elements(event.body->'decisions') AS decision
    WHERE decision->>'effect' = 'PERMIT' AND decision->'people' ? $1::uuid::text AND NOT decision->'withheld' @> (decision->'asked')
      AND NOT decision->>'category' = ANY($4::text[]) AND NOT EXISTS (
        SELECT FROM facts.withheld_item AS kept
        WHERE kept.person_id = $1::uuid AND kept.category = decision->>'category')) AS given ON true
  WHERE event.subject_ids @> ARRAY[$1::uuid] AND tree_leaf.index < $3
  ORDER BY tree_leaf.index, sealed_event.sequence
`);

/** Every event that names a person in the tree of a size, in its order, with what they are told of each. */
export function eventsOfPerson(personId: PersonId, size: number, context: HubContext): Promise<EventOfPerson[]> {
  const { session, now, gatekeeper } = context;
  const hidden = DATA_CATEGORIES.filter((category) => gatekeeper.matrix.levelOfSelf(category) === "NONE");
  return session.rows<EventOfPerson>(EVENTS, [personId, now, size, [NEVER_NAMED, ...hidden]]);
}
