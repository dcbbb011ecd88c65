import type pg from "pg";

const BATCH = 20_000;

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
 * The bodies of events, shaped as the trail's own: of one to five categories, given or refused. They differ in the
 * person alone, whose place is marked: to build each body by itself takes longer than to write the event.
 */
const BODIES = `
  CREATE TEMP TABLE bench_body AS SELECT size, is_refused, jsonb_build_object('outcome', 'ANSWERED', 'errors', '[]'::jsonb,
    'relationships', '{}'::jsonb, 'strangers', '[]'::jsonb, 'searches', '[]'::jsonb, 'writes', '[]'::jsonb, 'logReads', '[]'::jsonb,
    'decisions', jsonb_agg(jsonb_build_object('category', category, 'effect', CASE WHEN is_refused THEN 'DENY' ELSE 'PERMIT' END,
      'level', 'READ', 'scope', 'ALL', 'reason', CASE WHEN is_refused THEN 'NO_RELATIONSHIP' ELSE 'RELATIONSHIP' END, 'step', 8, 'basis', 'a',
      'clause', 'ACCESS_MATRIX/' || category, 'agreementId', NULL, 'consentId', NULL, 'consentVersion', NULL,
      'gatewayId', NULL, 'overrideId', NULL, 'disclosureId', NULL, 'breakGlassId', NULL,
      'asked', jsonb_build_array('Person.' || lower(category), 'Person.name', 'PersonName.familyName'),
      'withheld', CASE WHEN is_refused THEN jsonb_build_array('Person.' || lower(category)) ELSE '[]'::jsonb END,
      'people', jsonb_build_array('PERSON'))))::text AS body
  FROM generate_series(1, 5) AS size CROSS JOIN unnest(ARRAY[true, false]) AS is_refused
  CROSS JOIN unnest((ARRAY['IDENTITY', 'CARE_PLAN', 'CONTACT', 'MEDICATION', 'CUSTODY'])[1:size]) AS category
  GROUP BY size, is_refused`;

/**
 * Events of a year in the order of time, as a log grows: few users ask most, few people are asked about most, one in ten asks in vain, one in two thousand in
 * an emergency. They are not sealed.
 */
const EVENTS = `
  INSERT INTO access_event (id, request_id, occurred_at, recorded_at, kind, partner_id, user_id, role, purpose, operation,
    policy_fingerprint, subject_ids, controller_ids, has_refusal, is_break_glass, body)
  SELECT gen_random_uuid(), 'bench-' || n, at, at, 'READ', staff.partner_id, staff.id, staff.role,
    (ARRAY['CARE_MANAGEMENT', 'DIRECT_CARE', 'SUPERVISION', 'SAFE_CUSTODY', 'FUNDING_ELIGIBILITY'])[1 + (n % 5)],
    'query person', repeat('0', 64), ARRAY[person.id], ARRAY[person.record_owner_id], drawn.is_refused, is_glass,
    replace(bench_body.body, '"PERSON"', to_json(person.id)::text)::jsonb
  FROM (
    SELECT n, now() - make_interval(secs => 31536000 * (1 - n / $3::float8)) AS at, random() < 0.1 AS is_refused,
      random() < 0.0005 AS is_glass, random() * random() AS who, random() * random() AS whom
    FROM generate_series($1::int, $2::int) AS n
  ) AS drawn
  JOIN bench_body ON bench_body.size = 1 + (n / 5) % 5 AND bench_body.is_refused = drawn.is_refused
  JOIN bench_staff AS staff ON staff.place = floor(drawn.who * (SELECT count(*) FROM bench_staff))::bigint
  JOIN bench_person AS person ON person.place = floor(drawn.whom * (SELECT count(*) FROM bench_person))::bigint
  ORDER BY n`;

/** Fills the log of a scratch database, as its owner: in bulk, and past the recorder. */
export async function writeManyEvents(owner: pg.Client, count: number, say: (line: string) => void): Promise<void> {
  await owner.query(PEOPLE);
  await owner.query(BODIES);
  const began = performance.now();
  for (let first = 1; first <= count; first += BATCH) {
    const last = Math.min(first + BATCH - 1, count);
    await owner.query(EVENTS, [first, last, count]);
    const rate = (last / (performance.now() - began)) * 1_000;
    say(`${last} of ${count} events written, ${rate.toFixed(0)} a second`);
  }
  say("tidying up");
  await owner.query("VACUUM ANALYZE");
}
