import type { Step } from "./step.js";

const CUSTODY = `
  INSERT INTO custody_episode (id, person_id, establishment_id, legal_status, arrived_at, expected_release_on, location)
  SELECT pg_temp.named('custody', n), person_id, establishment_id,
    (ARRAY['REMAND', 'SENTENCED', 'SENTENCED', 'LICENCE_RECALL'])[1 + pg_temp.throw(n, 'legal', 4)],
    pg_temp.days_ago(known_days - pg_temp.throw(n, 'since/prison', 150)), pg_temp.day(20 + pg_temp.throw(n, 'release', 900)),
    chr(65 + pg_temp.throw(n, 'wing', 6)) || ' wing'
  FROM involvement WHERE slot = 'prison';`;

const OFFENCES = `
  INSERT INTO offence (id, person_id, offence, convicted_on, sentence, sentence_ends_on)
  SELECT pg_temp.named('offence', n), person_id, (ARRAY['Theft, Theft Act 1968 s1', 'Burglary, Theft Act 1968 s9',
      'Fraud by false representation, Fraud Act 2006 s1'])[1 + pg_temp.throw(n, 'offence', 3)],
    pg_temp.day(-known_days), '36 months', pg_temp.day(1095 - known_days)
  FROM involvement WHERE slot = 'probation';
  INSERT INTO licence_condition (id, person_id, condition, affects, from_date, to_date)
  SELECT pg_temp.named('licence', n), person_id, 'Live where the supervising officer approves.', 'ACCOMMODATION',
    pg_temp.day(-known_days), NULL FROM involvement WHERE slot = 'probation' AND setting = 'COMMUNITY';`;

const conditions = (table: string, share: number, diagnosis: string, effect: string, code: string): string => `
  INSERT INTO ${table} (id, person_id, functional_effect, diagnosis, snomed_code, narrative, since, recorded_by_partner_id,
    event_at, recorded_at)
  SELECT pg_temp.named('${table}', n), person_id, '${effect}', '${diagnosis}', '${code}', 'Reviewed yearly.',
    pg_temp.day(-known_days), partner_id, pg_temp.days_ago(known_days - 150), pg_temp.days_ago(known_days - 150)
  FROM involvement WHERE slot = 'health' AND pg_temp.throw(n, '${table}', 100) < ${share};`;

const risks = (table: string, share: number, advice: string, summary: string): string => `
  INSERT INTO ${table} (id, person_id, handling_advice, summary, narrative, likelihood, severity, mitigation,
    mitigation_lowers, assessed_on, review_due, recorded_by_partner_id, recorded_at)
  SELECT pg_temp.named('${table}', n), person_id, '${advice}', '${summary}', 'Seen at home and discussed.',
    1 + pg_temp.throw(n, '${table}/likelihood', 5), 1 + pg_temp.throw(n, '${table}/severity', 5), 'Visit planned with the person.',
    'LIKELIHOOD', pg_temp.day(-30), pg_temp.day(150), partner_id, pg_temp.days_ago(30)
  FROM involvement WHERE slot = 'council' AND pg_temp.throw(n, '${table}', 100) < ${share};`;

/** Custody for one in twenty, justice for those under supervision, health for a third, risk for some. */
export const CIRCUMSTANCE_STEPS: readonly Step[] = [
  { label: "custody episodes", sql: CUSTODY },
  { label: "offences and licences", sql: OFFENCES },
  {
    label: "physical health",
    sql: conditions(
      "physical_health_condition",
      33,
      "Type 2 diabetes mellitus",
      "Needs meals at fixed times.",
      "44054006",
    ),
  },
  {
    label: "mental health",
    sql: conditions("mental_health_condition", 33, "Depressive disorder", "May not answer the door.", "35489007"),
  },
  { label: "risk to others", sql: risks("risk_to_others", 8, "Visit in pairs.", "May be frightened by strangers.") },
  { label: "risk to self", sql: risks("risk_to_self", 25, "Check on the person if a call is missed.", "Falls.") },
];
