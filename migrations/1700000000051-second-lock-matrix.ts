import type { MigrationInterface, QueryRunner } from "typeorm";
import { SHEETS } from "./second-lock/sheets.js";

/**
 * The access matrix in force, as the second lock reads it: rows that the owner writes at start under the fingerprint of
 * the file, so that hubs of two versions may run side by side and each claim is judged by its own.
 *
 * Levels are numbers here, 0 for none to 4 for write, so that the lower of two limits is the lesser number.
 */
export class SecondLockMatrix1700000000051 implements MigrationInterface {
  readonly name = "SecondLockMatrix1700000000051";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_lock.matrix (
        fingerprint text PRIMARY KEY
      );

      CREATE TABLE second_lock.matrix_cell (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        agency text NOT NULL,
        category text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        basis text NOT NULL CHECK (basis IN ('a', 'b', 'c', 'd', 'o', 'i')),
        PRIMARY KEY (fingerprint, agency, category, level)
      );

      CREATE TABLE second_lock.matrix_ceiling (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        sets text NOT NULL CHECK (sets IN ('ROLE', 'RELATIONSHIP', 'SELF', 'CONTINUITY')),
        name text NOT NULL,
        category text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
        PRIMARY KEY (fingerprint, sets, name, category)
      );

      CREATE TABLE second_lock.matrix_purpose (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        sets text NOT NULL CHECK (sets IN ('AGENCY', 'RELATIONSHIP', 'OWN_RECORD')),
        name text NOT NULL,
        category text NOT NULL,
        purpose text NOT NULL,
        PRIMARY KEY (fingerprint, sets, name, category, purpose)
      );

      CREATE TABLE second_lock.matrix_holder (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        kind text NOT NULL,
        agency text NOT NULL,
        PRIMARY KEY (fingerprint, kind, agency)
      );

      GRANT SELECT ON second_lock.matrix_cell, second_lock.matrix_ceiling, second_lock.matrix_purpose,
        second_lock.matrix_holder TO concordat_facts;
      ${SHEETS}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE second_lock.cell_sheet, second_lock.tie_sheet;
      DROP TABLE second_lock.matrix_holder, second_lock.matrix_purpose, second_lock.matrix_ceiling,
        second_lock.matrix_cell, second_lock.matrix;
      DROP FUNCTION second_lock.lay_out_sheets();
    `);
  }
}
