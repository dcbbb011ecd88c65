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
  personal_budget: `
    weekly_amount_pence integer NOT NULL CHECK (weekly_amount_pence >= 0),
    from_date date NOT NULL,
    to_date date CHECK (to_date >= from_date)`,
  financial_assessment: `
    kind text NOT NULL CHECK (kind IN ('FULL', 'LIGHT_TOUCH')),
    outcome text NOT NULL CHECK (outcome IN ('NO_CONTRIBUTION', 'CONTRIBUTES', 'FULL_COST')),
    weekly_contribution_pence integer NOT NULL CHECK (weekly_contribution_pence >= 0),
    assessed_on date NOT NULL,
    narrative text`,
  direct_payment: `
    weekly_amount_pence integer NOT NULL CHECK (weekly_amount_pence > 0),
    managed_by text NOT NULL CHECK (managed_by IN ('PERSON', 'NOMINEE', 'AUTHORISED_PERSON')),
    starts_on date NOT NULL`,
  commissioned_service: `
    provider_partner_id uuid NOT NULL REFERENCES partner (id),
    service text NOT NULL,
    minutes_a_week integer NOT NULL CHECK (minutes_a_week BETWEEN 1 AND 10080),
    hourly_rate_pence integer NOT NULL CHECK (hourly_rate_pence >= 0),
    from_date date NOT NULL,
    to_date date CHECK (to_date >= from_date)`,
  care_purchase_request: `
    wanted text NOT NULL,
    asked_on date NOT NULL,
    decided_by text NOT NULL CHECK (decided_by IN ('COUNCIL', 'HMPPS')),
    decision text CHECK (decision IN ('AGREED', 'REFUSED')),
    decided_on date CHECK (decided_on >= asked_on)`,
  chc_case: `
    route text NOT NULL CHECK (route IN ('CHECKLIST', 'DIRECT_REFERRAL', 'FAST_TRACK')),
    need_origin text NOT NULL CHECK (need_origin IN ('DISABILITY', 'ACCIDENT', 'ILLNESS')),
    responsible_partner_id uuid NOT NULL REFERENCES partner (id),
    received_on date NOT NULL`,
  chc_decision: `
    case_id uuid NOT NULL REFERENCES chc_case (id),
    outcome text NOT NULL CHECK (outcome IN ('ELIGIBLE', 'NOT_ELIGIBLE', 'JOINT_PACKAGE', 'FUNDED_NURSING_CARE')),
    decided_on date NOT NULL,
    person_told_on date`,
  chc_package_line: `
    case_id uuid NOT NULL REFERENCES chc_case (id),
    provider_partner_id uuid NOT NULL REFERENCES partner (id),
    item text NOT NULL CHECK (item IN ('CARE_WORKERS', 'NURSING', 'CARE_HOME_PLACE', 'EQUIPMENT', 'LAUNDRY', 'DOMESTIC_TASKS',
      'COMMUNITY_ACCESS')),
    service text NOT NULL,
    minutes_a_week integer CHECK (minutes_a_week BETWEEN 1 AND 10080),
    weekly_cost_pence integer CHECK (weekly_cost_pence >= 0),
    from_date date NOT NULL,
    to_date date CHECK (to_date >= from_date)`,
};

/** Money that care costs, and NHS continuing healthcare: two categories, so no table holds columns of both (CHC-21). */
export class FinanceAndContinuingHealthcare1700000000015 implements MigrationInterface {
  readonly name = "FinanceAndContinuingHealthcare1700000000015";

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
