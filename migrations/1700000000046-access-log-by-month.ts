import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = `
  id uuid NOT NULL,
  request_id text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL,
  partner_id uuid,
  user_id uuid,
  role text,
  purpose text,
  operation text,
  policy_fingerprint text NOT NULL,
  subject_ids uuid[] NOT NULL DEFAULT '{}',
  controller_ids uuid[] NOT NULL DEFAULT '{}',
  has_refusal boolean NOT NULL DEFAULT false,
  is_break_glass boolean NOT NULL DEFAULT false,
  body jsonb NOT NULL,
  salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid())`;

/** Everything about the table that does not turn on whether it is one or many. */
const REST = `
  CREATE INDEX access_event_subjects ON access_event USING gin (subject_ids);
  CREATE INDEX access_event_partner ON access_event (partner_id, occurred_at DESC, id);
  CREATE INDEX access_event_request ON access_event (request_id);
  CREATE INDEX access_event_controllers ON access_event USING gin (controller_ids);
  CREATE INDEX access_event_user ON access_event (user_id, occurred_at DESC, id DESC);
  CREATE INDEX access_event_moment ON access_event (occurred_at DESC, id DESC);
  CREATE INDEX access_event_break_glass ON access_event (occurred_at DESC, id DESC) WHERE is_break_glass;
  CREATE INDEX access_event_recorded ON access_event (recorded_at, id);
  CREATE TRIGGER access_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_event();
  CREATE TRIGGER access_event_held BEFORE DELETE ON access_event
    FOR EACH ROW EXECUTE FUNCTION refuse_erasure_of_held();
  GRANT SELECT, INSERT ON access_event TO concordat_hub;
  GRANT SELECT ON access_event TO concordat_monitor;
  GRANT SELECT, INSERT, DELETE ON access_event TO concordat_retention`;

/**
 * The access log in parts, one for each month in which entries were recorded, so that old months stay out of the way of
 * new entries (AUD-02).
 *
 * The key of a table in parts must hold what parts it: that an id is there once is held by `sealed_event` and
 * `unsealed_event`, in one of which every entry is. References to entries become checks of their own, which also lets a
 * drawn sample outlive an erased entry. An entry of a month without a part falls into one for the rest, never away. A part
 * by itself is the owner's alone: entries are met by way of the whole.
 *
 * What was asked for has an index as well, so that a rare category or field is found without naming a period (AUD-03).
 */
export class AccessLogByMonth1700000000046 implements MigrationInterface {
  readonly name = "AccessLogByMonth1700000000046";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event_hold DROP CONSTRAINT event_hold_event_id_fkey;
      ALTER TABLE access_sample_item DROP CONSTRAINT access_sample_item_event_id_fkey;
      ALTER TABLE access_event RENAME TO access_event_before;
      CREATE TABLE access_event (${COLUMNS}) PARTITION BY RANGE (recorded_at);
      CREATE TABLE access_event_rest PARTITION OF access_event DEFAULT;
      CREATE FUNCTION guard_part_of_access_log(part text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT
          EXECUTE FUNCTION refuse_change_of_access_event()', part || '_append_only', part);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
        EXECUTE format('CREATE POLICY owner_all ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', part);
      END $$;
      REVOKE EXECUTE ON FUNCTION guard_part_of_access_log(text) FROM PUBLIC;
      SELECT guard_part_of_access_log('access_event_rest');

      CREATE FUNCTION make_part_of_access_log(month date) RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        part text := 'access_event_' || to_char(month, 'YYYY_MM');
      BEGIN
        IF to_regclass(part) IS NOT NULL THEN
          RETURN false;
        END IF;
        EXECUTE format('CREATE TABLE %I PARTITION OF access_event FOR VALUES FROM (%L) TO (%L)', part,
          month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
        PERFORM guard_part_of_access_log(part);
        RETURN true;
      END $$;
      REVOKE EXECUTE ON FUNCTION make_part_of_access_log(date) FROM PUBLIC;

      SELECT make_part_of_access_log(month::date) FROM generate_series(
        date_trunc('month', coalesce((SELECT min(recorded_at) FROM access_event_before), now()) AT TIME ZONE 'UTC'),
        date_trunc('month', now() AT TIME ZONE 'UTC') + interval '3 months', interval '1 month') AS month;
      INSERT INTO access_event (${NAMES}) SELECT ${NAMES} FROM access_event_before;
      DROP TABLE access_event_before;
      ALTER TABLE access_event ADD PRIMARY KEY (id, recorded_at);
      ${REST};
      CREATE INDEX access_event_asked ON access_event USING gin ((jsonb_path_query_array(body, '$.decisions[*].category')
        || jsonb_path_query_array(body, '$.decisions[*].asked[*]')));

      CREATE FUNCTION prepare_access_log() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET lock_timeout = '200ms' AS $$
      BEGIN
        FOR ahead IN 0..3 LOOP
          BEGIN
            PERFORM make_part_of_access_log(
              (date_trunc('month', clock_timestamp() AT TIME ZONE 'UTC') + make_interval(months => ahead))::date);
          EXCEPTION WHEN lock_not_available OR duplicate_table OR unique_violation OR check_violation THEN
            NULL;
          END;
        END LOOP;
        RETURN NOT EXISTS (SELECT FROM access_event_rest);
      END $$;
      REVOKE EXECUTE ON FUNCTION prepare_access_log() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION prepare_access_log() TO concordat_hub;

      CREATE FUNCTION require_access_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM FROM access_event WHERE id = NEW.event_id FOR KEY SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'there is no event %', NEW.event_id USING ERRCODE = 'foreign_key_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER event_hold_of_event BEFORE INSERT OR UPDATE OF event_id ON event_hold
        FOR EACH ROW EXECUTE FUNCTION require_access_event();
      CREATE TRIGGER access_sample_item_of_event BEFORE INSERT OR UPDATE OF event_id ON access_sample_item
        FOR EACH ROW EXECUTE FUNCTION require_access_event();
    `);
  }

  /** Fails where a sample's entry has been erased meanwhile: the reference that it had cannot be had again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER access_sample_item_of_event ON access_sample_item;
      DROP TRIGGER event_hold_of_event ON event_hold;
      DROP FUNCTION require_access_event();
      DROP FUNCTION prepare_access_log();
      DROP FUNCTION make_part_of_access_log(date);
      DROP FUNCTION guard_part_of_access_log(text);
      ALTER TABLE access_event RENAME TO access_event_in_parts;
      CREATE TABLE access_event (${COLUMNS});
      INSERT INTO access_event (${NAMES}) SELECT ${NAMES} FROM access_event_in_parts;
      DROP TABLE access_event_in_parts;
      ALTER TABLE access_event ADD PRIMARY KEY (id);
      ${REST};
      ALTER TABLE event_hold ADD CONSTRAINT event_hold_event_id_fkey FOREIGN KEY (event_id) REFERENCES access_event (id);
      ALTER TABLE access_sample_item ADD CONSTRAINT access_sample_item_event_id_fkey
        FOREIGN KEY (event_id) REFERENCES access_event (id);
    `);
  }
}

const NAMES = [...COLUMNS.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name).join(", ");
