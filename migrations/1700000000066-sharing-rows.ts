import type { MigrationInterface, QueryRunner } from "typeorm";
import { grantsOfHub } from "./second-lock/catalogue.js";
import { SHARING_TABLES } from "./second-lock/sharing-tables.js";

const CLAIMED = "(SELECT second_lock.is_claimed())";

/**
 * Tells callers apart in the tables of sharing: a row shows to those who have a part in it, and to nobody else who has a
 * claim. What may be written stays as it was; what is changed must be met first.
 *
 * A hub of the version before, beside this, opens nothing more by it: what it reads of people the judge weighs as ever.
 * But it cannot read back what it tells another partner, so that its changes which alert or give notice fail.
 */
export class SharingRows1700000000066 implements MigrationInterface {
  readonly name = "SharingRows1700000000066";

  async up(runner: QueryRunner): Promise<void> {
    await showing(runner, ({ met }) => met);
  }

  async down(runner: QueryRunner): Promise<void> {
    await showing(runner, () => CLAIMED);
  }
}

async function showing(runner: QueryRunner, met: (table: (typeof SHARING_TABLES)[number]) => string): Promise<void> {
  const grants = await grantsOfHub(runner);
  for (const table of SHARING_TABLES) {
    const commands = ["SELECT", "UPDATE"].filter((command) => grants.get(table.name)?.includes(command));
    const policies = commands.map(
      (one) => `ALTER POLICY hub_${one.toLowerCase()} ON ${table.name} USING (${met(table)});`,
    );
    await runner.query(policies.join(" "));
  }
}
