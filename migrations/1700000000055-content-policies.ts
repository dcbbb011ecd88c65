import type { MigrationInterface, QueryRunner } from "typeorm";
import { columnsOfTables, grantsOfHub } from "./second-lock/catalogue.js";
import { CONTENT_TABLES } from "./second-lock/content-tables.js";
import { type Command, contentPolicy, lock, openRowsOf, unlock } from "./second-lock/row-policy.js";

const AUTHORS = ["recorded_by_partner_id", "on_behalf_of_partner_id"];
const COMMANDS: readonly Command[] = ["SELECT", "INSERT", "UPDATE"];
const SEEN_BY_MONITOR = ["person_identity", "person_contact"];

/**
 * Row policies on every table behind a door: the hub meets a row only where the second lock judged its category open to
 * the caller, so that a resolver that forgets its door shows nobody anything.
 */
export class ContentPolicies1700000000055 implements MigrationInterface {
  readonly name = "ContentPolicies1700000000055";

  async up(runner: QueryRunner): Promise<void> {
    const [columns, grants] = [await columnsOfTables(runner), await grantsOfHub(runner)];
    for (const table of CONTENT_TABLES) {
      const { name } = table;
      const open = openRowsOf(
        table,
        AUTHORS.filter((column) => columns.get(name)?.includes(column)),
      );
      const granted = COMMANDS.filter((command) => grants.get(name)?.includes(command));
      await runner.query([lock(name), ...granted.map((command) => contentPolicy(name, command, open))].join("\n"));
    }
    for (const name of SEEN_BY_MONITOR) {
      await runner.query(`CREATE POLICY monitor_all ON ${name} TO concordat_monitor USING (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of CONTENT_TABLES) await runner.query(unlock(name));
  }
}
