import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The witnesses of the access log (AUD-02): the keys with which partners cosign its checkpoints, and what they cosigned.
 *
 * A cosignature is append-only, by privilege and by trigger, and like the rest of the seal it refers to nothing that is
 * not. Of a key no more can change than when it ends.
 */
export class Witnesses1700000000044 implements MigrationInterface {
  readonly name = "Witnesses1700000000044";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE witness_key (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        partner_id uuid NOT NULL REFERENCES partner (id),
        name text NOT NULL,
        public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        recorded_by_user_id uuid NOT NULL REFERENCES staff_user (id),
        recorded_by_partner_id uuid NOT NULL REFERENCES partner (id),
        event_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to >= valid_from)
      );
      CREATE INDEX witness_key_partner ON witness_key (partner_id);

      CREATE TABLE checkpoint_cosignature (
        tree_size bigint NOT NULL,
        issued_at timestamptz NOT NULL,
        witness_key_id uuid NOT NULL,
        cosigned_at timestamptz NOT NULL,
        line text NOT NULL,
        recorded_by_user_id uuid NOT NULL,
        recorded_by_partner_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tree_size, issued_at, witness_key_id),
        FOREIGN KEY (tree_size, issued_at) REFERENCES checkpoint (tree_size, issued_at)
      );
      CREATE INDEX checkpoint_cosignature_key ON checkpoint_cosignature (witness_key_id, tree_size DESC);

      CREATE TRIGGER checkpoint_cosignature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint_cosignature
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_seal();
      GRANT SELECT, INSERT, UPDATE (valid_to) ON witness_key TO concordat_hub;
      GRANT SELECT, INSERT ON checkpoint_cosignature TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE checkpoint_cosignature, witness_key");
  }
}
