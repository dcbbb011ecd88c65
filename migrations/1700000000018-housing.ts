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
  housing_situation: `
    kind text NOT NULL CHECK (kind IN ('OWN_HOME', 'TENANCY', 'WITH_OTHERS', 'SUPPORTED', 'CARE_HOME', 'TEMPORARY',
      'NO_FIXED_ADDRESS', 'NONE_ON_RELEASE')),
    since date NOT NULL,
    is_at_risk boolean NOT NULL,
    narrative text`,
  resettlement_plan: `
    intended_area_code text NOT NULL,
    is_area_before_custody boolean NOT NULL,
    area_reason text,
    summary text NOT NULL,
    narrative text NOT NULL,
    workable_according_to_partner_id uuid REFERENCES partner (id),
    probation_involved_on date,
    CHECK (is_area_before_custody OR area_reason IS NOT NULL)`,
  homelessness_referral: `
    referred_to_partner_id uuid NOT NULL REFERENCES partner (id),
    consented_on date NOT NULL,
    chose_authority boolean NOT NULL,
    contact_details_agreed boolean NOT NULL,
    expected_homeless_on date,
    narrative text`,
  homelessness_referral_answer: `
    referral_id uuid NOT NULL REFERENCES homelessness_referral (id),
    answer text NOT NULL CHECK (answer IN ('ACCEPTED', 'NO_DUTY_OWED', 'WITHDRAWN')),
    answered_on date NOT NULL,
    narrative text`,
};

/** Where a person lives or will live, the plan to get there, and what the duty to refer asks for. */
export class Housing1700000000018 implements MigrationInterface {
  readonly name = "Housing1700000000018";

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
