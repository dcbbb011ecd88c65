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

/** The end of life, medicines and treatment for drugs or alcohol: three categories, each with its own tables. */
export class EndOfLifeAndTreatments1700000000011 implements MigrationInterface {
  readonly name = "EndOfLifeAndTreatments1700000000011";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      table(
        "terminal_illness",
        `diagnosis text NOT NULL,
        snomed_code text,
        prognosis text NOT NULL CHECK (prognosis IN ('DAYS', 'WEEKS', 'MONTHS', 'A_YEAR_OR_MORE', 'UNCERTAIN')),
        narrative text NOT NULL,
        person_told_on date`,
      ),
    );
    await runner.query(
      table(
        "end_of_life_wish",
        `about text NOT NULL CHECK (about IN ('PLACE_OF_CARE', 'PLACE_OF_DEATH', 'RESUSCITATION', 'TREATMENT', 'PEOPLE',
          'FAITH_AND_CUSTOM', 'OTHER')),
        in_short text NOT NULL,
        words text`,
      ),
    );
    await runner.query(
      table(
        "telling_decision",
        `considered_by text NOT NULL CHECK (considered_by IN ('PRISON_MANAGERS', 'PRISON_HEALTHCARE')),
        occasion text NOT NULL CHECK (occasion IN ('TERMINAL_DIAGNOSIS', 'SIGNIFICANT_DETERIORATION')),
        outcome text NOT NULL CHECK (outcome IN ('TELL', 'DO_NOT_TELL', 'NOT_CONSIDERED')),
        consent_answer text NOT NULL CHECK (consent_answer IN ('GIVEN', 'REFUSED', 'COULD_NOT_BE_ASKED', 'NOT_ASKED')),
        reason text NOT NULL,
        assessment text,
        legal_basis text`,
      ),
    );
    await runner.query(
      table(
        "medicine",
        `name text NOT NULL,
        in_short text NOT NULL,
        dose text NOT NULL,
        reason text,
        is_life_critical boolean NOT NULL,
        reveals text CHECK (reveals IN ('MENTAL_HEALTH', 'SUBSTANCE_MISUSE', 'TERMINAL_ILLNESS')),
        until_on date`,
      ),
    );
    await runner.query(
      table(
        "allergy",
        `substance text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('MILD', 'MODERATE', 'LIFE_THREATENING')),
        reaction text`,
      ),
    );
    await runner.query(
      table(
        "substance_treatment",
        `substances text[] NOT NULL,
        programme text NOT NULL,
        narrative text NOT NULL,
        requirement text CHECK (requirement IN ('DRUG_REHABILITATION', 'ALCOHOL_TREATMENT')),
        attendance text CHECK (attendance IN ('NOT_STARTED', 'ATTENDING', 'PARTLY', 'NOT_ATTENDING')),
        CHECK ((requirement IS NULL) = (attendance IS NULL))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE substance_treatment, allergy, medicine, telling_decision, end_of_life_wish, terminal_illness",
    );
  }
}
