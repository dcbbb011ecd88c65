import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The access log: one row for each request, insert and select only, by privilege and by trigger (AUD-02).
 *
 * It holds names of fields and ids of people, never a value that was read.
 */
export class AccessLog1700000000010 implements MigrationInterface {
  readonly name = "AccessLog1700000000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_event (
        id uuid PRIMARY KEY,
        request_id text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind text NOT NULL,
        partner_id uuid,
        user_id uuid,
        role text,
        purpose text,
        operation text,
        policy_fingerprint text NOT NULL,
        subject_ids uuid[] NOT NULL DEFAULT '{}',
        controller_ids uuid[] NOT NULL DEFAULT '{}',
        has_refusal boolean NOT NULL DEFAULT false,
        is_break_glass boolean NOT NULL DEFAULT false,
        body jsonb NOT NULL
      );
      CREATE INDEX access_event_subjects ON access_event USING gin (subject_ids);
      CREATE INDEX access_event_partner ON access_event (partner_id, occurred_at DESC, id);
      CREATE INDEX access_event_request ON access_event (request_id);
      CREATE INDEX access_event_controllers ON access_event USING gin (controller_ids);

      CREATE FUNCTION refuse_change_of_access_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the access log is append-only';
      END $$;
      CREATE TRIGGER access_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_event();

      GRANT SELECT, INSERT ON access_event TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_event;
      DROP FUNCTION refuse_change_of_access_event();
    `);
  }
}
