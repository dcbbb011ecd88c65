import type { MigrationInterface, QueryRunner } from "typeorm";

/** A table of entries: what they say never changes; the hub inserts them, and may end each once. */
const table = (name: string, columns: string): string => `
  CREATE TABLE ${name} (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    version integer NOT NULL CHECK (version IN (1, 2)),
    person_id uuid NOT NULL REFERENCES person (id),
    recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
    recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
    on_behalf_of_partner_id uuid REFERENCES partner (id),
    event_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    replaces uuid REFERENCES ${name} (id),
    ended_at timestamptz CHECK (ended_at >= event_at),
    end_reason text,
    ended_by_user_id uuid REFERENCES staff_user (id),
    ended_by_partner_id uuid REFERENCES partner (id),
    end_recorded_at timestamptz,
    CHECK ((version = 1) = (ended_at IS NULL)),
    ${columns.trim()}
  );
  CREATE INDEX ${name}_person ON ${name} (person_id);
  GRANT SELECT, INSERT ON ${name} TO concordat_hub;
  GRANT UPDATE (version, ended_at, end_reason, ended_by_user_id, ended_by_partner_id, end_recorded_at)
    ON ${name} TO concordat_hub;
`;

/** Which decisions a person makes, who may decide otherwise, and what limits their liberty in which place (CAPACITY). */
export class Capacity1700000000013 implements MigrationInterface {
  readonly name = "Capacity1700000000013";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      table(
        "capacity_assessment",
        `decision text NOT NULL,
        has_capacity boolean NOT NULL,
        support_given text NOT NULL,
        narrative text NOT NULL,
        review_due date`,
      ),
    );
    await runner.query(
      table(
        "best_interests_decision",
        `assessment_id uuid NOT NULL REFERENCES capacity_assessment (id),
        outcome text NOT NULL,
        narrative text NOT NULL,
        consulted text NOT NULL`,
      ),
    );
    await runner.query(
      table(
        "decision_authority",
        `kind text NOT NULL CHECK (kind IN ('ATTORNEY_HEALTH_AND_WELFARE', 'ATTORNEY_PROPERTY_AND_AFFAIRS', 'DEPUTY_WELFARE',
          'DEPUTY_PROPERTY_AND_AFFAIRS')),
        holder_name text NOT NULL,
        reference text NOT NULL,
        registered_on date NOT NULL,
        expires_on date,
        limits text,
        CHECK (expires_on IS NULL OR expires_on > registered_on)`,
      ),
    );
    await runner.query(
      table(
        "liberty_authorisation",
        `establishment_id uuid NOT NULL REFERENCES establishment (id),
        kind text NOT NULL CHECK (kind IN ('STANDARD', 'URGENT', 'COURT')),
        from_on date NOT NULL,
        until_on date NOT NULL,
        conditions text,
        CHECK (until_on > from_on)`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE liberty_authorisation, decision_authority, best_interests_decision, capacity_assessment",
    );
  }
}
