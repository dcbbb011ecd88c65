import pg from "pg";
import { prepareDatabase } from "../server/prepared-database.js";
import { parseSettings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";
import { readSeedArguments, runSeed, SEED_USAGE } from "./run-seed.js";

runCommand(SEED_USAGE, async () => {
  const args = readSeedArguments(process.argv.slice(2));
  if (args.wantsHelp) return SEED_USAGE;
  const { databaseUrl } = parseSettings(process.env);
  if (databaseUrl === null) {
    throw new UsageError("Set DATABASE_URL to the database to fill: without it, npm start loads the county by itself.");
  }
  const { owner } = await prepareDatabase(databaseUrl);
  await owner.destroy();
  return seedInto(databaseUrl, args);
});

async function seedInto(url: string, args: ReturnType<typeof readSeedArguments>): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await runSeed(client, { ...args, now: new Date() }, (line) => process.stderr.write(`${line}\n`));
  } finally {
    await client.end();
  }
}
