import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How long entries of the access log are kept, what holds them longer, and who may erase them (GAP-23): classes as
 * rows, legal holds, and a role of its own. The hub cannot erase.
 *
 * The leaf of an erased entry stays in the seal, and the erasure is an entry itself. An entry belongs to the class that
 * keeps it longest; one that no class covers is never erased.
 */
export class Retention1700000000045 implements MigrationInterface {
  readonly name = "Retention1700000000045";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        CREATE ROLE concordat_retention NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$;
      GRANT concordat_retention TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO concordat_retention;

      CREATE TABLE retention_class (
        name text PRIMARY KEY,
        covers text NOT NULL,
        kinds text[],
        operations text[],
        categories text[],
        is_exceptional boolean NOT NULL DEFAULT false,
        years integer CHECK (years > 0),
        counts_from text NOT NULL CHECK (counts_from IN ('EVENT', 'LAST_CONTACT')),
        source text NOT NULL
      );
      INSERT INTO retention_class (name, covers, kinds, operations, categories, is_exceptional, years, counts_from, source)
      VALUES
        ('ROUTINE', 'questions and changes', '{READ,WRITE}', NULL, NULL, false, 8, 'LAST_CONTACT',
          'Kept at least as long as the record: NHS Records Management Code of Practice, adult health records, 8 years; and the policy of the controllers for social care records'),
        ('EXCEPTIONAL', 'break-glass, and what an override of a refusal opened', NULL, NULL, NULL, true, 20, 'EVENT',
          'NHS Records Management Code of Practice, serious incidents, 20 years; and the policy of the controllers'),
        ('SAFEGUARDING', 'questions about safeguarding and public protection', NULL, NULL, '{SAFEGUARDING,PUBLIC_PROTECTION}',
          false, 20, 'LAST_CONTACT', 'Policy of the controllers'),
        ('SIGN_IN_REFUSED', 'bearers who were not let in', '{SIGN_IN_REFUSED}', NULL, NULL, false, 2, 'EVENT',
          'Policy of the controllers'),
        ('LOG_ITSELF', 'what was taken out of the log, and what was erased of it', NULL, '{audit:export,audit:retain}', NULL,
          false, NULL, 'EVENT', 'Policy of the controllers: kept for as long as the log is');

      CREATE TABLE legal_hold (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid REFERENCES person (id),
        user_id uuid REFERENCES staff_user (id),
        partner_id uuid REFERENCES partner (id),
        from_at timestamptz,
        to_at timestamptz,
        reason text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (person_id IS NOT NULL OR user_id IS NOT NULL OR partner_id IS NOT NULL),
        CHECK (from_at < to_at)
      );
      CREATE INDEX legal_hold_partner ON legal_hold (recorded_by_partner_id, event_at DESC, id DESC);

      CREATE TABLE legal_hold_release (
        hold_id uuid PRIMARY KEY REFERENCES legal_hold (id),
        reason text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE FUNCTION retention_class_of(kind text, operation text, is_break_glass boolean, body jsonb)
      RETURNS SETOF retention_class LANGUAGE sql STABLE AS $$
        SELECT class.* FROM retention_class AS class
        WHERE (class.kinds IS NULL OR kind = ANY(class.kinds))
          AND (class.operations IS NULL OR operation = ANY(class.operations))
          AND (class.categories IS NULL
            OR jsonb_path_query_array(body, '$.decisions[*].category') ?| class.categories)
          AND (NOT class.is_exceptional OR is_break_glass
            OR jsonb_path_exists(body, '$.decisions[*].overrideId ? (@ != null)'))
        ORDER BY class.years DESC NULLS FIRST, class.counts_from DESC, class.name LIMIT 1
      $$;

      CREATE FUNCTION is_held(event uuid, people uuid[], doer uuid, asker uuid, controllers uuid[], at timestamptz)
      RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM event_hold WHERE event_hold.event_id = event) OR EXISTS (
          SELECT FROM legal_hold AS hold
          WHERE (hold.person_id IS NULL OR hold.person_id = ANY(people))
            AND (hold.user_id IS NULL OR hold.user_id = doer)
            AND (hold.partner_id IS NULL OR hold.partner_id = asker OR hold.partner_id = ANY(controllers))
            AND (hold.from_at IS NULL OR hold.from_at <= at) AND (hold.to_at IS NULL OR hold.to_at > at)
            AND NOT EXISTS (SELECT FROM legal_hold_release AS release WHERE release.hold_id = hold.id))
      $$;

      CREATE FUNCTION refuse_erasure_of_held() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF is_held(OLD.id, OLD.subject_ids, OLD.user_id, OLD.partner_id, OLD.controller_ids, OLD.occurred_at) THEN
          RAISE EXCEPTION 'the event % is held (event_hold or legal_hold)', OLD.id;
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER access_event_held BEFORE DELETE ON access_event
        FOR EACH ROW EXECUTE FUNCTION refuse_erasure_of_held();

      CREATE OR REPLACE FUNCTION refuse_change_of_access_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_user = 'concordat_retention' THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION 'the access log is append-only';
      END $$;

      CREATE UNIQUE INDEX sealed_batch_first_sequence ON sealed_batch (stream_id, first_sequence);

      GRANT SELECT ON retention_class TO concordat_hub;
      GRANT SELECT, INSERT ON legal_hold, legal_hold_release TO concordat_hub;
      GRANT SELECT ON ${READ_TO_ERASE} TO concordat_retention;
      GRANT DELETE ON access_event, unsealed_event TO concordat_retention;
      GRANT INSERT ON ${WRITTEN_TO_ERASE} TO concordat_retention;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON ${WRITTEN_TO_ERASE} FROM concordat_retention;
      REVOKE DELETE ON access_event, unsealed_event FROM concordat_retention;
      REVOKE SELECT ON ${READ_TO_ERASE} FROM concordat_retention;
      REVOKE USAGE ON SCHEMA public FROM concordat_retention;
      DROP INDEX sealed_batch_first_sequence;
      CREATE OR REPLACE FUNCTION refuse_change_of_access_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the access log is append-only';
      END $$;
      DROP TRIGGER access_event_held ON access_event;
      DROP FUNCTION refuse_erasure_of_held();
      DROP FUNCTION is_held(uuid, uuid[], uuid, uuid, uuid[], timestamptz);
      DROP FUNCTION retention_class_of(text, text, boolean, jsonb);
      DROP TABLE legal_hold_release, legal_hold, retention_class;
    `);
  }
}

/** What says whether an entry may go, and what the record of the erasure is sealed with. */
const READ_TO_ERASE = `access_event, sealed_event, sealed_batch, unsealed_event, audit_stream, retention_class, legal_hold,
  legal_hold_release, event_hold, partner`;
const WRITTEN_TO_ERASE = "access_event, sealed_event, sealed_batch, audit_stream";
