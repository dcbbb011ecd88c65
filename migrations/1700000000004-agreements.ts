import type { MigrationInterface, QueryRunner } from "typeorm";

/** Information sharing agreements and statutory gateways: why a partner may be let in at all. */
export class Agreements1700000000004 implements MigrationInterface {
  readonly name = "Agreements1700000000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        reference text NOT NULL UNIQUE,
        title text NOT NULL,
        partner_id uuid NOT NULL REFERENCES partner (id),
        lead_partner_id uuid NOT NULL REFERENCES partner (id),
        oversight_owner text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'SIGNED', 'SUSPENDED', 'ENDED')),
        status_reason text,
        signed_on date,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        review_due date NOT NULL,
        emergency_until timestamptz,
        emergency_authorised_by text,
        categories text[] NOT NULL,
        purposes text[] NOT NULL,
        max_level text NOT NULL CHECK (max_level IN ('EXISTENCE', 'SUMMARY', 'READ', 'WRITE')),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to IS NULL OR valid_to > valid_from),
        CHECK (status <> 'SIGNED' OR signed_on IS NOT NULL),
        CHECK (emergency_until IS NULL OR emergency_authorised_by IS NOT NULL)
      );
      CREATE INDEX agreement_partner ON agreement (partner_id);

      CREATE TABLE statutory_gateway (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        purpose text NOT NULL,
        categories text[] NOT NULL,
        statute text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX statutory_gateway_partner ON statutory_gateway (partner_id);

      GRANT SELECT ON agreement, statutory_gateway TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE statutory_gateway, agreement");
  }
}
