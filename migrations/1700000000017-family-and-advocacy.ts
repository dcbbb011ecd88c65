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

const PROCESS = `
    process text NOT NULL CHECK (process IN ('ASSESSMENT', 'PLANNING', 'REVIEW', 'SAFEGUARDING', 'CONTINUING_HEALTHCARE',
      'MENTAL_CAPACITY', 'COMPLAINT'))`;

const TABLES = {
  family_member: `
    name text NOT NULL,
    relation text NOT NULL,
    is_carer boolean NOT NULL,
    is_emergency_contact boolean NOT NULL,
    telephone text,
    note text`,
  contact_restriction: `
    member_id uuid REFERENCES family_member (id),
    name text NOT NULL,
    relation text,
    must_not_be_told boolean NOT NULL,
    must_not_visit boolean NOT NULL,
    reason text NOT NULL,
    legal_basis text,
    to_date date,
    CHECK (must_not_be_told OR must_not_visit)`,
  involvement_choice: `
    member_id uuid REFERENCES family_member (id),
    takes_part boolean NOT NULL,
    told_of_assessment boolean NOT NULL,
    told_of_outcome boolean NOT NULL,
    told_of_plan boolean NOT NULL,
    words text`,
  advocacy_need: `
    ${PROCESS},
    has_substantial_difficulty boolean NOT NULL,
    appropriate_person text,
    narrative text NOT NULL`,
  advocacy_instruction: `
    ${PROCESS},
    advocate_partner_id uuid NOT NULL REFERENCES partner (id),
    advocate_name text,
    referred_on date NOT NULL,
    accepted_on date CHECK (accepted_on >= referred_on),
    instructions text`,
};

/** Who is near to a person, who must be kept away, whom they involve, and who speaks up for them. */
export class FamilyAndAdvocacy1700000000017 implements MigrationInterface {
  readonly name = "FamilyAndAdvocacy1700000000017";

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
