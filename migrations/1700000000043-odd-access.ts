import type { MigrationInterface, QueryRunner } from "typeorm";

const READ_BY_MONITOR =
  "access_event, staff_user, relationship, break_glass, break_glass_review, staff_detail, odd_access, odd_access_run";

/**
 * What is noticed in the access log for governance to look at (GAP-32), and what their partner's personnel records say
 * of users, for no other use.
 *
 * The run that reads the log works as a role of its own: the hub cannot read the details of staff, nor write an alert.
 */
export class OddAccess1700000000043 implements MigrationInterface {
  readonly name = "OddAccess1700000000043";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        CREATE ROLE concordat_monitor NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$;
      GRANT concordat_monitor TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO concordat_monitor;

      CREATE TABLE staff_detail (
        user_id uuid PRIMARY KEY REFERENCES staff_user (id),
        family_name text NOT NULL,
        postcode text,
        person_id uuid REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX staff_detail_person ON staff_detail (person_id);

      CREATE TABLE odd_access (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        rule text NOT NULL,
        user_id uuid NOT NULL REFERENCES staff_user (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        person_id uuid REFERENCES person (id),
        day date NOT NULL,
        event_ids uuid[] NOT NULL,
        weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
        noticed text NOT NULL,
        to_check text NOT NULL,
        noticed_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (rule, user_id, person_id, day)
      );
      CREATE INDEX odd_access_partner ON odd_access (partner_id, noticed_at DESC, id DESC);
      CREATE INDEX odd_access_person ON odd_access (person_id);

      CREATE TABLE odd_access_resolution (
        odd_access_id uuid PRIMARY KEY REFERENCES odd_access (id),
        outcome text NOT NULL CHECK (outcome IN ('JUSTIFIED', 'NOT_JUSTIFIED', 'TRAINING', 'BREACH')),
        words text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE odd_access_run (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        pass text NOT NULL CHECK (pass IN ('AT_ONCE', 'SETTLED')),
        reached_at timestamptz NOT NULL,
        reached_id uuid NOT NULL,
        ran_at timestamptz NOT NULL,
        judged integer NOT NULL CHECK (judged >= 0),
        noticed integer NOT NULL CHECK (noticed >= 0),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX odd_access_run_pass ON odd_access_run (pass, reached_at DESC, reached_id DESC);

      CREATE INDEX access_event_recorded ON access_event (recorded_at, id);

      GRANT SELECT ON odd_access TO concordat_hub;
      GRANT SELECT, INSERT ON odd_access_resolution TO concordat_hub;
      GRANT SELECT ON ${READ_BY_MONITOR} TO concordat_monitor;
      GRANT SELECT (person_id, family_name) ON person_identity TO concordat_monitor;
      GRANT SELECT (person_id, postcode, is_protected) ON person_contact TO concordat_monitor;
      GRANT INSERT ON odd_access, odd_access_run TO concordat_monitor;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (person_id, family_name) ON person_identity FROM concordat_monitor;
      REVOKE SELECT (person_id, postcode, is_protected) ON person_contact FROM concordat_monitor;
      REVOKE SELECT ON ${READ_BY_MONITOR} FROM concordat_monitor;
      REVOKE USAGE ON SCHEMA public FROM concordat_monitor;
      DROP INDEX access_event_recorded;
      DROP TABLE odd_access_run, odd_access_resolution, odd_access, staff_detail;
    `);
  }
}
