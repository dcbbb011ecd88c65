import type { FactSource } from "../access/index.js";
import { type DatabaseSession, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import { NO_USER, type PartnerId, type PersonId, type UserId } from "../kernel/ids.js";
import type { ExclusionFact, PersonFacts, RelationshipFact } from "../policy/vocabulary.js";

const RELATIONSHIPS = statement(`
  SELECT person_id AS "personId", id, kind, started_at AS "from", valid_to AS "to"
  FROM facts.relationship WHERE person_id = ANY($1::uuid[]) AND partner_id = $2 ORDER BY started_at, id
`);

const EXCLUSIONS = statement(`
  SELECT person_id AS "personId", kind, user_id AS "userId", valid_from AS "from", valid_to AS "to"
  FROM facts.record_exclusion WHERE person_id = ANY($1::uuid[]) AND (kind = 'RESTRICTED_TO' OR user_id = $2)
`);

const RELATIONSHIPS_OF_EACH = statement(`
  SELECT partner_id AS "partnerId", id, kind, started_at AS "from", valid_to AS "to"
  FROM facts.relationship WHERE person_id = $1 AND partner_id = ANY($2::uuid[]) ORDER BY started_at, id
`);

const LET_IN = statement(`
  SELECT staff_user.partner_id AS "partnerId", bar.kind, bar.user_id AS "userId", bar.valid_from AS "from",
    bar.valid_to AS "to"
  FROM facts.record_exclusion AS bar JOIN staff_user ON staff_user.id = bar.user_id
  WHERE bar.person_id = $1 AND bar.kind = 'RESTRICTED_TO'
`);

interface Dated {
  readonly personId: PersonId;
  readonly from: Date;
  readonly to: Date | null;
}

type OfPartner = Omit<Dated, "personId"> & { readonly partnerId: PartnerId };

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
  async gatherEach(session, partners, person) {
    const [relationships, letIn] = await Promise.all([
      session.rows<OfPartner & RelationshipFact>(RELATIONSHIPS_OF_EACH, [person, partners]),
      session.rows<OfPartner & ExclusionFact>(LET_IN, [person]),
    ]);
    const byPartner = groupedBy(relationships, ({ partnerId }) => partnerId);
    return new Map(
      partners.map((partner) => {
        const theirs = (byPartner.get(partner) ?? []).map(({ id, kind, from, to }) => ({
          ...{ id, kind },
          validity: { from, to },
        }));
        return [partner, { relationships: theirs, exclusions: letIn.map((row) => asAnyUser(row, partner)) }];
      }),
    );
  },
};

/** Where a restricted record lets in one user of a partner, it lets the partner in, no user of it meant. */
function asAnyUser({ partnerId, kind, userId, from, to }: OfPartner & ExclusionFact, partner: PartnerId) {
  return { kind, userId: partnerId === partner ? NO_USER : userId, validity: { from, to } };
}

function exclusionsOf(session: DatabaseSession, people: readonly PersonId[], userId: UserId) {
  return session.rows<Dated & ExclusionFact>(EXCLUSIONS, [people, userId]);
}
