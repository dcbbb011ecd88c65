import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Partners that were given what a person had put right are told so (UK GDPR Article 19), and what the person says against
 * an entry is found by whose entry it is (GAP-25).
 */
export class CorrectionsTold1700000000068 implements MigrationInterface {
  readonly name = "CorrectionsTold1700000000068";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partner_notice DROP CONSTRAINT partner_notice_kind_check;
      ALTER TABLE partner_notice ADD CONSTRAINT partner_notice_kind_check
        CHECK (kind IN ('ACCESS_ENDED', 'RECORD_CORRECTED'));
      CREATE INDEX rectification_item_person ON rectification_item (person_id);
    `);
  }

  /** Notices of the kind that there was none of go: the earlier hub could not show them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX rectification_item_person;
      DELETE FROM partner_notice WHERE kind = 'RECORD_CORRECTED';
      ALTER TABLE partner_notice DROP CONSTRAINT partner_notice_kind_check;
      ALTER TABLE partner_notice ADD CONSTRAINT partner_notice_kind_check CHECK (kind IN ('ACCESS_ENDED'));
    `);
  }
}
