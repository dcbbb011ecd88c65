import type pg from "pg";

const BATCH = 100_000;

/** People beside the county's own, so that one person's history is a small part of the log. */
const PEOPLE = `
  INSERT INTO person (record_owner_id) SELECT owner.id FROM generate_series(1, 20000) AS n
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM partner WHERE agency_type = 'LOCAL_AUTHORITY') AS owner
    ON owner.place = n % (SELECT count(*) FROM partner WHERE agency_type = 'LOCAL_AUTHORITY');
  CREATE TEMP TABLE bench_staff AS SELECT id, partner_id, role, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place
    FROM staff_user WHERE role NOT IN ('PERSON', 'PROXY');
  CREATE TEMP TABLE bench_person AS SELECT id, record_owner_id, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place FROM person;
  CREATE UNIQUE INDEX ON bench_staff (place);
  CREATE UNIQUE INDEX ON bench_person (place);
  ANALYZE bench_staff, bench_person;
  SELECT make_part_of_access_log(date_trunc('month', now() - make_interval(months => n))::date) FROM generate_series(0, 12) AS n;
  SELECT setseed(0.5)`;

/**
 * Events of a year in the order of time, as a log grows: few users ask most, few people are asked about most, one in ten asks in vain, one in two thousand in
 * an emergency. They are shaped as the trail's own, and not sealed.
 */
const EVENTS = `
  INSERT INTO access_event (id, request_id, occurred_at, recorded_at, kind, partner_id, user_id, role, purpose, operation,
    policy_fingerprint, subject_ids, controller_ids, has_refusal, is_break_glass, body)
  SELECT gen_random_uuid(), 'bench-' || n, at, at, 'READ', staff.partner_id, staff.id, staff.role,
    (ARRAY['CARE_MANAGEMENT', 'DIRECT_CARE', 'SUPERVISION', 'SAFE_CUSTODY', 'FUNDING_ELIGIBILITY'])[1 + (n % 5)],
    'query person', repeat('0', 64), ARRAY[person.id], ARRAY[person.record_owner_id], is_refused, is_glass,
    jsonb_build_object('outcome', 'ANSWERED', 'errors', '[]'::jsonb, 'relationships', '{}'::jsonb, 'strangers', '[]'::jsonb,
      'searches', '[]'::jsonb, 'writes', '[]'::jsonb, 'logReads', '[]'::jsonb, 'decisions', (
        SELECT jsonb_agg(jsonb_build_object('category', category, 'effect', CASE WHEN is_refused THEN 'DENY' ELSE 'PERMIT' END,
          'level', 'READ', 'scope', 'ALL', 'reason', CASE WHEN is_refused THEN 'NO_RELATIONSHIP' ELSE 'RELATIONSHIP' END, 'step', 8, 'basis', 'a',
          'clause', 'ACCESS_MATRIX/' || category, 'agreementId', NULL, 'consentId', NULL, 'consentVersion', NULL,
          'gatewayId', NULL, 'overrideId', NULL, 'disclosureId', NULL, 'breakGlassId', NULL,
          'asked', jsonb_build_array('Person.' || lower(category), 'Person.name', 'PersonName.familyName'),
          'withheld', CASE WHEN is_refused THEN jsonb_build_array('Person.' || lower(category)) ELSE '[]'::jsonb END,
          'people', jsonb_build_array(person.id)))
        FROM unnest((ARRAY['IDENTITY', 'CARE_PLAN', 'CONTACT', 'MEDICATION', 'CUSTODY'])[1:1 + (n % 4)]) AS category))
  FROM (
    SELECT n, now() - make_interval(secs => 31536000 * (1 - n / $3::float8)) AS at, random() < 0.1 AS is_refused,
      random() < 0.0005 AS is_glass, random() * random() AS who, random() * random() AS whom
    FROM generate_series($1::int, $2::int) AS n
  ) AS drawn
  JOIN bench_staff AS staff ON staff.place = floor(drawn.who * (SELECT count(*) FROM bench_staff))
  JOIN bench_person AS person ON person.place = floor(drawn.whom * (SELECT count(*) FROM bench_person))`;

/** Fills the log of a scratch database, as its owner: in bulk, and past the recorder. */
export async function writeManyEvents(owner: pg.Client, count: number, say: (line: string) => void): Promise<void> {
  await owner.query(PEOPLE);
  for (let first = 1; first <= count; first += BATCH) {
    const last = Math.min(first + BATCH - 1, count);
    await owner.query(EVENTS, [first, last, count]);
    say(`${last} events written`);
  }
  await owner.query("VACUUM ANALYZE");
}
