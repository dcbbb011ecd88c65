import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The role the hub works as: it owns nothing, may not create anything and cannot step round row-level security.
 *
 * Roles belong to the whole server, so another database may have made this one already; each hub's login
 * (see `src/db/hub-login.ts`) is a member of it and inherits what the later migrations grant.
 */
export class HubRole1700000000001 implements MigrationInterface {
  readonly name = "HubRole1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      BEGIN
        CREATE ROLE concordat_hub NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO concordat_hub;

      CREATE TABLE hub_login (
        role_name text PRIMARY KEY,
        password text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hub_login;
      REVOKE USAGE ON SCHEMA public FROM concordat_hub;
    `);
  }
}
