import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who may read the schema from the hub, and how much a partner may ask for in a minute where it is not the usual. */
export class SchemaReadersAndQuotas1700000000048 implements MigrationInterface {
  readonly name = "SchemaReadersAndQuotas1700000000048";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner_issuer ADD COLUMN may_read_schema boolean NOT NULL DEFAULT false;
      ALTER TABLE partner ADD COLUMN cost_per_minute integer CHECK (cost_per_minute > 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner DROP COLUMN cost_per_minute;
      ALTER TABLE partner_issuer DROP COLUMN may_read_schema;
    `);
  }
}
