import { oneOf, type Step } from "./step.js";

const GIVEN = ["Alma", "Bram", "Cora", "Dario", "Elin", "Faisal", "Greta", "Hugo", "Ines", "Jonas", "Kemi", "Lorcan"];
const MORE = ["Mira", "Nils", "Oona", "Pavel", "Quinn", "Rosa", "Sami", "Tilda", "Una", "Vikram", "Wanda", "Yusuf"];
const FAMILY = ["Abernaty", "Brockwell", "Cressing", "Dunmere", "Eastlow", "Farrowby", "Gathorne", "Hollinshaw"];
const OTHERS = ["Inglewick", "Jarrowfen", "Kettlebeck", "Larkhall", "Mossgrave", "Netherby", "Oxmoor", "Pennyfold"];
const STREETS = ["Alder Way", "Birch Row", "Cinder Lane", "Dyers Yard", "Elder Walk", "Fuller Street"];
const LANGUAGES = ["English", "English", "English", "Polish", "Urdu", "British Sign Language"];

const AREAS = `
  CREATE TEMP TABLE area_of ON COMMIT DROP AS
  SELECT i.n, i.partner_id AS council_id, p.service_areas[1] AS code
  FROM involvement i JOIN partner p ON p.id = i.partner_id WHERE i.slot = 'council';
  CREATE UNIQUE INDEX ON area_of (n);
  ANALYZE area_of;`;

const PEOPLE = `
  INSERT INTO person (id, record_owner_id, recorded_at)
  SELECT person_id, council_id, pg_temp.days_ago(known_days) FROM life JOIN area_of USING (n);`;

/** Those held at the young offender institution are fifteen to twenty; everybody else is an adult. */
const IDENTITIES = `
  INSERT INTO person_identity (person_id, given_names, family_name, date_of_birth, gender, ordinary_residence_code,
    responsible_authority_code)
  SELECT person_id, ${oneOf("given", [...GIVEN, ...MORE])}, ${oneOf("family", [...FAMILY, ...OTHERS])},
    pg_temp.day(-CASE WHEN setting = 'CUSTODY' AND pg_temp.throw(n, 'place', 1000) >= 800
      THEN 5500 + pg_temp.throw(n, 'age', 2100) ELSE 6700 + pg_temp.throw(n, 'age', 27000) END),
    CASE WHEN setting = 'CUSTODY' THEN 'MALE' ELSE ${oneOf("gender", ["FEMALE", "MALE"])} END, code, code
  FROM life JOIN area_of USING (n);`;

const IDENTIFIERS = `
  INSERT INTO person_identifier (person_id, kind, value, verification)
  SELECT person_id, 'NHS_NUMBER', value, CASE WHEN pg_temp.throw(n, 'traced', 20) = 0 THEN 'NOT_TRACED' ELSE 'TRACED' END
  FROM life JOIN test_number USING (n)
  UNION ALL
  SELECT person_id, 'PRISON_NUMBER', 'B' || lpad((n % 10000)::text, 4, '0') || chr(65 + (n / 10000 / 26 % 26)::int)
    || chr(65 + (n / 10000 % 26)::int), 'NOT_REQUIRED' FROM life WHERE setting = 'CUSTODY'
  UNION ALL
  SELECT person_id, 'CRN', chr(65 + (n / 1000000 % 26)::int) || lpad((n % 1000000)::text, 6, '0'), 'NOT_REQUIRED'
  FROM involvement WHERE slot = 'probation';`;

const CONTACTS = `
  INSERT INTO person_contact (person_id, address_lines, postcode, area_code, telephone, preferred_method, is_protected)
  SELECT person_id, ARRAY[(1 + pg_temp.throw(n, 'house', 200)) || ' ' || ${oneOf("street", STREETS)}],
    'ZZ' || (1 + pg_temp.throw(n, 'district', 9)) || ' ' || (1 + pg_temp.throw(n, 'sector', 9)) || 'AA', code,
    '01632 960' || lpad(pg_temp.throw(n, 'telephone', 1000)::text, 3, '0'), ${oneOf("method", ["PHONE", "LETTER", "TEXT"])},
    pg_temp.throw(n, 'protected', 100) = 0
  FROM life JOIN area_of USING (n);`;

const COMMUNICATION = `
  INSERT INTO person_communication (person_id, first_language, needs_interpreter, information_formats)
  SELECT person_id, language, language <> 'English', CASE pg_temp.throw(n, 'format', 4) WHEN 0 THEN ARRAY['LARGE_PRINT']
    WHEN 1 THEN ARRAY['EASY_READ'] ELSE '{}'::text[] END
  FROM (SELECT *, ${oneOf("language", LANGUAGES)} AS language FROM life WHERE pg_temp.throw(n, 'needs', 5) < 2) speaking;`;

/** A tenth of the community's relationships with a council are over; a police matter ends 72 hours after it opened. */
const RELATIONSHIPS = `
  INSERT INTO relationship (id, person_id, partner_id, kind, proof, establishment_id, started_at, ended_at, valid_to, recorded_at)
  SELECT pg_temp.named('relationship/' || slot, n), person_id, partner_id, kind, 'Synthetic caseload', establishment_id, started,
    ended, CASE WHEN kind = 'POLICE_MATTER' THEN started + interval '72 hours' ELSE ended + interval '28 days' END, started
  FROM (SELECT *, CASE WHEN kind = 'POLICE_MATTER' THEN pg_temp.days_ago(pg_temp.throw(n, 'opened', 6))
      ELSE pg_temp.days_ago(known_days - pg_temp.throw(n, 'since/' || slot, 150)) END AS started,
    CASE WHEN slot = 'council' AND setting = 'COMMUNITY' AND pg_temp.throw(n, 'over', 10) = 0
      THEN pg_temp.days_ago(pg_temp.throw(n, 'ended', 50)) END AS ended FROM involvement) told;`;

/** Who people are, how to reach and speak with them, and who is involved. */
export const SPINE_STEPS: readonly Step[] = [
  { label: "areas", sql: AREAS },
  { label: "people", sql: PEOPLE },
  { label: "identities", sql: IDENTITIES },
  { label: "identifiers", sql: IDENTIFIERS },
  { label: "contacts", sql: CONTACTS },
  { label: "communication needs", sql: COMMUNICATION },
  { label: "relationships", sql: RELATIONSHIPS },
];
