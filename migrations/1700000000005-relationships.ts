import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who is involved with whom, and which users are kept out of a record. */
export class Relationships1700000000005 implements MigrationInterface {
  readonly name = "Relationships1700000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE relationship (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        kind text NOT NULL,
        proof text NOT NULL,
        establishment_id uuid REFERENCES establishment (id),
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        valid_to timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (ended_at IS NULL OR ended_at >= started_at),
        CHECK (valid_to IS NULL OR valid_to >= started_at)
      );
      CREATE INDEX relationship_person_partner ON relationship (person_id, partner_id);
      CREATE INDEX relationship_partner_person ON relationship (partner_id, person_id);

      CREATE TABLE record_exclusion (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        kind text NOT NULL CHECK (kind IN ('EXCLUDED', 'RESTRICTED_TO')),
        reason text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX record_exclusion_person ON record_exclusion (person_id);

      GRANT SELECT ON relationship, record_exclusion TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE record_exclusion, relationship");
  }
}
