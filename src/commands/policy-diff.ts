import "reflect-metadata";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import { parseSettings } from "../server/settings.js";
import { withCounty } from "./county-database.js";
import { runCommand } from "./run-command.js";
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
