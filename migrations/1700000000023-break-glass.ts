import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Records opened in an emergency, what governance made of each, and the alerts that tell governance at once.
 *
 * A user has one record open at a time: the index refuses a second. It lasts eight hours at most, whatever is written.
 */
export class BreakGlass1700000000023 implements MigrationInterface {
  readonly name = "BreakGlass1700000000023";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE break_glass (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        record_owner_id uuid NOT NULL REFERENCES partner (id),
        reason text NOT NULL,
        circumstances text NOT NULL CHECK (length(circumstances) >= 20),
        claimed_relationship text NOT NULL,
        is_life_critical boolean NOT NULL,
        started_at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        ended_at timestamptz,
        review_due date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (until > started_at AND until <= started_at + interval '8 hours')
      );
      CREATE UNIQUE INDEX break_glass_one_at_a_time ON break_glass (user_id) WHERE ended_at IS NULL;
      CREATE INDEX break_glass_person ON break_glass (person_id, user_id);
      CREATE INDEX break_glass_review_due ON break_glass (review_due, id);

      CREATE TABLE break_glass_review (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        break_glass_id uuid NOT NULL REFERENCES break_glass (id),
        outcome text NOT NULL CHECK (outcome IN ('JUSTIFIED', 'NOT_JUSTIFIED', 'TRAINING', 'BREACH')),
        note text NOT NULL,
        person_told_at timestamptz,
        not_told_reason text,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (break_glass_id, recorded_by_partner_id),
        CHECK ((person_told_at IS NULL) = (not_told_reason IS NOT NULL))
      );

      CREATE TABLE access_alert (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        to_partner_id uuid NOT NULL REFERENCES partner (id),
        kind text NOT NULL CHECK (kind IN ('BREAK_GLASS', 'OVERRIDE')),
        person_id uuid NOT NULL REFERENCES person (id),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        exception_id uuid NOT NULL,
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX access_alert_partner ON access_alert (to_partner_id, event_at DESC, id);

      GRANT SELECT, INSERT ON break_glass, break_glass_review, access_alert TO concordat_hub;
      GRANT UPDATE (ended_at) ON break_glass TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE access_alert, break_glass_review, break_glass");
  }
}
