import type { FactSource, StandingSource } from "../access/index.js";
import { statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type {
  BreakGlassFact,
  DataCategory,
  DisclosureFact,
  LegalBasis,
  OverrideFact,
  PersonFacts,
  Purpose,
} from "../policy/vocabulary.js";

/** What is false or null in a row is no part of that kind of exception. */
const EXCEPTIONS = statement(`
  SELECT 'OVERRIDE' AS kind, person_id AS "personId", id, partner_id AS "partnerId", user_id AS "userId", categories,
    purpose, legal_basis AS "legalBasis", NULL AS level, false AS "isLifeCritical", valid_from AS "from",
    least(valid_to, ended_at) AS "to"
  FROM facts.sharing_override
  WHERE person_id = ANY($1::uuid[]) AND partner_id = $2 AND (user_id IS NULL OR user_id = $3)
  UNION ALL
  SELECT 'DISCLOSURE', person_id, id, partner_id, NULL, categories, purpose, NULL, level_granted, false, valid_from, valid_to
  FROM facts.disclosure WHERE person_id = ANY($1::uuid[]) AND partner_id = $2
  UNION ALL
  SELECT 'BREAK_GLASS', person_id, id, partner_id, user_id, NULL, NULL, NULL, NULL, is_life_critical, started_at,
    least(until, ended_at)
  FROM facts.break_glass WHERE person_id = ANY($1::uuid[]) AND user_id = $3
`);

const OF_EACH = statement(`
  SELECT 'OVERRIDE' AS kind, id, partner_id AS "partnerId", NULL AS "userId", categories, purpose,
    legal_basis AS "legalBasis", NULL AS level, valid_from AS "from", least(valid_to, ended_at) AS "to"
  FROM facts.sharing_override WHERE person_id = $1 AND partner_id = ANY($2::uuid[])
  UNION ALL
  SELECT 'DISCLOSURE', id, partner_id, NULL, categories, purpose, NULL, level_granted, valid_from, valid_to
  FROM facts.disclosure WHERE person_id = $1 AND partner_id = ANY($2::uuid[])
`);

const OPEN_GLASS = statement(`
  SELECT person_id AS "personId", started_at AS "from", until AS "to"
  FROM facts.break_glass WHERE user_id = $1 AND ended_at IS NULL
`);

interface Row {
  readonly kind: "OVERRIDE" | "DISCLOSURE" | "BREAK_GLASS";
  readonly personId: PersonId;
  readonly id: string;
  readonly partnerId: PartnerId;
  readonly userId: UserId | null;
  readonly categories: DataCategory[] | null;
  readonly purpose: Purpose | null;
  readonly legalBasis: LegalBasis | null;
  readonly level: DisclosureFact["level"] | null;
  readonly isLifeCritical: boolean;
  readonly from: Date;
  readonly to: Date | null;
}

/** The exceptions that speak to this caller, past ones too: policy judges which are in force (3.6, 3.7). */
export const exceptionFacts: FactSource = {
  async gather(session, { partnerId, userId }, people) {
    const rows = await session.rows<Row>(EXCEPTIONS, [people, partnerId, userId]);
    const byPerson = groupedBy(rows, ({ personId }) => personId);
    return new Map([...byPerson].map(([person, theirs]) => [person, factsOf(theirs)]));
  },
  async gatherEach(session, partners, person) {
    const byPartner = groupedBy(await session.rows<Row>(OF_EACH, [person, partners]), ({ partnerId }) => partnerId);
    return new Map([...byPartner].map(([partner, theirs]) => [partner, factsOf(theirs)]));
  },
};

/** What the caller has open in an emergency, or had until it ran out: a user has one at a time. */
export const openGlassStanding: StandingSource = {
  async gather(session, { userId }) {
    const [row] = await session.rows<Pick<Row, "personId" | "from" | "to">>(OPEN_GLASS, [userId]);
    return row ? { openGlass: { personId: row.personId, validity: { from: row.from, to: row.to } } } : {};
  },
};

function factsOf(rows: readonly Row[]): Partial<PersonFacts> {
  return {
    overrides: rows.flatMap(overrideOf),
    disclosures: rows.flatMap(disclosureOf),
    breakGlass: rows.flatMap(breakGlassOf),
  };
}

function overrideOf({ kind, id, partnerId, userId, categories, purpose, legalBasis, from, to }: Row): OverrideFact[] {
  if (kind !== "OVERRIDE" || !categories || !purpose || !legalBasis) return [];
  return [{ id, partnerId, userId, categories, purpose, legalBasis, validity: { from, to } }];
}

function disclosureOf({ kind, id, partnerId, categories, purpose, level, from, to }: Row): DisclosureFact[] {
  if (kind !== "DISCLOSURE" || !categories || !purpose || !level) return [];
  return [{ id, partnerId, categories, purpose, level, validity: { from, to } }];
}

function breakGlassOf({ kind, id, userId, isLifeCritical, from, to }: Row): BreakGlassFact[] {
  if (kind !== "BREAK_GLASS" || !userId) return [];
  return [{ id, userId, isLifeCritical, validity: { from, to } }];
}
