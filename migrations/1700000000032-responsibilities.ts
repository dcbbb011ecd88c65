import type { MigrationInterface, QueryRunner } from "typeorm";

/** What every entry has: whose it is, by whom, for whom, when, and how it ended. It is never overwritten. */
const ENTRY = `
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL CHECK (version > 0),
  person_id uuid NOT NULL REFERENCES person (id),
  recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
  recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
  on_behalf_of_partner_id uuid REFERENCES partner (id),
  event_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  replaces uuid,
  ended_at timestamptz,
  end_reason text,
  ended_by_user_id uuid REFERENCES staff_user (id),
  ended_by_partner_id uuid REFERENCES partner (id),
  end_recorded_at timestamptz,
  CHECK (ended_at >= event_at),
  CHECK ((ended_at IS NULL) = (end_recorded_at IS NULL))`;

const END = "version, ended_at, end_reason, ended_by_user_id, ended_by_partner_id, end_recorded_at";

const TABLES = {
  // No CARE_ACT: that is derived from where the person is and lives, so that nobody can set it (CUST-01, CUST-03).
  responsibility: `
    kind text NOT NULL CHECK (kind IN ('LEAVING_CARE', 'SECTION_117')),
    responsible_partner_id uuid NOT NULL REFERENCES partner (id)`,
  ordinary_residence: `
    area_code text NOT NULL CHECK (area_code ~ '^[ENSW][0-9]{8}$'),
    reason text NOT NULL`,
  personal_adviser_offer: `
    offered_on date NOT NULL,
    answer text CHECK (answer IN ('WANTED', 'NOT_WANTED')),
    answered_on date,
    adviser_user_id uuid REFERENCES staff_user (id),
    ends_on date NOT NULL,
    CHECK (ends_on >= offered_on),
    CHECK (answered_on >= offered_on),
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK (adviser_user_id IS NULL OR coalesce(answer = 'WANTED', false))`,
};

/** Which authority answers for a person, where they ordinarily reside, and the personal adviser of a care leaver. */
export class Responsibilities1700000000032 implements MigrationInterface {
  readonly name = "Responsibilities1700000000032";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TABLES)) {
      await runner.query(`
        CREATE TABLE ${table} (${ENTRY}, ${columns});
        CREATE INDEX ${table}_person ON ${table} (person_id);
        GRANT SELECT, INSERT ON ${table} TO concordat_hub;
        GRANT UPDATE (${END}) ON ${table} TO concordat_hub;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${Object.keys(TABLES).reverse().join(", ")}`);
  }
}
