import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * People: a spine that says only that a record exists, and one table for each category of what is known.
 *
 * The split lets a later row policy speak of one category at a time: no row means "not shared".
 */
export class People1700000000003 implements MigrationInterface {
  readonly name = "People1700000000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        record_owner_id uuid NOT NULL REFERENCES partner (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX person_record_owner ON person (record_owner_id);

      ALTER TABLE staff_user ADD CONSTRAINT staff_user_acts_for FOREIGN KEY (acts_for_person_id) REFERENCES person (id);

      CREATE TABLE person_identity (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        given_names text NOT NULL,
        family_name text NOT NULL,
        preferred_name text,
        pronouns text,
        date_of_birth date NOT NULL,
        died_on date,
        gender text,
        ordinary_residence_code text,
        responsible_authority_code text,
        CHECK (died_on IS NULL OR died_on >= date_of_birth)
      );
      CREATE INDEX person_identity_name ON person_identity (lower(family_name), date_of_birth);

      CREATE TABLE person_identifier (
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL,
        value text NOT NULL,
        verification text NOT NULL CHECK (verification IN ('TRACED', 'NOT_TRACED', 'NOT_REQUIRED')),
        PRIMARY KEY (person_id, kind, value)
      );
      CREATE INDEX person_identifier_value ON person_identifier (kind, value);

      CREATE TABLE person_contact (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        address_lines text[] NOT NULL DEFAULT '{}',
        postcode text,
        uprn text,
        area_code text,
        telephone text,
        email text,
        preferred_method text,
        safe_contact_note text,
        is_protected boolean NOT NULL DEFAULT false
      );

      CREATE TABLE person_communication (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        first_language text NOT NULL,
        needs_interpreter boolean NOT NULL DEFAULT false,
        information_formats text[] NOT NULL DEFAULT '{}',
        support_needed text[] NOT NULL DEFAULT '{}',
        reasonable_adjustments text[] NOT NULL DEFAULT '{}'
      );

      GRANT SELECT ON person, person_identity, person_identifier, person_contact, person_communication TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff_user DROP CONSTRAINT staff_user_acts_for;
      DROP TABLE person_communication, person_contact, person_identifier, person_identity, person;
    `);
  }
}
