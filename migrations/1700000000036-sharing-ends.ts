import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a partner is told when its access ends, and overrides and disclosures that were ended before their time.
 *
 * A notice never changes but for its acknowledgement, once; an end is final.
 */
export class SharingEnds1700000000036 implements MigrationInterface {
  readonly name = "SharingEnds1700000000036";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner_notice (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind IN ('ACCESS_ENDED')),
        categories text[] NOT NULL CHECK (cardinality(categories) > 0),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        acknowledged_at timestamptz,
        acknowledged_by_user_id uuid REFERENCES staff_user (id),
        CHECK ((acknowledged_at IS NULL) = (acknowledged_by_user_id IS NULL))
      );
      CREATE INDEX partner_notice_partner ON partner_notice (partner_id, event_at DESC, id DESC);

      CREATE TABLE early_end (
        exception_id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind IN ('OVERRIDE', 'DISCLOSURE')),
        reason text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT SELECT, INSERT ON partner_notice, early_end TO concordat_hub;
      GRANT UPDATE (acknowledged_at, acknowledged_by_user_id) ON partner_notice TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE early_end, partner_notice");
  }
}
