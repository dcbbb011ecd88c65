import type { MigrationInterface, QueryRunner } from "typeorm";

/** Requests for a one-off disclosure, and the one decision that the partner in control of the record took on each. */
export class Disclosures1700000000022 implements MigrationInterface {
  readonly name = "Disclosures1700000000022";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosure_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        categories text[] NOT NULL CHECK (cardinality(categories) > 0),
        purpose text NOT NULL,
        level_asked text NOT NULL CHECK (level_asked IN ('EXISTENCE', 'SUMMARY', 'READ')),
        reason text NOT NULL,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX disclosure_request_person ON disclosure_request (person_id, recorded_by_partner_id);
      CREATE INDEX disclosure_request_user ON disclosure_request (recorded_by_user_id);

      CREATE TABLE disclosure_decision (
        disclosure_id uuid PRIMARY KEY REFERENCES disclosure_request (id),
        is_approved boolean NOT NULL,
        reason text NOT NULL,
        level_granted text CHECK (level_granted IN ('EXISTENCE', 'SUMMARY', 'READ')),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (is_approved = (level_granted IS NOT NULL)),
        CHECK (is_approved = (valid_to IS NOT NULL)),
        CHECK (valid_to > valid_from)
      );

      GRANT SELECT, INSERT ON disclosure_request, disclosure_decision TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE disclosure_decision, disclosure_request");
  }
}
