import type { MigrationInterface, QueryRunner } from "typeorm";
import { lock, policy } from "./second-lock/row-policy.js";

const OWN_KEYS = "partner_id = (SELECT second_lock.partner()) AND user_id = (SELECT second_lock.caller())";
const OF_OWN_KEYS = "EXISTS (SELECT FROM idempotency_key AS key WHERE key.id = key_id)";

/**
 * The keys by which callers make their changes safe to repeat, and what was answered for each.
 *
 * Of a key only its hash is kept, and of an answer only ids, versions, moments and codes: what it tells is read again.
 * The hub cannot take an answer back or change it; both are forgotten a day later, by a function of the owner's. A user
 * meets their own keys alone, in the second lock as well.
 */
export class IdempotencyKeys1700000000060 implements MigrationInterface {
  readonly name = "IdempotencyKeys1700000000060";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        user_id uuid NOT NULL REFERENCES staff_user (id),
        key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
        fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
        held_by uuid,
        held_until timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (partner_id, user_id, key_hash)
      );
      CREATE INDEX idempotency_key_recorded ON idempotency_key (recorded_at);

      CREATE TABLE idempotent_answer (
        key_id uuid NOT NULL REFERENCES idempotency_key (id) ON DELETE CASCADE,
        place text NOT NULL,
        request_id text NOT NULL,
        body jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (key_id, place)
      );

      CREATE FUNCTION forget_idempotency_keys(most integer) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH forgotten AS (
          DELETE FROM idempotency_key WHERE id IN (
            SELECT id FROM idempotency_key WHERE recorded_at < clock_timestamp() - interval '24 hours'
            ORDER BY recorded_at LIMIT least(most, 1000) FOR UPDATE SKIP LOCKED
          ) RETURNING 1
        )
        SELECT count(*)::integer FROM forgotten
      $$;

      GRANT SELECT, INSERT, UPDATE (held_by, held_until) ON idempotency_key TO concordat_hub;
      GRANT SELECT, INSERT ON idempotent_answer TO concordat_hub;
      REVOKE ALL ON FUNCTION forget_idempotency_keys FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_idempotency_keys TO concordat_hub;

      ${lock("idempotency_key")}
      ${policy("idempotency_key", "SELECT", OWN_KEYS, OWN_KEYS)}
      ${policy("idempotency_key", "INSERT", OWN_KEYS, OWN_KEYS)}
      ${policy("idempotency_key", "UPDATE", OWN_KEYS, OWN_KEYS)}
      ${lock("idempotent_answer")}
      ${policy("idempotent_answer", "SELECT", OF_OWN_KEYS, OF_OWN_KEYS)}
      ${policy("idempotent_answer", "INSERT", OF_OWN_KEYS, OF_OWN_KEYS)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_idempotency_keys;
      DROP TABLE idempotent_answer, idempotency_key;
    `);
  }
}
