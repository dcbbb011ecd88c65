import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Decisions about sharing, bitemporal: a row is one version, believed from `recorded_at` until `believed_until`.
 *
 * What was in force at T is read from the validity, what the hub believed at T from the belief; nothing is
 * overwritten, only `believed_until` is set, once.
 */
export class Consents1700000000006 implements MigrationInterface {
  readonly name = "Consents1700000000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version integer NOT NULL CHECK (version > 0),
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind IN ('INFORMATION_SHARING', 'PROCESS', 'INTERVENTION', 'INVOLVEMENT')),
        decision text NOT NULL CHECK (decision IN ('PERMIT', 'DENY')),
        is_objection boolean NOT NULL DEFAULT false,
        status text NOT NULL CHECK (status IN ('DRAFT', 'ASKED', 'GIVEN', 'REFUSED', 'UNABLE_TO_ASK', 'WITHDRAWN',
          'EXPIRED', 'SUPERSEDED', 'SUSPENDED', 'ENTERED_IN_ERROR')),
        status_reason text,
        decider_kind text NOT NULL CHECK (decider_kind IN ('PERSON', 'PARENTAL_RESPONSIBILITY', 'ATTORNEY', 'DEPUTY',
          'BEST_INTERESTS', 'COURT', 'NOBODY')),
        decider_name text,
        authority_reference text,
        capacity_basis text NOT NULL CHECK (capacity_basis IN ('PRESUMED', 'ASSESSED', 'GILLICK_COMPETENT', 'LACKS_CAPACITY',
          'NOT_APPLICABLE')),
        recipients jsonb NOT NULL,
        categories text[] NOT NULL,
        purposes text[] NOT NULL,
        max_level text NOT NULL DEFAULT 'WRITE' CHECK (max_level IN ('EXISTENCE', 'SUMMARY', 'READ', 'WRITE')),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        review_due date NOT NULL,
        how_given text NOT NULL CHECK (how_given IN ('VERBAL', 'WRITTEN', 'ASSISTED', 'INTERPRETER')),
        information_given text,
        conditions text,
        evidence_reference text,
        gdpr_consent_relied boolean NOT NULL DEFAULT false,
        supersedes_id uuid,
        obtained_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        obtained_by_partner_id uuid NOT NULL REFERENCES partner (id),
        on_behalf_of_partner_id uuid REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        believed_until timestamptz,
        PRIMARY KEY (id, version),
        CHECK (valid_to IS NULL OR valid_to > valid_from)
      );
      CREATE UNIQUE INDEX consent_current ON consent (id) WHERE believed_until IS NULL;
      CREATE INDEX consent_person ON consent (person_id);

      GRANT SELECT, INSERT ON consent TO concordat_hub;
      GRANT UPDATE (believed_until) ON consent TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE consent");
  }
}
