import type { MigrationInterface, QueryRunner } from "typeorm";

const RECORDED = `
  recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
  recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
  event_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()`;

/**
 * What stands behind an agreement and what became of it, the policies of partners, and the inbox.
 *
 * All of it is append-only. Of an agreement the hub may change where it stands, and nothing of what was agreed.
 */
export class Governance1700000000037 implements MigrationInterface {
  readonly name = "Governance1700000000037";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_terms (
        agreement_id uuid PRIMARY KEY REFERENCES agreement (id),
        controller_roles text NOT NULL CHECK (controller_roles IN ('SEPARATE_CONTROLLERS', 'JOINT_CONTROLLERS',
          'CONTROLLER_AND_PROCESSOR')),
        security text NOT NULL,
        retention text NOT NULL,
        bars_onward_sharing boolean NOT NULL,
        incident_notice_hours integer NOT NULL CHECK (incident_notice_hours BETWEEN 1 AND 72),
        grants_audit boolean NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE agreement_role (
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        role text NOT NULL CHECK (role IN ('ORGANISATION', 'MANAGER', 'DELEGATED_SUPERVISOR', 'EMPLOYEES',
          'EXTERNAL_PROVIDER', 'PERSON_AND_FAMILY')),
        held_by text NOT NULL,
        duties text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (agreement_id, role)
      );

      CREATE TABLE agreement_event (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        kind text NOT NULL CHECK (kind IN ('PROPOSED', 'SIGNED', 'SUSPENDED', 'ENDED')),
        reason text NOT NULL,
        ${RECORDED.trim()}
      );
      CREATE INDEX agreement_event_agreement ON agreement_event (agreement_id);
      CREATE INDEX agreement_lead_partner ON agreement (lead_partner_id);

      CREATE TABLE partner_policy (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        kind text NOT NULL CHECK (kind IN ('INFORMATION_SHARING', 'ADMISSION_TRANSFER', 'RISK', 'BUSINESS_CONTINUITY')),
        title text NOT NULL,
        version text NOT NULL,
        location text NOT NULL,
        shared_with_staff_on date,
        staff_acknowledged integer CHECK (staff_acknowledged >= 0),
        reviewed_on date NOT NULL,
        next_review_due date NOT NULL,
        ${RECORDED.trim()},
        CHECK (next_review_due > reviewed_on),
        CHECK (next_review_due <= reviewed_on + interval '1 year'),
        CHECK (staff_acknowledged IS NULL OR shared_with_staff_on IS NOT NULL)
      );
      CREATE INDEX partner_policy_partner ON partner_policy (partner_id);

      CREATE TABLE partner_policy_audit (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        policy_id uuid NOT NULL REFERENCES partner_policy (id),
        audited_on date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE')),
        note text NOT NULL,
        ${RECORDED.trim()}
      );
      CREATE INDEX partner_policy_audit_policy ON partner_policy_audit (policy_id);

      CREATE TABLE inbox_submission (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('INCIDENT_COOPERATION', 'HANDOVER_NOTE', 'RETURNED_RECORD')),
        to_partner_id uuid NOT NULL REFERENCES partner (id),
        subject_reference text NOT NULL,
        words text NOT NULL,
        ${RECORDED.trim()}
      );
      CREATE INDEX inbox_submission_receiver ON inbox_submission (to_partner_id, event_at DESC, id);

      GRANT SELECT, INSERT ON agreement_terms, agreement_role, agreement_event, partner_policy, partner_policy_audit,
        inbox_submission TO concordat_hub;
      GRANT INSERT ON agreement TO concordat_hub;
      GRANT UPDATE (status, status_reason, signed_on) ON agreement TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON agreement FROM concordat_hub;
      REVOKE UPDATE (status, status_reason, signed_on) ON agreement FROM concordat_hub;
      DROP TABLE inbox_submission, partner_policy_audit, partner_policy, agreement_event, agreement_role, agreement_terms;
      DROP INDEX agreement_lead_partner;
    `);
  }
}
