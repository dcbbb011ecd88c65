import type pg from "pg";
import { isKeyOfLog } from "../../../audit/trail/index.js";
import { openLogKey } from "../../../server/log-key.js";
import type { Settings } from "../../../server/settings.js";
import { UsageError } from "../../run-command.js";
import type { Logs } from "../search-logs.js";

/** Where the access log is, and what it is signed with. */
type LogSettings = Pick<Settings, "audience" | "auditSigningKeyPath" | "dataDir"> & { readonly databaseUrl: string };

/**
 * The logs of a hub elsewhere, from now on. Its access log is exported in the end, which is an event of that log:
 * whoever cannot sign it is told so before anything is asked. Its process log is out of the suite's reach.
 */
export async function logsOfPlanted(owner: pg.Client, settings: LogSettings): Promise<Logs> {
  const logKey = await openLogKey(settings);
  if (!(await isKeyOfLog(owner, logKey))) {
    throw new UsageError("The access log is signed with another key: set HUB_AUDIT_SIGNING_KEY as the hub has it.");
  }
  const selection = { from: new Date().toISOString() };
  const { databaseUrl, audience: origin } = settings;
  return { databaseUrl, logKey, origin, selection, processLog: [], now: () => new Date() };
}
