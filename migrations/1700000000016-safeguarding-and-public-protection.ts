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

const KINDS = `ARRAY['PHYSICAL', 'DOMESTIC', 'SEXUAL', 'PSYCHOLOGICAL', 'FINANCIAL', 'MODERN_SLAVERY', 'DISCRIMINATORY',
  'ORGANISATIONAL', 'NEGLECT', 'SELF_NEGLECT']`;
const SOURCE = `
    source text NOT NULL CHECK (source IN ('PARTNER_STAFF', 'FAMILY_OR_CARER', 'ANOTHER_PERSON', 'THE_PERSON', 'NOT_KNOWN')),
    source_partner_id uuid REFERENCES partner (id),
    CHECK ((source_partner_id IS NOT NULL) = (source = 'PARTNER_STAFF'))`;

const TABLES = {
  safeguarding_concern: `
    kinds text[] NOT NULL CHECK (cardinality(kinds) > 0 AND kinds <@ ${KINDS}),
    ${SOURCE},
    description text NOT NULL,
    wishes text,
    no_wishes_reason text`,
  safeguarding_enquiry: `
    concern_id uuid NOT NULL REFERENCES safeguarding_concern (id),
    lead_partner_id uuid NOT NULL REFERENCES partner (id),
    caused_to_partner_id uuid REFERENCES partner (id),
    ${SOURCE},
    question text NOT NULL,
    wishes text,
    no_wishes_reason text,
    CHECK (wishes IS NOT NULL OR no_wishes_reason IS NOT NULL)`,
  safeguarding_outcome: `
    concern_id uuid NOT NULL REFERENCES safeguarding_concern (id),
    enquiry_id uuid REFERENCES safeguarding_enquiry (id),
    outcome text NOT NULL CHECK (outcome IN ('NO_FURTHER_ACTION', 'ADVICE_GIVEN', 'SUBSTANTIATED', 'PARTLY_SUBSTANTIATED',
      'NOT_SUBSTANTIATED', 'INCONCLUSIVE', 'CEASED_AT_PERSONS_REQUEST')),
    action text`,
  public_protection_arrangement: `
    mappa_category integer NOT NULL CHECK (mappa_category BETWEEN 1 AND 4),
    mappa_level integer NOT NULL CHECK (mappa_level BETWEEN 1 AND 3),
    lead_partner_id uuid NOT NULL REFERENCES partner (id),
    contact_name text NOT NULL,
    review_due date NOT NULL`,
};

/** Concerns and enquiries; and public protection without a column that could hold minutes or an account of risk. */
export class SafeguardingAndPublicProtection1700000000016 implements MigrationInterface {
  readonly name = "SafeguardingAndPublicProtection1700000000016";

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
