import type { MigrationInterface, QueryRunner } from "typeorm";
import { columnsOfTables } from "./second-lock/catalogue.js";
import { CONTENT_TABLES } from "./second-lock/content-tables.js";

/** By what a row is found and judged; never what it says. */
const KEYS = ["id", "person_id", "plan_id", "category", "version", "recorded_by_partner_id", "on_behalf_of_partner_id"];
const TIMES = ["event_at", "recorded_at"];

/** What rules read of a table beyond its keys, to decide about other things: dates, kinds and codes. */
const READ_BY_RULES: Readonly<Record<string, readonly string[]>> = {
  person_identity: ["date_of_birth", "died_on", "ordinary_residence_code", "responsible_authority_code"],
  person_contact: ["is_protected"],
  person_communication: ["information_formats"],
  custody_episode: ["establishment_id", "legal_status", "arrived_at", "departed_at", "expected_release_on"],
  capacity_assessment: ["concerns", "has_capacity", "ended_at", "end_recorded_at"],
  best_interests_decision: ["assessment_id", "ended_at", "end_recorded_at"],
  decision_authority: [
    ...["kind", "reference", "holder_name", "fellow_holders", "appointment", "made_on", "registered_on", "expires_on"],
    ...["excluded_categories", "excluded_purposes", "ended_at", "end_recorded_at"],
  ],
};
const ALSO: Readonly<Record<string, string>> = {
  best_interests_decision: ", less_restrictive IS NOT NULL AND past_wishes IS NOT NULL AS is_fully_weighed",
};

/** What people are counted by for planning, of those whose records the caller's partner controls (COOP-11). */
const COUNTED: Readonly<Record<string, string>> = {
  AREA: "SELECT person_id, area_code AS word FROM public.person_contact",
  CATEGORY_OF_NEED: "SELECT person_id, unnest(outcomes) FROM public.care_need WHERE ended_at IS NULL",
  PROTECTED_CHARACTERISTIC: "SELECT person_id, kind FROM public.equality_characteristic WHERE ended_at IS NULL",
  HOUSING_SITUATION: "SELECT person_id, kind FROM public.housing_situation WHERE ended_at IS NULL",
};

/** What the views show, and whose record and which user it is. */
const READ = ["person", "staff_user", ...CONTENT_TABLES.map(({ name }) => name)].join(", ");

const SEARCHED =
  "RETURNS TABLE (person_id uuid, given_names text, family_name text, year_of_birth int, responsible_authority_code text)";

/**
 * The ways round the second lock, all in one schema: what policy reads to decide, what rules look up across doors, and
 * searches, which take a value and tell of nobody but whom it fits.
 *
 * Views show keys, dates, kinds and codes, never what a record says; the answers of functions are few. To whoever has no
 * claim they are empty. A contract test lists the files that may name this schema.
 */
export class Facts1700000000053 implements MigrationInterface {
  readonly name = "Facts1700000000053";

  async up(runner: QueryRunner): Promise<void> {
    const columns = await columnsOfTables(runner);
    await runner.query(`
      CREATE SCHEMA facts;
      GRANT USAGE ON SCHEMA facts TO concordat_hub, concordat_facts;
      GRANT CREATE ON SCHEMA facts TO concordat_facts;
    `);
    for (const { name } of CONTENT_TABLES) {
      const wanted = new Set([...KEYS, ...TIMES, ...(READ_BY_RULES[name] ?? [])]);
      const shown = (columns.get(name) ?? []).filter((column) => wanted.has(column));
      await runner.query(view(name, `SELECT ${shown.join(", ")}${ALSO[name] ?? ""} FROM public.${name}`));
    }
    const words = Object.entries(COUNTED).map(
      ([group, said]) => `SELECT '${group}' AS counted_by, said.* FROM (${said}) AS said`,
    );
    await runner.query(
      view(
        "counted_word",
        `SELECT counted_by, person_id, word FROM (${words.join(" UNION ALL ")}) AS counted
         JOIN public.person_identity USING (person_id) JOIN public.person ON person.id = person_id
         WHERE died_on IS NULL AND person.record_owner_id = (SELECT second_lock.partner())`,
      ),
    );
    await runner.query(`
      GRANT SELECT ON ${READ} TO concordat_facts;

      CREATE FUNCTION facts.people_with(kind text, value text) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT DISTINCT person_id FROM public.person_identifier AS known WHERE known.kind = $1 AND known.value = $2
      $$;

      CREATE FUNCTION facts.people_like(family_name text, born date, kind text, value text) ${SEARCHED}
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT identity.person_id, identity.given_names, identity.family_name,
          extract(year FROM date_of_birth)::int, identity.responsible_authority_code
        FROM public.person_identity AS identity
        WHERE num_nonnulls($1, $2, $3) >= 2
          AND ($1 IS NULL OR lower(identity.family_name) = lower($1)) AND ($2 IS NULL OR date_of_birth = $2)
          AND ($3 IS NULL OR EXISTS (SELECT FROM public.person_identifier AS known
            WHERE known.person_id = identity.person_id AND known.kind = $3 AND known.value = $4))
        LIMIT 2
      $$;

      ALTER FUNCTION facts.people_with(text, text) OWNER TO concordat_facts;
      ALTER FUNCTION facts.people_like(text, date, text, text) OWNER TO concordat_facts;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA facts FROM PUBLIC;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA facts TO concordat_hub;
      GRANT SELECT ON ALL TABLES IN SCHEMA facts TO concordat_hub;
      REVOKE CREATE ON SCHEMA facts, second_lock FROM concordat_facts;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA facts CASCADE;
      REVOKE SELECT ON ${READ} FROM concordat_facts;
      GRANT CREATE ON SCHEMA second_lock TO concordat_facts;
    `);
  }
}

/** A barrier: no condition of a caller's own is tried on rows before the view has chosen them. */
function view(name: string, rows: string): string {
  return `
    CREATE VIEW facts.${name} WITH (security_barrier) AS ${rows};
    ALTER VIEW facts.${name} OWNER TO concordat_facts;`;
}
