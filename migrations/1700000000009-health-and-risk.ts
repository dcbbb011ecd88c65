import type { MigrationInterface, QueryRunner } from "typeorm";

/** Health and risk: one table a category, a functional effect or safe wording apart from the narrative. */
export class HealthAndRisk1700000000009 implements MigrationInterface {
  readonly name = "HealthAndRisk1700000000009";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["physical_health_condition", "mental_health_condition"]) {
      await runner.query(`
        CREATE TABLE ${table} (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          person_id uuid NOT NULL REFERENCES person (id),
          functional_effect text NOT NULL,
          diagnosis text NOT NULL,
          snomed_code text,
          narrative text NOT NULL,
          since date,
          resolved_on date,
          recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
          event_at timestamptz NOT NULL,
          recorded_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX ${table}_person ON ${table} (person_id);
        GRANT SELECT ON ${table} TO concordat_hub;
      `);
    }
    for (const table of ["risk_to_others", "risk_to_self"]) {
      await runner.query(`
        CREATE TABLE ${table} (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          person_id uuid NOT NULL REFERENCES person (id),
          handling_advice text,
          summary text NOT NULL,
          narrative text NOT NULL,
          likelihood integer NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
          severity integer NOT NULL CHECK (severity BETWEEN 1 AND 5),
          mitigation text NOT NULL,
          mitigation_lowers text NOT NULL CHECK (mitigation_lowers IN ('LIKELIHOOD', 'SEVERITY')),
          person_view text,
          assessed_on date NOT NULL,
          review_due date NOT NULL,
          ended_on date,
          recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
          recorded_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX ${table}_person ON ${table} (person_id);
        GRANT SELECT ON ${table} TO concordat_hub;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE risk_to_self, risk_to_others, mental_health_condition, physical_health_condition");
  }
}
