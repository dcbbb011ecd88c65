import pg from "pg";
import { openDevelopmentIssuer, registerDevelopmentIssuer } from "../server/development-issuer.js";
import { prepareDatabase } from "../server/prepared-database.js";
import { parseSettings, type Settings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";
import { readSeedArguments, runSeed, SEED_USAGE } from "./run-seed.js";

runCommand(SEED_USAGE, async () => {
  const args = readSeedArguments(process.argv.slice(2));
  if (args.wantsHelp) return SEED_USAGE;
  const settings = parseSettings(process.env);
  const { databaseUrl } = settings;
  if (databaseUrl === null) {
    throw new UsageError("Set DATABASE_URL to the database to fill: without it, npm start loads the county by itself.");
  }
  const { owner } = await prepareDatabase(databaseUrl);
  await owner.destroy();
  return seedInto(databaseUrl, args, settings);
});

async function seedInto(url: string, args: ReturnType<typeof readSeedArguments>, settings: Settings): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const summary = await runSeed(client, { ...args, now: new Date() }, (line) => process.stderr.write(`${line}\n`));
    // A hub that was started before there were partners could register no development key for them.
    if (settings.hasDevIssuer) await registerDevelopmentIssuer(client, await openDevelopmentIssuer(settings.dataDir));
    return summary;
  } finally {
    await client.end();
  }
}
