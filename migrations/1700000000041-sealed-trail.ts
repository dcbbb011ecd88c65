import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The seal over the access log (AUD-02): each process's stream of signed batches, the one tree over all of them, and
 * the checkpoints that others hold.
 *
 * Everything here is append-only, by privilege and by trigger, but for the list of events that wait to be sealed.
 */
export class SealedTrail1700000000041 implements MigrationInterface {
  readonly name = "SealedTrail1700000000041";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_event ADD COLUMN salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid());

      CREATE TABLE audit_stream (
        id uuid PRIMARY KEY,
        node text NOT NULL,
        opened_at timestamptz NOT NULL,
        public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
        opening text NOT NULL,
        signature bytea NOT NULL
      );

      CREATE TABLE sealed_batch (
        stream_id uuid NOT NULL REFERENCES audit_stream,
        number bigint NOT NULL CHECK (number > 0),
        first_sequence bigint NOT NULL CHECK (first_sequence > 0),
        event_count integer NOT NULL CHECK (event_count > 0),
        sealed_at timestamptz NOT NULL,
        previous_head bytea NOT NULL,
        head bytea NOT NULL,
        signature bytea NOT NULL,
        PRIMARY KEY (stream_id, number)
      );

      CREATE TABLE sealed_event (
        stream_id uuid NOT NULL REFERENCES audit_stream,
        sequence bigint NOT NULL CHECK (sequence > 0),
        event_id uuid NOT NULL UNIQUE,
        leaf bytea NOT NULL CHECK (octet_length(leaf) = 32),
        PRIMARY KEY (stream_id, sequence)
      );

      CREATE TABLE unsealed_event (
        event_id uuid PRIMARY KEY,
        noted_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );

      CREATE TABLE sequencer_term (
        term bigint PRIMARY KEY CHECK (term > 0),
        node text NOT NULL,
        began_at timestamptz NOT NULL
      );

      CREATE TABLE tree_leaf (
        index bigint PRIMARY KEY CHECK (index >= 0),
        stream_id uuid NOT NULL,
        number bigint NOT NULL,
        leaf bytea NOT NULL CHECK (octet_length(leaf) = 32),
        term bigint NOT NULL REFERENCES sequencer_term,
        UNIQUE (stream_id, number),
        FOREIGN KEY (stream_id, number) REFERENCES sealed_batch
      );

      CREATE TABLE checkpoint (
        tree_size bigint NOT NULL CHECK (tree_size >= 0),
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        note text NOT NULL,
        issued_at timestamptz NOT NULL,
        term bigint NOT NULL REFERENCES sequencer_term,
        PRIMARY KEY (tree_size, issued_at)
      );

      CREATE FUNCTION refuse_change_of_seal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the seal over the access log is append-only';
      END $$;
    `);
    for (const table of APPEND_ONLY) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_seal();
        GRANT SELECT, INSERT ON ${table} TO concordat_hub;
      `);
    }
    await runner.query("GRANT SELECT, INSERT, DELETE ON unsealed_event TO concordat_hub");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE checkpoint, tree_leaf, sequencer_term, unsealed_event, sealed_event, sealed_batch, audit_stream;
      DROP FUNCTION refuse_change_of_seal();
      ALTER TABLE access_event DROP COLUMN salt;
    `);
  }
}

const APPEND_ONLY = ["audit_stream", "sealed_batch", "sealed_event", "sequencer_term", "tree_leaf", "checkpoint"];
