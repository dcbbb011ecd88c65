import type { MigrationInterface, QueryRunner } from "typeorm";
import { EXCEPTIONAL_JUDGEMENT, JUDGEMENT } from "./second-lock/cells.js";
import { IS_EXCEPTIONAL } from "./second-lock/exceptions.js";
import { CATEGORY_ARRAY } from "./second-lock/words.js";

const DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";

/**
 * The plan is the same whoever is judged: it is made once for each connection, is not compiled for a few rows, and joins
 * by hashing, since the planner cannot guess how many rows a list of people brings.
 */
const PLANNED_ONCE = "SET plan_cache_mode = force_generic_plan SET jit = off SET enable_nestloop = off";

/** What the judge reads of people and staff: it is let past the row policies of these tables, by policies of its own. */
const GUARDED = [
  ...["person", "person_contact", "person_identity", "staff_user", "relationship", "record_exclusion", "consent"],
  ...["sharing_override", "disclosure_request", "disclosure_decision", "early_end", "break_glass", "custody_episode"],
];
const READ = [...GUARDED, "partner", "agreement", "statutory_gateway", "major_incident"].join(", ");
const MATRIX = "second_lock.cell_sheet, second_lock.tie_sheet, second_lock.matrix_ceiling, second_lock.matrix_purpose";

const TOLD_TO_THE_HUB = [
  "second_lock.judge(uuid[])",
  "second_lock.openings()",
  "second_lock.open_people(text, int)",
  "second_lock.own_people(text, int)",
];
const OPENINGS_FOR = "second_lock.openings_for(uuid[], jsonb)";

/**
 * The judge of the second lock: the decision order of the domain guide (3.5), worked out in SQL from the same records
 * and the same matrix as the first, and from none of its code.
 *
 * `openings_for` tells for each person and category how far it stands open to the caller of the claim. `judge` writes
 * that down for the transaction, signed, one sign for each category: 0 shut, 1 to 4 the level, 5 more where only the
 * partner's own rows are meant. Row policies read what was written down, so that no function runs for each row. Nobody
 * gains by calling the judge: it looks at the claim and at the records, and takes nobody's word for anything. It works as
 * a role of its own that no policy asks for a claim, since it has asked already; nobody can log in as that role.
 */
export class SecondLockJudge1700000000052 implements MigrationInterface {
  readonly name = "SecondLockJudge1700000000052";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON ${READ}, ${MATRIX} TO concordat_judge;
      GRANT EXECUTE ON FUNCTION second_lock.claim() TO concordat_judge;
      ${GUARDED.map((table) => `CREATE POLICY judge_select ON ${table} FOR SELECT TO concordat_judge USING (true);`).join(" ")}

      CREATE FUNCTION second_lock.openings_for(people uuid[], told jsonb DEFAULT second_lock.claim())
      RETURNS TABLE (person_id uuid, category text, level int, is_own boolean)
      LANGUAGE plpgsql STABLE ${DEFINER} ${PLANNED_ONCE} AS $$
      #variable_conflict use_column
      DECLARE
        policy text := told->>'policy';
        stated_purpose text := told->>'purpose';
        moment timestamptz := (told->>'now')::timestamptz;
        agency_column text;
        me record;
      BEGIN
        SELECT staff.id, staff.partner_id, staff.role, staff.acts_for_person_id, partner.agency_type, partner.joined_at
        INTO me
        FROM public.staff_user AS staff JOIN public.partner ON partner.id = staff.partner_id
        WHERE staff.partner_id = (told->>'partner')::uuid AND staff.subject = told->>'subject'
          AND staff.role = told->>'role' AND staff.status = 'ACTIVE' AND partner.status = 'ACTIVE';
        IF NOT FOUND THEN RETURN; END IF;

        IF me.role IN ('PERSON', 'PROXY') THEN
          RETURN QUERY
          SELECT me.acts_for_person_id, own.category, own.level::int, false
          FROM (
            SELECT category, level FROM second_lock.matrix_ceiling
            WHERE fingerprint = policy AND sets = 'SELF' AND level > 0
            UNION ALL SELECT 'KNOWN', 1
          ) AS own
          WHERE me.acts_for_person_id = ANY(people)
            AND EXISTS (SELECT FROM second_lock.matrix_purpose AS declared WHERE declared.fingerprint = policy
              AND declared.sets = 'OWN_RECORD' AND declared.name = me.role AND declared.purpose = stated_purpose)
            AND (me.role = 'PERSON' OR NOT EXISTS (SELECT FROM public.record_exclusion AS bar
              WHERE bar.person_id = me.acts_for_person_id AND bar.user_id = me.id AND bar.kind = 'EXCLUDED'
                AND bar.valid_from <= moment AND coalesce(bar.valid_to > moment, true)))
            AND (me.role = 'PERSON' OR own.category <> 'CONTACT' OR NOT EXISTS (SELECT FROM public.person_contact
              AS contact WHERE contact.person_id = me.acts_for_person_id AND contact.is_protected));
          RETURN;
        END IF;

