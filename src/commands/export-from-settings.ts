import { loadAccessMatrix } from "../policy/access-matrix.js";
import { openLogKey } from "../server/log-key.js";
import { parseSettings } from "../server/settings.js";
import { withCounty } from "./county-database.js";
import { type AuditExportArguments, runAuditExport } from "./run-audit-export.js";

/** Exports from the log that the environment names. What is told goes to stderr: stdout may be the export itself. */
export async function exportFromSettings(args: AuditExportArguments): Promise<""> {
  const settings = parseSettings(process.env);
  const { fingerprint } = loadAccessMatrix(settings.accessMatrixPath ?? undefined);
  const logKey = await openLogKey(settings);
  const occasion = { origin: settings.audience, logKey, policyFingerprint: fingerprint, now: () => new Date() };
  const told = await withCounty(settings, (url) => runAuditExport(url, args, occasion, process.stdout));
  process.stderr.write(`${told}\n`);
  return "";
}
