import type { MigrationInterface, QueryRunner } from "typeorm";

const STEPS = "'FIRST_AUTHORITY_NOTIFIED', 'SECOND_AUTHORITY_NOTIFIED', 'ACCEPTED', 'DEPARTED', 'ARRIVED', 'CANCELLED'";
const RECORDED = `
  recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
  recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
  recorded_at timestamptz NOT NULL DEFAULT now()`;

/**
 * Planned moves of people in custody, what came of each, and the passing of responsibility from council to council.
 *
 * A plan is never changed: each step is a row of its own, numbered, so that two that race cannot both be the next. What
 * a move does to stays, relationships and responsibility is done by the hub: it gets the columns that this needs.
 */
export class Transfers1700000000031 implements MigrationInterface {
  readonly name = "Transfers1700000000031";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE establishment_healthcare (
        establishment_id uuid PRIMARY KEY REFERENCES establishment (id),
        partner_id uuid NOT NULL REFERENCES partner (id)
      );
      CREATE INDEX establishment_healthcare_partner ON establishment_healthcare (partner_id);

      CREATE TABLE transfer_lead (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
      CREATE INDEX transfer_lead_partner ON transfer_lead (partner_id);

      CREATE TABLE planned_move (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        ordinal integer NOT NULL CHECK (ordinal > 0),
        kind text NOT NULL CHECK (kind IN ('PRISON_TRANSFER', 'HOSPITAL_ESCORT')),
        from_establishment_id uuid NOT NULL REFERENCES establishment (id),
        to_establishment_id uuid REFERENCES establishment (id),
        to_place text,
        planned_for timestamptz NOT NULL,
        ${RECORDED},
        UNIQUE (person_id, ordinal),
        CHECK (num_nonnulls(to_establishment_id, to_place) = 1),
        CHECK (kind = 'HOSPITAL_ESCORT' OR to_establishment_id IS NOT NULL),
        CHECK (to_establishment_id <> from_establishment_id)
      );
      CREATE INDEX planned_move_destination ON planned_move (to_establishment_id);

      CREATE TABLE move_step (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        move_id uuid NOT NULL REFERENCES planned_move (id),
        person_id uuid NOT NULL REFERENCES person (id),
        number integer NOT NULL CHECK (number > 1),
        step text NOT NULL CHECK (step IN (${STEPS})),
        words text,
        relationship_id uuid REFERENCES relationship (id),
        event_at timestamptz NOT NULL,
        ${RECORDED},
        UNIQUE (move_id, number),
        UNIQUE (move_id, step)
      );
      CREATE INDEX move_step_person ON move_step (person_id);

      CREATE TABLE responsibility_handover (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES person (id),
        move_id uuid NOT NULL UNIQUE REFERENCES planned_move (id),
        from_area_code text,
        to_area_code text NOT NULL,
        event_at timestamptz NOT NULL,
        ${RECORDED}
      );
      CREATE INDEX responsibility_handover_person ON responsibility_handover (person_id);

      GRANT SELECT ON establishment_healthcare, transfer_lead TO concordat_hub;
      GRANT SELECT, INSERT ON planned_move, move_step, responsibility_handover TO concordat_hub;
      GRANT INSERT, UPDATE (ended_at, valid_to) ON relationship TO concordat_hub;
      GRANT INSERT, UPDATE (departed_at) ON custody_episode TO concordat_hub;
      GRANT UPDATE (responsible_authority_code) ON person_identity TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (responsible_authority_code) ON person_identity FROM concordat_hub;
      REVOKE INSERT, UPDATE (departed_at) ON custody_episode FROM concordat_hub;
      REVOKE INSERT, UPDATE (ended_at, valid_to) ON relationship FROM concordat_hub;
      DROP TABLE responsibility_handover, move_step, planned_move, transfer_lead, establishment_healthcare;
    `);
  }
}
