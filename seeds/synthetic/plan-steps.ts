import type { Step } from "./step.js";

const SECTIONS = [
  ["STRENGTHS", "CARE_PLAN", "Knows what helps and says so.", "council"],
  ["NEEDS", "CARE_NEEDS", "Help with washing, dressing and meals.", "council"],
  ["HEALTH", "PHYSICAL_HEALTH", "Seen each month; tablets in a weekly box.", "health"],
  ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Low in winter; company helps.", "health"],
  ["MONEY", "FINANCE", "Contribution assessed; budget agreed.", "council"],
] as const;

const LIST = SECTIONS.map((part, index) => `(${index + 1}, ${part.map((word) => `'${word}'`).join(", ")})`).join(", ");

/** The plan begins with its council, 180 days ago or less; its sections follow, an hour apart. */
const PLANS = `
  CREATE TEMP TABLE drafted ON COMMIT DROP AS
  SELECT n, plan_id, person_id, user_id, partner_id, pg_temp.days_ago(10 + pg_temp.throw(n, 'plan', 170)) AS started
  FROM involvement WHERE slot = 'council';
  INSERT INTO care_plan (id, person_id, lead_partner_id, status, agreed_with_person_on, review_due, support_summary,
    key_worker_user_id, version, started_at)
  SELECT plan_id, person_id, partner_id, 'ACTIVE', started::date + 3, pg_temp.day(pg_temp.throw(n, 'review', 180)),
    'Support ' || (1 + pg_temp.throw(n, 'calls', 4)) || ' times a day.', user_id, ${SECTIONS.length + 2}, started FROM drafted;`;

const WRITTEN = `
  CREATE TEMP TABLE written ON COMMIT DROP AS
  SELECT pg_temp.named('section/' || s.place, d.n) AS id, d.plan_id, d.person_id, s.place, s.heading, s.category, s.words,
    i.user_id, i.partner_id, d.started + s.place * interval '1 hour' AS at
  FROM drafted d CROSS JOIN (VALUES ${LIST}) AS s (place, heading, category, words, slot)
    JOIN involvement i ON i.n = d.n AND i.slot = s.slot;
  INSERT INTO plan_section (id, plan_id, person_id, heading, category, status, narrative, author_kind, recorded_by_user_id,
    recorded_by_partner_id, event_at, recorded_at)
  SELECT id, plan_id, person_id, heading, category, 'AGREED', words, 'PROFESSIONAL', user_id, partner_id, at, at FROM written;`;

const VERSIONS = `
  INSERT INTO plan_section_version (section_id, version, person_id, category, status, narrative, recorded_by_user_id,
    recorded_by_partner_id, event_at, recorded_at)
  SELECT id, 1, person_id, category, 'AGREED', words, user_id, partner_id, at, at FROM written;`;

const GOALS = `
  INSERT INTO plan_goal (id, plan_id, person_id, in_the_persons_words)
  SELECT pg_temp.named('goal', n), plan_id, person_id, 'To stay in my own home.' FROM drafted;
  INSERT INTO plan_outcome (id, plan_id, goal_id, person_id, description, status, recorded_by_user_id, recorded_by_partner_id,
    event_at, recorded_at)
  SELECT pg_temp.named('outcome', n), plan_id, pg_temp.named('goal', n), person_id, 'Manages the morning with one call.',
    (ARRAY['WORKING_TOWARDS', 'ACHIEVED', 'NOT_ACHIEVED'])[1 + pg_temp.throw(n, 'outcome', 3)], user_id, partner_id,
    started + interval '1 day', started + interval '1 day' FROM drafted;`;

const CHANGES = `
  INSERT INTO care_plan_change (plan_id, version, person_id, change, part_id, category, changed_by_user_id,
    changed_by_partner_id, event_at, recorded_at)
  SELECT plan_id, 1, person_id, 'PLAN_STARTED', NULL, 'CARE_PLAN', user_id, partner_id, started, started FROM drafted
  UNION ALL
  SELECT plan_id, 1 + place, person_id, 'SECTION_PROPOSED', id, category, user_id, partner_id, at, at FROM written
  UNION ALL
  SELECT plan_id, ${SECTIONS.length + 2}, person_id, 'OUTCOME_RECORDED', pg_temp.named('outcome', n), 'CARE_PLAN', user_id,
    partner_id, started + interval '1 day', started + interval '1 day' FROM drafted;`;

/** A plan of five sections for everybody, with its history. */
export const PLAN_STEPS: readonly Step[] = [
  { label: "plans", sql: PLANS },
  { label: "plan sections", sql: WRITTEN },
  { label: "section history", sql: VERSIONS },
  { label: "goals and outcomes", sql: GOALS },
  { label: "plan history", sql: CHANGES },
];
