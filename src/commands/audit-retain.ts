import "reflect-metadata";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import { openLogKey } from "../server/log-key.js";
import { parseSettings } from "../server/settings.js";
import { withCounty } from "./county-database.js";
import { AUDIT_RETAIN_USAGE, readAuditRetainArguments, runAuditRetain } from "./run-audit-retain.js";
import { runCommand } from "./run-command.js";

const tell = (line: string) => process.stderr.write(`  ${line}\n`);

runCommand(AUDIT_RETAIN_USAGE, async () => {
  const args = readAuditRetainArguments(process.argv.slice(2));
  if (args === null) return AUDIT_RETAIN_USAGE;
  const settings = parseSettings(process.env);
  const { fingerprint: policyFingerprint } = loadAccessMatrix(settings.accessMatrixPath ?? undefined);
  const logKey = await openLogKey(settings);
  const occasion = { logKey, policyFingerprint, now: new Date(), onProgress: tell };
  return withCounty(settings, (url) => runAuditRetain(url, args, occasion));
});
