import "reflect-metadata";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../db/embedded-postgres.js";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import { parseSettings, type Settings } from "../server/settings.js";
import { runCommand, UsageError } from "./run-command.js";
import { POLICY_DIFF_USAGE, readPolicyDiffArguments, runPolicyDiff } from "./run-policy-diff.js";

runCommand(POLICY_DIFF_USAGE, async () => {
  const args = readPolicyDiffArguments(process.argv.slice(2), new Date());
  if (args === null) return POLICY_DIFF_USAGE;
  const settings = parseSettings(process.env);
  const tell = (line: string) => process.stderr.write(`  ${line}\n`);
  const before = loadAccessMatrix(settings.accessMatrixPath ?? undefined);
  const { output, isFailure } = await withCounty(settings, (url) => runPolicyDiff(url, before, args, tell));
  if (isFailure) process.exitCode = 1;
  return output;
});

/** Lends the county's database to a piece of work: the one in DATABASE_URL, or the embedded one. */
async function withCounty<Result>(
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
