import type pg from "pg";
import type * as told from "../policy/reference/told.js";

/**
 * The county as the reference is told it: read from the tables by the owner, whom no lock holds, and by statements of
 * its own. Decisions about sharing are taken at their word: the people of these tests are grown up, alive and decide
 * for themselves.
 */
export async function countyTold(owner: pg.Client, people: readonly string[], now: Date): Promise<told.Told> {
  const all = async <Fact>(text: string) => (await owner.query(text)).rows as Fact[];
  const about = async <Fact>(text: string) => (await owner.query(text, [people])).rows as Fact[];
  return {
    now,
    users: await all(`SELECT id, partner_id AS partner, role, status = 'ACTIVE' AS "isActive",
      acts_for_person_id AS "actsFor" FROM staff_user`),
    partners: await all(
      `SELECT id, agency_type AS type, status = 'ACTIVE' AS "isActive", joined_at AS joined FROM partner`,
    ),
    agreements: await all(`SELECT partner_id AS partner, status, valid_from AS "from", valid_to AS "to",
      emergency_until AS "emergencyUntil", categories, purposes, max_level AS gives FROM agreement`),
    gateways: await all(`SELECT partner_id AS partner, purpose, categories, valid_from AS "from", valid_to AS "to"
      FROM statutory_gateway`),
    people:
      await about(`SELECT person.id, record_owner_id AS owner, coalesce(contact.is_protected, false) AS "hasProtectedAddress"
      FROM person LEFT JOIN person_contact AS contact ON contact.person_id = person.id WHERE person.id = ANY($1)`),
    relationships:
      await about(`SELECT person_id AS person, partner_id AS partner, kind, started_at AS "from", valid_to AS "to"
      FROM relationship WHERE person_id = ANY($1)`),
    decisions: (await about<DecisionRow>(DECISIONS)).map(decisionOf),
    exclusions: await about(`SELECT person_id AS person, user_id AS "user", kind, valid_from AS "from", valid_to AS "to"
      FROM record_exclusion WHERE person_id = ANY($1)`),
    overrides: await about(`SELECT person_id AS person, partner_id AS partner, user_id AS "user", purpose, categories,
      valid_from AS "from", least(valid_to, ended_at) AS "to" FROM sharing_override WHERE person_id = ANY($1)`),
    disclosures:
      await about(`SELECT asked.person_id AS person, asked.recorded_by_partner_id AS partner, purpose, categories,
      level_granted AS gives, decided.valid_from AS "from", decided.valid_to AS "to"
      FROM disclosure_request AS asked JOIN disclosure_decision AS decided ON decided.disclosure_id = asked.id
      WHERE is_approved AND asked.person_id = ANY($1) AND asked.id NOT IN (SELECT exception_id FROM early_end)`),
    emergencies: await about(`SELECT person_id AS person, user_id AS "user", is_life_critical AS "isLifeCritical",
      started_at AS "from", least(until, ended_at) AS "to" FROM break_glass WHERE person_id = ANY($1)`),
  };
}

const DECISIONS = `SELECT person_id AS person, decision, is_objection AS "isObjection", status, recipients, categories, purposes,
    max_level AS gives, valid_from AS "from", valid_to AS "to"
  FROM consent WHERE person_id = ANY($1) AND kind = 'INFORMATION_SHARING' AND believed_until IS NULL`;

interface DecisionRow extends told.Span {
  readonly person: string;
  readonly decision: string;
  readonly isObjection: boolean;
  readonly status: string;
  readonly recipients: readonly { kind: string; partnerId?: string; agencyType?: string; includesFuture?: boolean }[];
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly gives: string;
}

function decisionOf({ recipients, ...row }: DecisionRow): told.SharingDecision {
  return {
    ...row,
    says: sayingOf(row),
    hasValidDecider: row.status !== "SUSPENDED",
    recipients: recipients.map(({ partnerId, agencyType, includesFuture }) => ({
      ...(partnerId === undefined ? {} : { partner: partnerId }),
      ...(agencyType === undefined ? {} : { type: agencyType, andFutureOnes: includesFuture === true }),
    })),
    jointly: null,
  };
}

/** 3.4 and 3.5 step 5. What is over, superseded or only asked says nothing: here it is a permit of nothing. */
function sayingOf({ decision, isObjection, status }: Pick<DecisionRow, "decision" | "isObjection" | "status">) {
  if (status === "GIVEN") return decision === "PERMIT" ? "permit" : isObjection ? "objection" : "refusal";
  return isObjection ? "objection" : "refusal";
}
