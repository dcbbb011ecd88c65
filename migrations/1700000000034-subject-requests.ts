import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Requests of people for what is held about them, with a part for each controller. What becomes of one is told step by
 * step and never overwritten.
 */
export class SubjectRequests1700000000034 implements MigrationInterface {
  readonly name = "SubjectRequests1700000000034";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subject_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind = 'ACCESS'),
        asked_at timestamptz NOT NULL,
        channel text NOT NULL CHECK (channel IN ('IN_PERSON', 'IN_WRITING', 'BY_TELEPHONE', 'OWN_ACCOUNT')),
        place text,
        asked_by text NOT NULL CHECK (asked_by IN ('PERSON', 'PROXY')),
        proxy_name text,
        proxy_authority text,
        formats text[] NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((asked_by = 'PROXY') = (proxy_name IS NOT NULL)),
        CHECK ((asked_by = 'PROXY') = (proxy_authority IS NOT NULL))
      );
      CREATE INDEX subject_request_person ON subject_request (person_id);

      CREATE TABLE subject_request_part (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL REFERENCES subject_request (id),
        person_id uuid NOT NULL REFERENCES person (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        is_told boolean NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (request_id, partner_id)
      );
      CREATE INDEX subject_request_part_partner ON subject_request_part (partner_id);

      CREATE TABLE subject_request_step (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL REFERENCES subject_request (id),
        part_id uuid REFERENCES subject_request_part (id),
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind IN ('IDENTITY_CHECKED', 'CLARIFICATION_ASKED', 'CLARIFICATION_ANSWERED', 'EXTENDED',
          'RELEASED', 'PART_TAKEN', 'PART_COMPLETED')),
        words text,
        formats text[],
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((kind IN ('PART_TAKEN', 'PART_COMPLETED')) = (part_id IS NOT NULL)),
        CHECK ((kind = 'RELEASED') = (formats IS NOT NULL))
      );
      CREATE INDEX subject_request_step_request ON subject_request_step (request_id);
      CREATE UNIQUE INDEX subject_request_step_once ON subject_request_step (request_id, coalesce(part_id, request_id), kind)
        WHERE kind <> 'PART_TAKEN';

      CREATE TABLE withheld_item (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        part_id uuid NOT NULL REFERENCES subject_request_part (id),
        person_id uuid NOT NULL REFERENCES person (id),
        entry_id uuid NOT NULL,
        entry_kind text NOT NULL,
        category text NOT NULL,
        exemption text NOT NULL,
        certified_by text,
        reason text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (part_id, entry_id)
      );
      CREATE INDEX withheld_item_person ON withheld_item (person_id);

      GRANT SELECT, INSERT ON subject_request, subject_request_part, subject_request_step, withheld_item TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE withheld_item, subject_request_step, subject_request_part, subject_request");
  }
}
