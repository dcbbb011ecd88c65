import type { FactSource } from "../access/index.js";
import { type DatabaseSession, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import type { ExclusionFact, PersonFacts, RelationshipFact } from "../policy/vocabulary.js";

const RELATIONSHIPS = statement(`
  SELECT person_id AS "personId", id, kind, started_at AS "from", valid_to AS "to"
  FROM relationship WHERE person_id = ANY($1::uuid[]) AND partner_id = $2 ORDER BY started_at, id
`);

const EXCLUSIONS = statement(`
  SELECT person_id AS "personId", kind, user_id AS "userId", valid_from AS "from", valid_to AS "to"
  FROM record_exclusion WHERE person_id = ANY($1::uuid[]) AND (kind = 'RESTRICTED_TO' OR user_id = $2)
`);

interface Dated {
  readonly personId: PersonId;
  readonly from: Date;
  readonly to: Date | null;
}

/** Whether the caller's partner is involved with each person, and whether the user is kept out of the record. */
export const relationshipFacts: FactSource = {
  async gather(session, principal, people) {
    const [relationships, exclusions] = await Promise.all([
      session.rows<Dated & RelationshipFact>(RELATIONSHIPS, [people, principal.partnerId]),
      exclusionsOf(session, people, principal.userId),
    ]);
    const facts = new Map<PersonId, Partial<PersonFacts>>();
    for (const [person, rows] of groupedBy(relationships, ({ personId }) => personId)) {
      facts.set(person, {
        relationships: rows.map(({ id, kind, from, to }) => ({ id, kind, validity: { from, to } })),
      });
    }
    for (const [person, rows] of groupedBy(exclusions, ({ personId }) => personId)) {
      const found = rows.map(({ kind, userId, from, to }) => ({ kind, userId, validity: { from, to } }));
      facts.set(person, { ...facts.get(person), exclusions: found });
    }
    return facts;
  },
};

function exclusionsOf(session: DatabaseSession, people: readonly PersonId[], userId: UserId) {
  return session.rows<Dated & ExclusionFact>(EXCLUSIONS, [people, userId]);
}
