import type { MigrationInterface, QueryRunner } from "typeorm";
import { lock, policy } from "./second-lock/row-policy.js";

/** As with the requests that they belong to, the first lock tells callers apart; whoever writes a row signs it. */
const CLAIMED = "(SELECT second_lock.is_claimed())";
const SIGNED = `${CLAIMED} AND recorded_by_partner_id = (SELECT second_lock.partner())`;
const LOCKED = ["rectification_item", "rectification_answer"];

/**
 * Requests for rectification (UK GDPR Article 16, GAP-25): what is said to be wrong and right, to whom it was routed, and
 * what each controller decided. The hub adds to them and changes nothing: what was recorded is not written over.
 */
export class Rectification1700000000064 implements MigrationInterface {
  readonly name = "Rectification1700000000064";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subject_request DROP CONSTRAINT subject_request_kind_check;
      ALTER TABLE subject_request ADD CONSTRAINT subject_request_kind_check CHECK (kind IN ('ACCESS', 'RECTIFICATION'));

      CREATE TABLE rectification_item (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL REFERENCES subject_request (id),
        person_id uuid NOT NULL REFERENCES person (id),
        place integer NOT NULL CHECK (place > 0),
        category text NOT NULL,
        entry_id uuid,
        said_wrong text NOT NULL,
        said_right text NOT NULL,
        routed_to_partner_ids uuid[] NOT NULL CHECK (cardinality(routed_to_partner_ids) > 0),
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (request_id, place)
      );

      CREATE TABLE rectification_answer (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL REFERENCES rectification_item (id),
        part_id uuid NOT NULL REFERENCES subject_request_part (id),
        person_id uuid NOT NULL REFERENCES person (id),
        outcome text NOT NULL CHECK (outcome IN ('CORRECTED', 'REFUSED', 'STATEMENT_ATTACHED')),
        reason text,
        corrected_entry_id uuid,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (item_id, part_id),
        CHECK (outcome = 'CORRECTED' OR reason IS NOT NULL),
        CHECK (outcome = 'CORRECTED' OR corrected_entry_id IS NULL)
      );

      GRANT SELECT, INSERT ON rectification_item, rectification_answer TO concordat_hub;
      ${LOCKED.map((table) => [lock(table), policy(table, "SELECT", CLAIMED, CLAIMED), policy(table, "INSERT", CLAIMED, SIGNED)].join(" ")).join(" ")}
    `);
  }

  /** Requests of the kind that there was none of go with their answers: the earlier hub could not show them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rectification_answer, rectification_item;
      DELETE FROM subject_request_step USING subject_request AS request
        WHERE request.id = request_id AND request.kind = 'RECTIFICATION';
      DELETE FROM subject_request_part USING subject_request AS request
        WHERE request.id = request_id AND request.kind = 'RECTIFICATION';
      DELETE FROM subject_request WHERE kind = 'RECTIFICATION';
      ALTER TABLE subject_request DROP CONSTRAINT subject_request_kind_check;
      ALTER TABLE subject_request ADD CONSTRAINT subject_request_kind_check CHECK (kind = 'ACCESS');
    `);
  }
}
