import type { Step } from "./step.js";

const COLUMNS = `id, version, person_id, kind, decision, status, status_reason, decider_kind, capacity_basis, recipients,
  categories, purposes, valid_from, valid_to, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at,
  recorded_at, believed_until`;

/** One decision for everybody, and for half of them a second one about a whole kind of agency. */
const ASKED = `
  CREATE TEMP TABLE asked ON COMMIT DROP AS
  SELECT i.n, 1 AS place, i.person_id, jsonb_build_array(jsonb_build_object('kind', 'PARTNER', 'partnerId', i.partner_id))
    AS recipients, i.categories, i.purpose, c.user_id AS by_user, c.partner_id AS by_partner,
    pg_temp.throw(i.n, 'status/1', 1000) AS status, i.known_days - pg_temp.throw(i.n, 'asked/1', 180) AS days
  FROM involvement i JOIN involvement c ON c.n = i.n AND c.slot = 'council' WHERE i.rank = 1
  UNION ALL
  SELECT n, 2, person_id, jsonb_build_array(jsonb_build_object('kind', 'AGENCY_TYPE', 'agencyType',
      CASE pg_temp.throw(n, 'group', 2) WHEN 0 THEN 'CARE_PROVIDER' ELSE 'HOUSING' END,
      'includesFuture', pg_temp.throw(n, 'future', 3) = 0)),
    ARRAY['CARE_PLAN', 'CARE_NEEDS', 'HOUSING'], CASE pg_temp.throw(n, 'group', 2) WHEN 0 THEN 'DIRECT_CARE' ELSE 'HOUSING_DUTY' END,
    user_id, partner_id, pg_temp.throw(n, 'status/2', 1000), known_days - pg_temp.throw(n, 'asked/2', 180)
  FROM involvement WHERE slot = 'council' AND pg_temp.throw(n, 'second consent', 2) = 0;`;

const FIRST = `
  INSERT INTO consent (${COLUMNS})
  SELECT pg_temp.named('consent/' || place, n), 1, person_id, 'INFORMATION_SHARING',
    CASE WHEN status BETWEEN 760 AND 859 THEN 'DENY' ELSE 'PERMIT' END,
    CASE WHEN status < 760 OR status BETWEEN 860 AND 939 THEN 'GIVEN' WHEN status < 860 THEN 'REFUSED' WHEN status < 960
      THEN 'EXPIRED' WHEN status < 980 THEN 'ASKED' ELSE 'SUSPENDED' END,
    NULL, 'PERSON', 'PRESUMED', recipients, categories, ARRAY[purpose],
    pg_temp.days_ago(days), CASE WHEN status BETWEEN 940 AND 959 THEN pg_temp.days_ago(5) END, pg_temp.day(120), 'VERBAL',
    by_user, by_partner, pg_temp.days_ago(days), pg_temp.days_ago(days),
    CASE WHEN status BETWEEN 860 AND 939 THEN pg_temp.days_ago(10) END
  FROM asked;`;

const WITHDRAWN = `
  INSERT INTO consent (${COLUMNS})
  SELECT id, 2, person_id, kind, 'DENY', 'WITHDRAWN', 'Changed their mind.', decider_kind, capacity_basis, recipients, categories,
    purposes, believed_until, valid_to, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, believed_until,
    believed_until, NULL
  FROM consent WHERE believed_until IS NOT NULL;`;

/** What people decided about sharing: three in four permit, one in ten refuses, some withdraw (a second version). */
export const CONSENT_STEPS: readonly Step[] = [
  { label: "decisions asked for", sql: ASKED },
  { label: "consents", sql: FIRST },
  { label: "withdrawals", sql: WITHDRAWN },
];
