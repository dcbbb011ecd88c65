import { existsSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../db/embedded-postgres.js";
import type { Settings } from "../server/settings.js";
import { UsageError } from "./run-command.js";

/** Lends the county's database to a piece of work: the one in DATABASE_URL, or the embedded one while no hub runs on it. */
export async function withCounty<Result>(
  { databaseUrl, dataDir }: Settings,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl !== null) return work(databaseUrl);
  if (!existsSync(join(dataDir, "postgres", "PG_VERSION"))) {
    throw new UsageError(`There is no county in ${dataDir} yet: start a hub with npm start, or set DATABASE_URL.`);
  }
  const embedded = await startEmbeddedPostgres({ dataDir, databaseName: "concordat" });
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
