import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an issuer's tokens must be beyond signed: issued to one client, bound to a key or a certificate, used once; and
 * where the partner publishes its keys.
 *
 * What may be used once is remembered by all hubs together until it is dead by itself. It holds nobody's data.
 */
export class IssuersAndSingleUse1700000000049 implements MigrationInterface {
  readonly name = "IssuersAndSingleUse1700000000049";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner_issuer
        ADD CONSTRAINT partner_issuer_named CHECK (issuer <> ''),
        ADD COLUMN jwks_uri text,
        ADD COLUMN client_id text CHECK (client_id <> ''),
        ADD COLUMN binding text NOT NULL DEFAULT 'NONE' CHECK (binding IN ('NONE', 'DPOP', 'MTLS')),
        ADD COLUMN is_single_use boolean NOT NULL DEFAULT false;

      CREATE TABLE used_once (
        maker text NOT NULL,
        id text NOT NULL,
        dead_at timestamptz NOT NULL,
        PRIMARY KEY (maker, id)
      );
      CREATE INDEX used_once_dead ON used_once (dead_at);

      GRANT SELECT, INSERT, DELETE ON used_once TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE used_once;
      ALTER TABLE partner_issuer
        DROP CONSTRAINT partner_issuer_named,
        DROP COLUMN jwks_uri,
        DROP COLUMN client_id,
        DROP COLUMN binding,
        DROP COLUMN is_single_use;
    `);
  }
}
