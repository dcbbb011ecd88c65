import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Decisions to share without consent, and what governance made of them.
 *
 * A decision is never changed: it may only be ended, once. Who asked for it may not be who took it.
 */
export class Overrides1700000000021 implements MigrationInterface {
  readonly name = "Overrides1700000000021";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sharing_override (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        user_id uuid REFERENCES staff_user (id),
        categories text[] NOT NULL CHECK (cardinality(categories) > 0),
        purpose text NOT NULL,
        legal_basis text NOT NULL CHECK (legal_basis IN ('STATUTE', 'PUBLIC_INTEREST', 'VITAL_INTERESTS', 'COURT_ORDER',
          'BEST_INTERESTS')),
        legal_reference text,
        consent_ground text NOT NULL CHECK (consent_ground IN ('NOT_SOUGHT', 'NOT_POSSIBLE', 'OVERRIDDEN')),
        consent_reason text NOT NULL,
        individual_assessment text,
        harm_weighed text NOT NULL,
        necessity text NOT NULL,
        requested_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        person_told_at timestamptz,
        not_told_reason text,
        to_be_told_on date,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL,
        ended_at timestamptz,
        review_due date NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to > valid_from),
        CHECK (requested_by_user_id <> recorded_by_user_id),
        CHECK ((person_told_at IS NULL) = (not_told_reason IS NOT NULL)),
        CHECK (legal_reference IS NOT NULL OR legal_basis NOT IN ('STATUTE', 'COURT_ORDER'))
      );
      CREATE INDEX sharing_override_person ON sharing_override (person_id, partner_id);
      CREATE INDEX sharing_override_review ON sharing_override (review_due, id);

      CREATE TABLE override_review (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        override_id uuid NOT NULL UNIQUE REFERENCES sharing_override (id),
        outcome text NOT NULL CHECK (outcome IN ('JUSTIFIED', 'NOT_JUSTIFIED', 'TRAINING', 'BREACH')),
        note text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT SELECT, INSERT ON sharing_override, override_review TO concordat_hub;
      GRANT UPDATE (ended_at) ON sharing_override TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE override_review, sharing_override");
  }
}
