import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where a person is or was held, and what the courts and probation require of them. */
export class CustodyAndJustice1700000000008 implements MigrationInterface {
  readonly name = "CustodyAndJustice1700000000008";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody_episode (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        establishment_id uuid NOT NULL REFERENCES establishment (id),
        legal_status text NOT NULL,
        arrived_at timestamptz NOT NULL,
        departed_at timestamptz,
        expected_release_on date,
        location text,
        CHECK (departed_at IS NULL OR departed_at >= arrived_at)
      );
      CREATE INDEX custody_episode_person ON custody_episode (person_id);

      CREATE TABLE offence (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        offence text NOT NULL,
        convicted_on date,
        sentence text,
        sentence_ends_on date
      );
      CREATE INDEX offence_person ON offence (person_id);

      CREATE TABLE licence_condition (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        condition text NOT NULL,
        affects text NOT NULL CHECK (affects IN ('CARE', 'ACCOMMODATION', 'CONTACT', 'OTHER')),
        from_date date NOT NULL,
        to_date date,
        CHECK (to_date IS NULL OR to_date >= from_date)
      );
      CREATE INDEX licence_condition_person ON licence_condition (person_id);

      GRANT SELECT ON custody_episode, offence, licence_condition TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE licence_condition, offence, custody_episode");
  }
}
