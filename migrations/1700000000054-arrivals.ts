import type { MigrationInterface, QueryRunner } from "typeorm";

const DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";
const MOVE_STAY = "facts.move_stay(uuid, uuid, timestamptz, timestamptz, uuid)";
const PASS_RESPONSIBILITY = "facts.pass_responsibility(uuid, text)";

/** Whether a move of the person to a prison of the caller's partner was planned. */
const RECEIVED = (person: string) => `EXISTS (
          SELECT FROM public.planned_move AS move JOIN public.establishment AS place ON place.id = move.to_establishment_id
          WHERE move.person_id = ${person} AND place.partner_id = second_lock.partner())`;

/**
 * What an arrival changes about a person to whom the receiving prison has no door yet (TRANS-09): the stay ends and goes
 * on elsewhere, and another council may become responsible.
 *
 * Only these functions write either: they look for the planned move themselves, and the hub may do neither without them.
 */
export class Arrivals1700000000054 implements MigrationInterface {
  readonly name = "Arrivals1700000000054";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON planned_move, establishment TO concordat_facts;
      GRANT INSERT, UPDATE (departed_at) ON custody_episode TO concordat_facts;
      GRANT UPDATE (responsible_authority_code) ON person_identity TO concordat_facts;
      REVOKE INSERT, UPDATE (departed_at) ON custody_episode FROM concordat_hub;
      REVOKE UPDATE (responsible_authority_code) ON person_identity FROM concordat_hub;

      CREATE POLICY facts_insert ON custody_episode FOR INSERT TO concordat_facts
        WITH CHECK ((SELECT second_lock.is_claimed()));
      CREATE POLICY facts_update ON custody_episode FOR UPDATE TO concordat_facts
        USING ((SELECT second_lock.is_claimed())) WITH CHECK ((SELECT second_lock.is_claimed()));
      CREATE POLICY facts_update ON person_identity FOR UPDATE TO concordat_facts
        USING ((SELECT second_lock.is_claimed())) WITH CHECK ((SELECT second_lock.is_claimed()));

      CREATE FUNCTION facts.move_stay(stay uuid, next_stay uuid, departed timestamptz, arrived timestamptz, place uuid)
      RETURNS void LANGUAGE sql VOLATILE ${DEFINER} AS $$
        WITH ended AS (
          UPDATE public.custody_episode SET departed_at = $3
          WHERE id = $1 AND departed_at IS NULL AND ${RECEIVED("custody_episode.person_id")}
          RETURNING person_id, legal_status, expected_release_on
        )
        INSERT INTO public.custody_episode (id, person_id, establishment_id, legal_status, arrived_at, expected_release_on)
        SELECT $2, person_id, $5, legal_status, $4, expected_release_on FROM ended
      $$;

      CREATE FUNCTION facts.pass_responsibility(person uuid, area_code text)
      RETURNS void LANGUAGE sql VOLATILE ${DEFINER} AS $$
        UPDATE public.person_identity SET responsible_authority_code = $2
        WHERE person_id = $1 AND ${RECEIVED("person_identity.person_id")}
      $$;

      GRANT CREATE ON SCHEMA facts TO concordat_facts;
      ALTER FUNCTION ${MOVE_STAY} OWNER TO concordat_facts;
      ALTER FUNCTION ${PASS_RESPONSIBILITY} OWNER TO concordat_facts;
      REVOKE CREATE ON SCHEMA facts FROM concordat_facts;
      REVOKE ALL ON FUNCTION ${MOVE_STAY}, ${PASS_RESPONSIBILITY} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${MOVE_STAY}, ${PASS_RESPONSIBILITY} TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${MOVE_STAY}, ${PASS_RESPONSIBILITY};
      DROP POLICY facts_update ON person_identity;
      DROP POLICY facts_update ON custody_episode;
      DROP POLICY facts_insert ON custody_episode;
      GRANT UPDATE (responsible_authority_code) ON person_identity TO concordat_hub;
      GRANT INSERT, UPDATE (departed_at) ON custody_episode TO concordat_hub;
      REVOKE UPDATE (responsible_authority_code) ON person_identity FROM concordat_facts;
      REVOKE INSERT, UPDATE (departed_at) ON custody_episode FROM concordat_facts;
      REVOKE SELECT ON planned_move, establishment FROM concordat_facts;
    `);
  }
}
