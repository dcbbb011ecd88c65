import { parseArgs } from "node:util";
import { parseSettings } from "../server/settings.js";
import { withCounty } from "./county-database.js";
import { AUDIT_GROWTH_USAGE, runAuditGrowth } from "./run-audit-growth.js";
import { runCommand } from "./run-command.js";

runCommand(AUDIT_GROWTH_USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return AUDIT_GROWTH_USAGE;
  return withCounty(parseSettings(process.env), (url) => runAuditGrowth(url, new Date()));
});
