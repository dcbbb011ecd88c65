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

/** Protected characteristics, culture and faith, apart from the needs that follow from them (EQUALITY). */
export class Equality1700000000014 implements MigrationInterface {
  readonly name = "Equality1700000000014";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      table(
        "equality_characteristic",
        `kind text NOT NULL CHECK (kind IN ('AGE', 'DISABILITY', 'GENDER_REASSIGNMENT', 'MARRIAGE_AND_CIVIL_PARTNERSHIP',
          'PREGNANCY_AND_MATERNITY', 'RACE', 'RELIGION_OR_BELIEF', 'SEX', 'SEXUAL_ORIENTATION', 'CULTURE')),
        description text NOT NULL,
        need text`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE equality_characteristic");
  }
}
