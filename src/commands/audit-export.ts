import "reflect-metadata";
import { exportFromSettings } from "./export-from-settings.js";
import { AUDIT_EXPORT_USAGE, readAuditExportArguments } from "./run-audit-export.js";
import { runCommand } from "./run-command.js";

runCommand(AUDIT_EXPORT_USAGE, async () => {
  const args = readAuditExportArguments(process.argv.slice(2));
  return args === null ? AUDIT_EXPORT_USAGE : exportFromSettings(args);
});