        agency_column := CASE me.role WHEN 'IG_LEAD' THEN 'INFORMATION_GOVERNANCE' ELSE me.agency_type END;
        IF ${IS_EXCEPTIONAL} THEN
          RETURN QUERY ${EXCEPTIONAL_JUDGEMENT};
        ELSE
          RETURN QUERY ${JUDGEMENT};
        END IF;
      END $$;

      CREATE FUNCTION second_lock.openings() RETURNS jsonb
      LANGUAGE plpgsql STABLE ${DEFINER} AS $$
      DECLARE told jsonb := second_lock.unsealed('hub.open');
      BEGIN
        IF told->>'kind' = 'OPEN' AND told->>'claim' = left(current_setting('hub.claim', true), 64) THEN
          RETURN told->'people';
        END IF;
        RETURN '{}'::jsonb;
      END $$;

      CREATE FUNCTION second_lock.judge(people uuid[]) RETURNS void
      LANGUAGE plpgsql VOLATILE ${DEFINER} ${PLANNED_ONCE} AS $$
      DECLARE
        told jsonb := second_lock.claim();
        signs jsonb;
        words text;
      BEGIN
        IF told IS NULL THEN RETURN; END IF;
        SELECT jsonb_object_agg(person, signs_of) INTO signs
        FROM (
          SELECT asked.person, string_agg(coalesce(found.sign, 0)::text, '' ORDER BY place.number) AS signs_of
          FROM (SELECT DISTINCT unnest(people)) AS asked (person)
          CROSS JOIN unnest(${CATEGORY_ARRAY}) WITH ORDINALITY AS place (category, number)
          LEFT JOIN (
            SELECT person_id, category, max(CASE WHEN is_own THEN level + 5 ELSE level END) AS sign
            FROM second_lock.openings_for(people, told) GROUP BY person_id, category
          ) AS found ON found.person_id = asked.person AND found.category = place.category
          GROUP BY asked.person
        ) AS judged;
        words := jsonb_build_object('kind', 'OPEN', 'claim', left(current_setting('hub.claim'), 64),
          'backend', pg_backend_pid(), 'until', told->'until',
          'people', second_lock.openings() || coalesce(signs, '{}'::jsonb))::text;
        PERFORM set_config('hub.open', second_lock.seal(words) || words, true);
      END $$;

      CREATE FUNCTION second_lock.open_people(category text, least_level int DEFAULT 1) RETURNS uuid[]
      LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT coalesce(array_agg(person::uuid), '{}')
        FROM jsonb_each_text(second_lock.openings()) AS opening (person, signs)
        WHERE substr(signs, array_position(${CATEGORY_ARRAY}, category), 1) BETWEEN least_level::text AND '4'
      $$;

      CREATE FUNCTION second_lock.own_people(category text, least_level int DEFAULT 1) RETURNS uuid[]
      LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT coalesce(array_agg(person::uuid), '{}')
        FROM jsonb_each_text(second_lock.openings()) AS opening (person, signs)
        WHERE substr(signs, array_position(${CATEGORY_ARRAY}, category), 1) BETWEEN (least_level + 5)::text AND '9'
      $$;

      ALTER FUNCTION ${OPENINGS_FOR} OWNER TO concordat_judge;
      ${TOLD_TO_THE_HUB.map((name) => `ALTER FUNCTION ${name} OWNER TO concordat_facts;`).join(" ")}
      REVOKE CREATE ON SCHEMA second_lock FROM concordat_judge;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA second_lock FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${OPENINGS_FOR} TO concordat_facts;
      GRANT EXECUTE ON FUNCTION ${TOLD_TO_THE_HUB.join(", ")} TO concordat_hub;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${[OPENINGS_FOR, ...TOLD_TO_THE_HUB].join(", ")};
      ${GUARDED.map((table) => `DROP POLICY judge_select ON ${table};`).join(" ")}
      REVOKE SELECT ON ${READ}, ${MATRIX} FROM concordat_judge;
      REVOKE EXECUTE ON FUNCTION second_lock.claim() FROM concordat_judge;
      GRANT CREATE ON SCHEMA second_lock TO concordat_judge;
    `);
  }
}
