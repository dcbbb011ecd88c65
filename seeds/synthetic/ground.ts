import type { Step } from "./step.js";

/**
 * The functions that the other steps stand on: the day, a die with a seed, and ids that come from names.
 *
 * They live in the session's own schema and go with it. The same seed always gives the same county.
 */
export function groundSteps(seed: number, now: Date): readonly Step[] {
  const functions = `
    CREATE OR REPLACE FUNCTION pg_temp.today() RETURNS timestamptz LANGUAGE sql IMMUTABLE
      AS $$ SELECT '${now.toISOString()}'::timestamptz $$;
    CREATE OR REPLACE FUNCTION pg_temp.throw(n bigint, die text, sides integer) RETURNS integer LANGUAGE sql IMMUTABLE
      AS $$ SELECT ((hashtextextended(die || '/' || n::text, ${seed}) & 9223372036854775807) % sides)::integer $$;
    CREATE OR REPLACE FUNCTION pg_temp.named(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
      AS $$ SELECT overlay(overlay(md5(kind || '/' || n::text || '/${seed}') PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid $$;
    CREATE OR REPLACE FUNCTION pg_temp.days_ago(days integer) RETURNS timestamptz LANGUAGE sql STABLE
      AS $$ SELECT pg_temp.today() - days * interval '24 hours' $$;
    CREATE OR REPLACE FUNCTION pg_temp.day(days integer) RETURNS date LANGUAGE sql IMMUTABLE
      AS $$ SELECT (pg_temp.today() AT TIME ZONE 'UTC')::date + days $$;`;
  return [{ label: "ground", sql: functions }];
}

/**
 * The first valid NHS numbers of the range 999, in order, as many as there are people or as the range has.
 *
 * Modulus 11 over the stem (domain guide 4.3): the three nines weigh 243, and a tenth digit of 10 makes no number. About
 * one stem in eleven is lost to that, so a quarter more stems than people are always enough.
 */
const numbers = (people: number): string => `
  CREATE TEMP TABLE test_number ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY stem) AS n, '999' || lpad(stem::text, 6, '0') || digit AS value
  FROM (SELECT stem, (11 - (243 + stem / 100000 * 7 + stem / 10000 % 10 * 6 + stem / 1000 % 10 * 5 + stem / 100 % 10 * 4
      + stem / 10 % 10 * 3 + stem % 10 * 2) % 11) % 11 AS digit
    FROM generate_series(0, ${Math.min(999_999, Math.ceil(people * 1.25) + 20)}) stem) checked
  WHERE digit < 10 AND NOT (stem = 999999 AND digit = 9);
  CREATE UNIQUE INDEX ON test_number (n);
  ANALYZE test_number;`;

/** Everybody, their setting, and who is involved with them by which throw. */
const lives = (people: number): string => `
  CREATE TEMP TABLE life ON COMMIT DROP AS
  SELECT g AS n, pg_temp.named('person', g) AS person_id, pg_temp.named('plan', g) AS plan_id,
    CASE WHEN pg_temp.throw(g, 'setting', 20) = 0 THEN 'CUSTODY' ELSE 'COMMUNITY' END AS setting,
    200 + pg_temp.throw(g, 'known', 1500) AS known_days
  FROM generate_series(1, ${people}::bigint) g;
  ANALYZE life;`;

/** Each die is thrown once for each person; the slots that share it read the same throw. */
const INVOLVEMENT = `
  CREATE TEMP TABLE involvement ON COMMIT DROP AS
  WITH thrown AS MATERIALIZED (
    SELECT life.*, d.die, pg_temp.throw(life.n, d.die, 1000) AS value
    FROM life JOIN (SELECT DISTINCT setting, die FROM caseload) d USING (setting))
  SELECT thrown.n, thrown.person_id, thrown.plan_id, thrown.known_days, c.*,
    row_number() OVER (PARTITION BY thrown.n ORDER BY (c.slot = 'council'),
      pg_temp.throw(thrown.n, 'rank/' || c.slot, 100000), c.slot) AS rank
  FROM thrown JOIN caseload c ON c.setting = thrown.setting AND c.die = thrown.die AND thrown.value BETWEEN c.low AND c.high;
  CREATE INDEX ON involvement (n, slot);
  ANALYZE involvement;`;

/** The working tables of the synthetic county; they go at the end of the transaction. */
export const workingSteps = (people: number): readonly Step[] => [
  { label: "test numbers", sql: numbers(people) },
  { label: "lives", sql: lives(people) },
  { label: "involvement", sql: INVOLVEMENT },
];
