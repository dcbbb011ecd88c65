import "reflect-metadata";
import { parseArgs } from "node:util";
import { isId } from "../kernel/ids.js";
import { exportFromSettings } from "./export-from-settings.js";
import { operatorNamed } from "./run-audit-export.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Proves that one event is in the access log: writes it with its batch, the path to the root of the tree and the
newest checkpoint, as npm run audit:verify reads them. The other events of the batch stay hidden behind their hashes.

  npm run --silent audit:prove -- EVENT_ID [--out FILE] [--as NAME]

The proof is itself an event of the log. For the rest see npm run audit:export -- --help.`;

const OPTIONS = {
  out: { type: "string" },
  as: { type: "string", default: "operator" },
  help: { type: "boolean" },
} as const;

runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return USAGE;
  const [eventId, ...more] = positionals;
  if (eventId === undefined || more.length > 0 || !isId(eventId)) {
    throw new UsageError(`Say which event by its id, as the access log shows it.\n\n${USAGE}`);
  }
  const by = operatorNamed(values.as);
  return exportFromSettings({ selection: { eventId }, format: "ndjson", out: values.out ?? null, by });
});
