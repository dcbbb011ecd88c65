import { parseArgs } from "node:util";
import { prepareDatabase } from "../server/prepared-database.js";
import { parseSettings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Brings a database to the newest migration, and makes the login by which the hub uses it.

  npm run db:migrate

The database is the one in DATABASE_URL, which must name its owner.`;

runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return USAGE;
  const { databaseUrl } = parseSettings(process.env);
  if (databaseUrl === null) {
    throw new UsageError("Set DATABASE_URL to the database to migrate: the embedded one is migrated by npm start.");
  }
  const { owner, migrations } = await prepareDatabase(databaseUrl);
  await owner.destroy();
  return migrations.length === 0 ? "The database was up to date." : migrations.map((name) => `ran ${name}`).join("\n");
});
