import type { MigrationInterface, QueryRunner } from "typeorm";

/** The pads of HMAC (RFC 2104): the key, lengthened to a block of SHA-256 and mixed with a byte of each kind. */
const PAD = (
  byte: number,
) => `(SELECT string_agg(set_byte('\\x00'::bytea, 0, get_byte(key, place) # ${byte}), ''::bytea ORDER BY place)
          FROM generate_series(0, 63) AS place)`;

/**
 * Who is asking, in words that nobody can put into PostgreSQL's mouth: a claim is signed, and only definer functions
 * know the key (threat I2).
 *
 * A claim is good for one transaction of one backend, for minutes. Without one, or with one that was forged, lent or kept
 * too long, every row about a person is as if it were not there; nothing says why.
 */
export class SecondLockClaim1700000000050 implements MigrationInterface {
  readonly name = "SecondLockClaim1700000000050";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${["concordat_facts", "concordat_judge"].map(roleNobodyLogsInAs).join("")}
      GRANT concordat_facts, concordat_judge TO CURRENT_USER;
      GRANT USAGE ON SCHEMA public TO concordat_facts, concordat_judge;

      CREATE SCHEMA second_lock;
      GRANT USAGE ON SCHEMA second_lock TO concordat_hub, concordat_facts, concordat_judge;
      GRANT CREATE ON SCHEMA second_lock TO concordat_facts, concordat_judge;

      CREATE TABLE second_lock.claim_key (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        key bytea NOT NULL CHECK (length(key) = 32),
        inner_pad bytea NOT NULL,
        outer_pad bytea NOT NULL
      );
      INSERT INTO second_lock.claim_key (key, inner_pad, outer_pad)
      SELECT substring(key FOR 32), ${PAD(0x36)}, ${PAD(0x5c)}
      FROM (
        SELECT sha256(string_agg(uuid_send(gen_random_uuid()), ''::bytea)) || decode(repeat('00', 32), 'hex') AS key
        FROM generate_series(1, 8)
      ) AS made;
      GRANT SELECT (inner_pad, outer_pad) ON second_lock.claim_key TO concordat_facts;

      CREATE FUNCTION second_lock.seal(words text) RETURNS text
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE pads record;
      BEGIN
        SELECT inner_pad, outer_pad INTO pads FROM second_lock.claim_key;
        RETURN encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(words, 'UTF8'))), 'hex');
      END $$;

      CREATE FUNCTION second_lock.unsealed(setting text) RETURNS jsonb
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        token text := current_setting(setting, true);
        told jsonb;
      BEGIN
        IF token IS NULL OR length(token) < 66 THEN RETURN NULL; END IF;
        IF second_lock.seal(substr(token, 65)) IS DISTINCT FROM left(token, 64) THEN RETURN NULL; END IF;
        told := substr(token, 65)::jsonb;
        IF (told->>'backend')::int IS DISTINCT FROM pg_backend_pid() THEN RETURN NULL; END IF;
        IF to_timestamp((told->>'until')::float8) <= clock_timestamp() THEN RETURN NULL; END IF;
        RETURN told;
      END $$;

      CREATE FUNCTION second_lock.claim() RETURNS jsonb
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE told jsonb := second_lock.unsealed('hub.claim');
      BEGIN
        RETURN CASE WHEN told->>'kind' = 'CLAIM' THEN told END;
      END $$;

      CREATE FUNCTION second_lock.is_claimed() RETURNS boolean
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN second_lock.claim() IS NOT NULL OR pg_has_role(session_user, 'concordat_facts', 'MEMBER');
      END $$;

      CREATE FUNCTION second_lock.partner() RETURNS uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN (second_lock.claim()->>'partner')::uuid;
      END $$;

      ALTER FUNCTION second_lock.seal(text) OWNER TO concordat_facts;
      ALTER FUNCTION second_lock.unsealed(text) OWNER TO concordat_facts;
      ALTER FUNCTION second_lock.claim() OWNER TO concordat_facts;
      ALTER FUNCTION second_lock.is_claimed() OWNER TO concordat_facts;
      ALTER FUNCTION second_lock.partner() OWNER TO concordat_facts;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA second_lock FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION second_lock.is_claimed(), second_lock.partner() TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA second_lock CASCADE;
      REVOKE USAGE ON SCHEMA public FROM concordat_facts, concordat_judge;
    `);
  }
}

/** Roles belong to the whole server: another database may have made this one already. */
function roleNobodyLogsInAs(name: string): string {
  return `
      DO $$
      BEGIN
        CREATE ROLE ${name} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$;`;
}
