import type { MigrationInterface, QueryRunner } from "typeorm";
import { LOCKED, UNASKED, UNLOCKED } from "./second-lock/joint-investigations.js";

const RECORDED = `
  recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
  recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
  event_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()`;

/**
 * What partners look into together, each on its own (GAP-32): who was asked, who answered, what the coordinator set for
 * all; and who is appointed to coordinate, which the operator alone writes.
 *
 * All of it is append-only but for the end of an appointment. Each partner's own investigation stays its own: nothing
 * here says of whom or of what it is.
 */
export class JointInvestigations1700000000069 implements MigrationInterface {
  readonly name = "JointInvestigations1700000000069";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination_appointment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        agreement_reference text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to >= valid_from)
      );
      CREATE UNIQUE INDEX coordination_appointment_once ON coordination_appointment (user_id) WHERE valid_to IS NULL;

      CREATE TABLE joint_investigation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ${RECORDED}
      );
      CREATE INDEX joint_investigation_newest ON joint_investigation (event_at DESC, id DESC);

      CREATE TABLE joint_investigation_part (
        joint_investigation_id uuid NOT NULL REFERENCES joint_investigation (id),
        partner_id uuid NOT NULL REFERENCES partner (id),
        ${RECORDED},
        PRIMARY KEY (joint_investigation_id, partner_id)
      );
      CREATE INDEX joint_investigation_part_partner ON joint_investigation_part (partner_id);

      CREATE TABLE joint_investigation_answer (
        joint_investigation_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        investigation_id uuid UNIQUE REFERENCES investigation (id),
        ${RECORDED},
        PRIMARY KEY (joint_investigation_id, partner_id),
        FOREIGN KEY (joint_investigation_id, partner_id) REFERENCES joint_investigation_part
      );

      CREATE TABLE joint_investigation_step (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        joint_investigation_id uuid NOT NULL REFERENCES joint_investigation (id),
        words text NOT NULL,
        due_on date,
        ${RECORDED}
      );
      CREATE INDEX joint_investigation_step_whole ON joint_investigation_step (joint_investigation_id);

      GRANT SELECT ON coordination_appointment TO concordat_hub;
      GRANT SELECT, INSERT ON ${APPENDED} TO concordat_hub;
      ${LOCKED}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${UNLOCKED} DROP TABLE ${APPENDED}, coordination_appointment; ${UNASKED}`);
  }
}

const APPENDED = "joint_investigation_step, joint_investigation_answer, joint_investigation_part, joint_investigation";
