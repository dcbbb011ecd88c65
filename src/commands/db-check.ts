import { parseArgs } from "node:util";
import { ownerDataSource } from "../../ormconfig.js";
import { findMigrationDrift } from "../server/migration-drift.js";
import { parseSettings } from "../server/settings.js";
import { withServer, withThrowAwayDatabase } from "../server/throw-away-database.js";
import { runCommand } from "./run-command.js";

const USAGE = `Fails when the migrations and the entities have drifted apart, or when a migration cannot be reverted cleanly.

  npm run db:check

It works in a database of its own, on the server in DATABASE_URL or on an embedded one, and drops it afterwards.`;

runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return USAGE;
  const { databaseUrl } = parseSettings(process.env);
  const problems = await withServer(databaseUrl, (server) =>
    withThrowAwayDatabase(server, (url) => findMigrationDrift(ownerDataSource(url))),
  );
  if (problems.length === 0) return "The migrations make what the entities say, and each can be reverted.";
  process.exitCode = 1;
  return `The migrations have drifted:\n${problems.map((problem) => `  ${problem}`).join("\n")}`;
});
