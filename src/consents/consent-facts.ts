import type { FactSource, PastMoment } from "../access/index.js";
import { readWhoMayDecide, THE_PERSON_ALONE } from "../capacity/index.js";
import { type DatabaseSession, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PersonId } from "../kernel/ids.js";
import { momentOfAge } from "../people/index.js";
import { versionsAbout } from "./consent-in-time.js";
import { type BelievedRow, factsOf } from "./weighed-consents.js";

/** Birthdays and days of death are days of the person's own clock, which is that of London. */
const VERSIONS = `SELECT consent.person_id AS "personId", consent.id, consent.version, consent.kind, consent.decision,
    consent.status, consent.is_objection AS "isObjection", consent.decider_kind AS "deciderKind",
    consent.decider_name AS "deciderName", consent.authority_id AS "authorityId",
    consent.authority_reference AS "authorityReference", consent.capacity_basis AS "capacityBasis",
    consent.recipients, consent.categories, consent.purposes, consent.max_level AS "maxLevel",
    consent.valid_from AS "validFrom", consent.valid_to AS "validTo", consent.event_at AS "eventAt",
    consent.recorded_at AS "recordedAt",
    consent.event_at < ${momentOfAge(16, "identity.date_of_birth")} AS "wasUnder16",
    (identity.died_on + interval '1 day') AT TIME ZONE 'Europe/London' AS "afterDeath"
  FROM facts.consent LEFT JOIN facts.person_identity AS identity
    ON identity.person_id = consent.person_id AND identity.person_id = ANY($1::uuid[])
  WHERE consent.person_id = ANY($1::uuid[]) AND consent.kind = 'INFORMATION_SHARING'`;

const BELIEVED = statement(`${VERSIONS} AND consent.believed_until IS NULL
  AND consent.status IN ('GIVEN', 'REFUSED', 'WITHDRAWN', 'SUSPENDED') ORDER BY consent.id`);

/** All that was recorded by $2. */
const RECORDED_BY_THEN = statement(`${VERSIONS} AND consent.recorded_at <= $2 ORDER BY consent.id, consent.version`);

/**
 * The decisions about sharing believed now, or at another moment, each weighed with the authority of its decider;
 * policy judges which of them speak to the question.
 */
export const consentFacts: FactSource = {
  async gather(session, _principal, people, moment) {
    const [rows, deciders] = await Promise.all([
      believedRows(session, people, moment),
      readWhoMayDecide(session, people, moment?.believedAt ?? null),
    ]);
    const byPerson = groupedBy(rows, ({ personId }) => personId);
    return new Map(
      [...byPerson].map(([person, theirs]) => [
        person,
        { consents: factsOf(theirs, deciders.get(person) ?? THE_PERSON_ALONE) },
      ]),
    );
  },
};

async function believedRows(
  session: DatabaseSession,
  people: readonly PersonId[],
  moment: PastMoment | undefined,
): Promise<readonly BelievedRow[]> {
  if (!moment) return session.rows<BelievedRow>(BELIEVED, [people]);
  return versionsAbout(await session.rows<BelievedRow>(RECORDED_BY_THEN, [people, moment.believedAt]), moment);
}
