import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What information-governance leads need to ask the access log and to act on its answers (AUD-03, NEV-09, GAP-32):
 * indexes for their questions, investigations, events held from erasure, samples of routine access, and who kept
 * whom out of a record.
 *
 * All of it is append-only but for the end of an exclusion. A held event cannot be erased, by whomever: the reference
 * refuses it.
 */
export class QuestionsAndInvestigations1700000000042 implements MigrationInterface {
  readonly name = "QuestionsAndInvestigations1700000000042";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX access_event_user ON access_event (user_id, occurred_at DESC, id DESC);
      CREATE INDEX access_event_moment ON access_event (occurred_at DESC, id DESC);
      CREATE INDEX access_event_break_glass ON access_event (occurred_at DESC, id DESC) WHERE is_break_glass;

      ALTER TABLE record_exclusion
        ADD COLUMN recorded_by_user_id uuid REFERENCES staff_user (id),
        ADD COLUMN recorded_by_partner_id uuid REFERENCES partner (id),
        ADD COLUMN ended_by_user_id uuid REFERENCES staff_user (id),
        ADD COLUMN end_reason text,
        ADD CHECK ((ended_by_user_id IS NULL) = (end_reason IS NULL));
      CREATE INDEX record_exclusion_user ON record_exclusion (user_id);
      CREATE UNIQUE INDEX record_exclusion_once ON record_exclusion (person_id, user_id)
        WHERE kind = 'EXCLUDED' AND valid_to IS NULL;
      GRANT INSERT, UPDATE (valid_to, ended_by_user_id, end_reason) ON record_exclusion TO concordat_hub;

      CREATE TABLE investigation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        subject_user_id uuid REFERENCES staff_user (id),
        person_id uuid REFERENCES person (id),
        reason text NOT NULL,
        kept_from_person_because text,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (subject_user_id IS NOT NULL OR person_id IS NOT NULL),
        CHECK (subject_user_id <> recorded_by_user_id)
      );
      CREATE INDEX investigation_partner ON investigation (recorded_by_partner_id, event_at DESC, id DESC);
      CREATE INDEX investigation_subject_user ON investigation (subject_user_id);

      CREATE TABLE investigation_note (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        investigation_id uuid NOT NULL REFERENCES investigation (id),
        words text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX investigation_note_investigation ON investigation_note (investigation_id);

      CREATE TABLE event_hold (
        investigation_id uuid NOT NULL REFERENCES investigation (id),
        event_id uuid NOT NULL REFERENCES access_event (id),
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (investigation_id, event_id)
      );
      CREATE INDEX event_hold_event ON event_hold (event_id);

      CREATE TABLE investigation_outcome (
        investigation_id uuid PRIMARY KEY REFERENCES investigation (id),
        outcome text NOT NULL CHECK (outcome IN ('NO_CONCERN', 'TRAINING', 'MISUSE', 'BREACH')),
        words text NOT NULL,
        person_told_at timestamptz,
        not_told_reason text,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((person_told_at IS NULL) = (not_told_reason IS NOT NULL))
      );

      CREATE TABLE access_sample (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        seed text NOT NULL,
        drawn_from integer NOT NULL CHECK (drawn_from > 0),
        due_on date NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (partner_id, month)
      );

      CREATE TABLE access_sample_item (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sample_id uuid NOT NULL REFERENCES access_sample (id),
        place integer NOT NULL CHECK (place > 0),
        event_id uuid NOT NULL REFERENCES access_event (id),
        UNIQUE (sample_id, place)
      );

      CREATE TABLE access_sample_finding (
        item_id uuid PRIMARY KEY REFERENCES access_sample_item (id),
        outcome text NOT NULL CHECK (outcome IN ('ROUTINE', 'TRAINING', 'TO_INVESTIGATE')),
        note text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT SELECT, INSERT ON ${NEW_TABLES} TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access_sample_finding, access_sample_item, access_sample, investigation_outcome, event_hold,
        investigation_note, investigation;
      REVOKE INSERT, UPDATE (valid_to, ended_by_user_id, end_reason) ON record_exclusion FROM concordat_hub;
      DROP INDEX record_exclusion_user, record_exclusion_once;
      ALTER TABLE record_exclusion DROP COLUMN recorded_by_user_id, DROP COLUMN recorded_by_partner_id,
        DROP COLUMN ended_by_user_id, DROP COLUMN end_reason;
      DROP INDEX access_event_user, access_event_moment, access_event_break_glass;
    `);
  }
}

const NEW_TABLES = `investigation, investigation_note, event_hold, investigation_outcome, access_sample,
  access_sample_item, access_sample_finding`;
