import type { FactSource } from "../access/index.js";
import { statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { ConsentFact } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";
import { type Decider, hasValidDecider } from "./decider-validity.js";

/** Birthdays and days of death are days of the person's own clock, which is that of London. */
const COLUMNS = `consent.person_id AS "personId", consent.id, consent.version, consent.decision, consent.status,
    consent.is_objection AS "isObjection", consent.decider_kind AS "deciderKind",
    consent.authority_reference AS "authorityReference", consent.capacity_basis AS "capacityBasis",
    consent.recipients, consent.categories, consent.purposes, consent.max_level AS "maxLevel",
    consent.valid_from AS "validFrom", consent.valid_to AS "validTo",
    consent.event_at < (identity.date_of_birth + interval '16 years') AT TIME ZONE 'Europe/London' AS "wasUnder16",
    (identity.date_of_birth + interval '18 years') AT TIME ZONE 'Europe/London' AS "comesOfAge",
    (identity.died_on + interval '1 day') AT TIME ZONE 'Europe/London' AS "afterDeath"
  FROM consent LEFT JOIN person_identity AS identity ON identity.person_id = consent.person_id`;

const BELIEVED = statement(`
  SELECT ${COLUMNS}
  WHERE consent.person_id = ANY($1::uuid[]) AND consent.kind = 'INFORMATION_SHARING'
    AND consent.believed_until IS NULL AND consent.status IN ('GIVEN', 'REFUSED', 'WITHDRAWN', 'SUSPENDED')
  ORDER BY consent.id
`);

/**
 * Decisions in force at $2 as far as was believed at $3: of each, the last version recorded by $3 that was about $2.
 *
 * A withdrawal says nothing of the time before it, nor does the end of a decision of the time before that end: then the
 * version before it is the truth still. What was entered in error never was in force.
 */
const BELIEVED_THEN = statement(`
  SELECT * FROM (
    SELECT DISTINCT ON (consent.id) ${COLUMNS}
    WHERE consent.person_id = ANY($1::uuid[]) AND consent.kind = 'INFORMATION_SHARING' AND consent.recorded_at <= $3
      AND NOT (consent.status IN ('WITHDRAWN', 'SUSPENDED') AND consent.event_at > $2)
      AND NOT (consent.status IN ('SUPERSEDED', 'EXPIRED') AND coalesce(consent.valid_to, consent.recorded_at) > $2)
    ORDER BY consent.id, consent.version DESC
  ) AS told
  WHERE status IN ('GIVEN', 'REFUSED', 'WITHDRAWN', 'SUSPENDED')
`);

type Told = Pick<
  ConsentEntity,
  | ("id" | "version" | "personId" | "decision" | "status" | "isObjection" | "recipients" | "categories" | "purposes")
  | ("maxLevel" | "validFrom" | "validTo")
>;

/** One believed decision, with the days on which the person's age or death changes what it does. */
export interface BelievedRow extends Told, Decider {
  readonly comesOfAge: Date | null;
  readonly afterDeath: Date | null;
}

/** The decisions about sharing believed now, or at another moment; policy judges which of them speak to the question. */
export const consentFacts: FactSource = {
  async gather(session, _principal, people, moment) {
    const rows = await (moment
      ? session.rows<BelievedRow>(BELIEVED_THEN, [people, moment.inForceAt, moment.believedAt])
      : session.rows<BelievedRow>(BELIEVED, [people]));
    const byPerson = groupedBy(rows, ({ personId }) => personId);
    return new Map([...byPerson].map(([person, theirs]) => [person, { consents: theirs.flatMap(factOf) }]));
  },
};

/** One decision as policy is told it; empty where it neither opens nor closes anything. */
export function factOf(row: BelievedRow): ConsentFact[] {
  const stance = stanceOf(row);
  if (stance === null) return [];
  const { id, version, recipients, categories, purposes, maxLevel, validFrom } = row;
  const validity = { from: validFrom, to: endOf(row, stance) };
  const isTrusted = row.status !== "SUSPENDED" && hasValidDecider(row);
  return [{ id, version, stance, hasValidDecider: isTrusted, validity, recipients, categories, purposes, maxLevel }];
}

/** A parent's decision ends on the eighteenth birthday, and no consent outlives the person (domain guide 3.2). */
function endOf(row: BelievedRow, stance: ConsentFact["stance"]): Date | null {
  const ends = [row.validTo];
  if (row.deciderKind === "PARENTAL_RESPONSIBILITY") ends.push(row.comesOfAge);
  if (stance === "PERMIT") ends.push(row.afterDeath);
  return ends.reduce((earliest, end) => (earliest && (!end || earliest <= end) ? earliest : end), null);
}
