import type { MigrationInterface, QueryRunner } from "typeorm";
import { SHARING_FACTS } from "./second-lock/sharing-facts.js";

const DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";
const WHO_ASKS = ["staff_partner()", "led_partner()", "own_person()"].map((name) => `second_lock.${name}`).join(", ");

const TABLES = [...new Set(SHARING_FACTS.flatMap(({ reads }) => Object.keys(reads)))];

/** What the register says of the caller of the claim: nothing, where they or their partner are in it no more. */
const ofCaller = (name: string, column: string, condition: string) => `
  CREATE FUNCTION second_lock.${name}() RETURNS uuid LANGUAGE sql STABLE ${DEFINER} AS $$
    SELECT staff.${column} FROM public.staff_user AS staff JOIN public.partner ON partner.id = staff.partner_id
    WHERE staff.id = (SELECT second_lock.caller()) AND staff.role = (SELECT second_lock.claim()->>'role')
      AND staff.status = 'ACTIVE' AND partner.status = 'ACTIVE' AND ${condition}
  $$;
  ALTER FUNCTION second_lock.${name}() OWNER TO concordat_facts;`;

/**
 * What sharing is decided by, for policy and for rules that must know more than their caller may: views as narrow as
 * those over content. And who asks, in the words in which rows are told apart: the partner whose staff the caller is,
 * the partner whose governance they lead, the person on whose own record they act.
 *
 * These views ask for a claim themselves, so that the role behind them is let past the policies of its tables without a
 * question: PostgreSQL would take a policy that reads such a view for one that goes round in a circle.
 */
export class SharingFacts1700000000065 implements MigrationInterface {
  readonly name = "SharingFacts1700000000065";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT CREATE ON SCHEMA facts, second_lock TO concordat_facts;
      GRANT SELECT (id, status) ON partner TO concordat_facts;
      ${ofCaller("staff_partner", "partner_id", "staff.acts_for_person_id IS NULL")}
      ${ofCaller("led_partner", "partner_id", "staff.role = 'IG_LEAD'")}
      ${ofCaller("own_person", "acts_for_person_id", "staff.acts_for_person_id IS NOT NULL")}
      REVOKE ALL ON FUNCTION ${WHO_ASKS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${WHO_ASKS} TO concordat_hub;
    `);
    for (const table of TABLES) await runner.query(`ALTER POLICY facts_select ON ${table} USING (true)`);
    for (const { name, rows, reads } of SHARING_FACTS) {
      const granted = Object.entries(reads).map(
        ([table, columns]) => `GRANT SELECT (${columns.join(", ")}) ON public.${table} TO concordat_facts;`,
      );
      await runner.query(`
        ${granted.join(" ")}
        CREATE VIEW facts.${name} WITH (security_barrier) AS ${rows};
        ALTER VIEW facts.${name} OWNER TO concordat_facts;
        GRANT SELECT ON facts.${name} TO concordat_hub;`);
    }
    await runner.query("REVOKE CREATE ON SCHEMA facts, second_lock FROM concordat_facts");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, reads } of [...SHARING_FACTS].reverse()) {
      const revoked = Object.entries(reads).map(
        ([table, columns]) => `REVOKE SELECT (${columns.join(", ")}) ON public.${table} FROM concordat_facts;`,
      );
      await runner.query(`DROP VIEW facts.${name}; ${revoked.join(" ")}`);
    }
    for (const table of TABLES) {
      await runner.query(`ALTER POLICY facts_select ON ${table} USING ((SELECT second_lock.is_claimed()))`);
    }
    await runner.query(`DROP FUNCTION ${WHO_ASKS}; REVOKE SELECT (id, status) ON partner FROM concordat_facts`);
  }
}
