import type { MigrationInterface, QueryRunner } from "typeorm";

/** A table of entries: what they say never changes; the hub inserts them, and may end each once. */
const table = (name: string, columns: string): string => `
  CREATE TABLE ${name} (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    version integer NOT NULL CHECK (version IN (1, 2)),
    person_id uuid NOT NULL REFERENCES person (id),
    recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
    recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
    on_behalf_of_partner_id uuid REFERENCES partner (id),
    event_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    replaces uuid REFERENCES ${name} (id),
    ended_at timestamptz CHECK (ended_at >= event_at),
    end_reason text,
    ended_by_user_id uuid REFERENCES staff_user (id),
    ended_by_partner_id uuid REFERENCES partner (id),
    end_recorded_at timestamptz,
    CHECK ((version = 1) = (ended_at IS NULL)),
    ${columns.trim()}
  );
  CREATE INDEX ${name}_person ON ${name} (person_id);
  GRANT SELECT, INSERT ON ${name} TO concordat_hub;
  GRANT UPDATE (version, ended_at, end_reason, ended_by_user_id, ended_by_partner_id, end_recorded_at)
    ON ${name} TO concordat_hub;
`;

const MEETING = `
    concern_id uuid NOT NULL REFERENCES safeguarding_concern (id),
    purpose text NOT NULL,
    aims text[] NOT NULL CHECK (aims <@ ARRAY['WELLBEING', 'QUALITY', 'TRANSITION_TO_ADULTHOOD', 'PROTECTION', 'LESSONS']),
    attendees jsonb NOT NULL CHECK (jsonb_array_length(attendees) > 0)`;

const CONTRIBUTION = `
    meeting_id uuid NOT NULL REFERENCES safeguarding_meeting (id),
    category text NOT NULL CHECK (category NOT IN ('PUBLIC_PROTECTION', 'ACCESS_LOG')),
    account text NOT NULL,
    disclosed_to uuid[] NOT NULL`;

const ADVICE = `
    need_ids uuid[] NOT NULL,
    subjects text[] NOT NULL CHECK (cardinality(subjects) > 0
      AND subjects <@ ARRAY['REDUCING_NEEDS', 'SERVICES_AVAILABLE', 'PREVENTING_NEEDS']),
    account text NOT NULL,
    format text NOT NULL CHECK (format IN ('PRINT', 'LARGE_PRINT', 'EASY_READ', 'BRAILLE', 'AUDIO', 'SIGNED', 'TRANSLATED',
      'SPOKEN', 'ONLINE')),
    format_reason text,
    is_written boolean NOT NULL,
    copied_to uuid[] NOT NULL,
    CHECK (is_written OR cardinality(need_ids) = 0)`;

/** What was said at safeguarding meetings and to whom, advice that people were given, and declared major incidents. */
export class MeetingsAdviceAndIncidents1700000000038 implements MigrationInterface {
  readonly name = "MeetingsAdviceAndIncidents1700000000038";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table("safeguarding_meeting", MEETING));
    await runner.query(table("meeting_contribution", CONTRIBUTION));
    await runner.query(table("advice_record", ADVICE));
    await runner.query(`
      CREATE INDEX meeting_contribution_meeting ON meeting_contribution (meeting_id);

      CREATE TABLE major_incident (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('FIRE', 'FLOOD', 'ROAD_ACCIDENT', 'NATURAL_DISASTER', 'OTHER')),
        reason text NOT NULL,
        establishment_ids uuid[] NOT NULL CHECK (cardinality(establishment_ids) > 0),
        responder_ids uuid[] NOT NULL CHECK (cardinality(responder_ids) > 0),
        started_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        declared_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        declared_by_partner_id uuid NOT NULL REFERENCES partner (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz CHECK (ended_at >= started_at),
        ended_by_user_id uuid REFERENCES staff_user (id),
        CHECK (until > started_at AND until <= started_at + interval '24 hours'),
        CHECK ((ended_at IS NULL) = (ended_by_user_id IS NULL))
      );
      CREATE INDEX major_incident_until ON major_incident (until);
      CREATE INDEX major_incident_responders ON major_incident USING gin (responder_ids);
      GRANT SELECT, INSERT ON major_incident TO concordat_hub;
      GRANT UPDATE (ended_at, ended_by_user_id) ON major_incident TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE major_incident, advice_record, meeting_contribution, safeguarding_meeting");
  }
}
