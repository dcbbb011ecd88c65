import type { MigrationInterface, QueryRunner } from "typeorm";

/** Partner agencies, their places, their users, and the keys by which their tokens are known. */
export class Partners1700000000002 implements MigrationInterface {
  readonly name = "Partners1700000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        agency_type text NOT NULL,
        kind text NOT NULL,
        duty_basis text NOT NULL CHECK (duty_basis IN ('RELEVANT', 'DISCRETIONARY', 'NEITHER')),
        service_areas text[] NOT NULL DEFAULT '{}',
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'LEFT')),
        joined_at timestamptz NOT NULL,
        ico_reference text,
        ico_expires_on date,
        dspt_status text,
        dspt_published_on date,
        safeguarding_lead_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE establishment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        name text NOT NULL,
        kind text NOT NULL,
        area_code text NOT NULL,
        nomis_code text
      );

      CREATE TABLE staff_user (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        subject text NOT NULL,
        display_name text NOT NULL,
        role text NOT NULL,
        team text,
        status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'LEFT')),
        acts_for_person_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (partner_id, subject)
      );

      CREATE TABLE partner_issuer (
        issuer text PRIMARY KEY,
        partner_id uuid NOT NULL REFERENCES partner (id),
        algorithm text NOT NULL CHECK (algorithm IN ('ES256', 'ES384', 'RS256', 'RS512', 'PS256')),
        max_lifetime_seconds integer NOT NULL DEFAULT 900 CHECK (max_lifetime_seconds > 0)
      );

      CREATE TABLE partner_key (
        issuer text NOT NULL REFERENCES partner_issuer (issuer),
        kid text NOT NULL,
        public_key_pem text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        PRIMARY KEY (issuer, kid)
      );

      GRANT SELECT ON partner, establishment, staff_user, partner_issuer, partner_key TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE partner_key, partner_issuer, staff_user, establishment, partner");
  }
}
