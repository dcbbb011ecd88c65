import { parseArgs } from "node:util";
import { type DataSource, MigrationExecutor } from "typeorm";
import { ownerDataSource } from "../../ormconfig.js";
import { parseSettings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Reverts migrations, newest first. What they had made is dropped, and with it what was kept there.

  npm run db:revert                   the newest migration
  npm run db:revert -- --to NAME      all that are newer than NAME, which stays
  npm run db:revert -- --all          all of them

The database is the one in DATABASE_URL, which must name its owner.`;

interface Extent {
  readonly to?: string | undefined;
  readonly all?: boolean | undefined;
}

runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: { to: { type: "string" }, all: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return USAGE;
  if (values.all && values.to !== undefined) throw new UsageError(`Say either --to or --all.\n\n${USAGE}`);
  const { databaseUrl } = parseSettings(process.env);
  if (databaseUrl === null) {
    throw new UsageError(
      "Set DATABASE_URL to the database to revert: the embedded one only ever goes forward, at npm start.",
    );
  }
  const database = await ownerDataSource(databaseUrl).initialize();
  try {
    return await revert(database, values);
  } finally {
    await database.destroy();
  }
});

async function revert(database: DataSource, extent: Extent): Promise<string> {
  const names = await newestFirst(database);
  const count = howMany(names, extent);
  for (let step = 0; step < count; step += 1) await database.undoLastMigration();
  return count === 0
    ? "There was nothing to revert."
    : names
        .slice(0, count)
        .map((name) => `reverted ${name}`)
        .join("\n");
}

async function newestFirst(database: DataSource): Promise<string[]> {
  const migrations = await new MigrationExecutor(database).getExecutedMigrations();
  return migrations.sort((one, other) => other.timestamp - one.timestamp).map(({ name }) => name);
}

function howMany(names: readonly string[], { to, all }: Extent): number {
  if (all) return names.length;
  if (to === undefined) return Math.min(1, names.length);
  const count = names.indexOf(to);
  if (count < 0) throw new UsageError(`No migration of that name has run here. Those that have: ${names.join(", ")}.`);
  return count;
}
