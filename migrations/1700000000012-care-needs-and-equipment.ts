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

/** What care a person needs, first without and then with the place they are in (CUST-14), and the equipment they use. */
export class CareNeedsAndEquipment1700000000012 implements MigrationInterface {
  readonly name = "CareNeedsAndEquipment1700000000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      table(
        "needs_assessment",
        `arises_from_impairment boolean NOT NULL,
        outcomes_unable text[] NOT NULL CHECK (outcomes_unable <@ ARRAY['NUTRITION', 'PERSONAL_HYGIENE', 'TOILET_NEEDS', 'APPROPRIATELY_CLOTHED',
          'USE_HOME_SAFELY', 'HABITABLE_HOME', 'RELATIONSHIPS', 'WORK_TRAINING_EDUCATION_VOLUNTEERING', 'COMMUNITY_FACILITIES',
          'CARING_FOR_A_CHILD']),
        has_significant_impact boolean NOT NULL,
        narrative text NOT NULL,
        person_view text`,
      ),
    );
    await runner.query(
      table(
        "care_need",
        `in_short text NOT NULL,
        extent text NOT NULL,
        outcomes text[] NOT NULL CHECK (outcomes <@ ARRAY['NUTRITION', 'PERSONAL_HYGIENE', 'TOILET_NEEDS', 'APPROPRIATELY_CLOTHED',
          'USE_HOME_SAFELY', 'HABITABLE_HOME', 'RELATIONSHIPS', 'WORK_TRAINING_EDUCATION_VOLUNTEERING', 'COMMUNITY_FACILITIES',
          'CARING_FOR_A_CHILD']),
        is_eligible boolean,
        funder text NOT NULL CHECK (funder IN ('COUNCIL', 'NHS_CONTINUING_HEALTHCARE', 'NHS', 'JOINT', 'PRISON', 'PERSON',
          'CARER', 'NOT_DECIDED')),
        matters_in_evacuation boolean NOT NULL`,
      ),
    );
    await runner.query(
      table(
        "care_need_in_place",
        `need_id uuid NOT NULL REFERENCES care_need (id),
        effect text NOT NULL,
        arrangement text NOT NULL`,
      ),
    );
    await runner.query(
      table(
        "equipment_item",
        `kind text NOT NULL CHECK (kind IN ('FIXTURE', 'ADAPTATION', 'AID', 'MOVEABLE')),
        name text NOT NULL,
        details text,
        responsible_partner_id uuid NOT NULL REFERENCES partner (id),
        default_partner_id uuid REFERENCES partner (id),
        departure_reason text,
        agreed_with_partner_id uuid REFERENCES partner (id),
        CHECK (default_partner_id IS NULL OR responsible_partner_id = default_partner_id
          OR (departure_reason IS NOT NULL AND agreed_with_partner_id IS NOT NULL))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE equipment_item, care_need_in_place, care_need, needs_assessment");
  }
}
