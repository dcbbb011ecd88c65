import type { MigrationInterface, QueryRunner } from "typeorm";
import { LOG_WINDOWS } from "./second-lock/log-windows.js";
import { lock, unlock } from "./second-lock/row-policy.js";

/**
 * The access log behind the second lock: the hub adds entries, and reads them through windows alone, each of which shows
 * what its callers may meet (D2). Without a claim, or to whom no window is for, the log is empty.
 *
 * The windows are no barriers, unlike the views of facts: a barrier makes PostgreSQL read every entry in sight before it
 * looks for a person in it, since no index over lists may be used below one, and the log is long.
 */
export class AccessLogWindows1700000000070 implements MigrationInterface {
  readonly name = "AccessLogWindows1700000000070";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${lock("access_event")}
      ALTER POLICY facts_select ON access_event USING (true);
      CREATE POLICY hub_insert ON access_event FOR INSERT TO concordat_hub WITH CHECK (true);
      CREATE POLICY monitor_all ON access_event TO concordat_monitor USING (true);
      CREATE POLICY retention_all ON access_event TO concordat_retention USING (true) WITH CHECK (true);
      REVOKE SELECT ON access_event FROM concordat_hub;
      GRANT SELECT ON access_event, unsealed_event TO concordat_facts;

      CREATE SCHEMA access_log;
      GRANT USAGE ON SCHEMA access_log TO concordat_hub;
      GRANT CREATE ON SCHEMA access_log TO concordat_facts;
    `);
    for (const { name, rows } of LOG_WINDOWS) {
      await runner.query(`
        CREATE VIEW access_log.${name} AS ${rows};
        ALTER VIEW access_log.${name} OWNER TO concordat_facts;
        GRANT SELECT ON access_log.${name} TO concordat_hub;`);
    }
    await runner.query("REVOKE CREATE ON SCHEMA access_log FROM concordat_facts");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of LOG_WINDOWS) await runner.query(`DROP VIEW access_log.${name}`);
    await runner.query(`
      DROP SCHEMA access_log;
      REVOKE SELECT ON access_event, unsealed_event FROM concordat_facts;
      GRANT SELECT ON access_event TO concordat_hub;
      DROP POLICY retention_all ON access_event;
      DROP POLICY hub_insert ON access_event;
      ${unlock("access_event")}
    `);
  }
}
