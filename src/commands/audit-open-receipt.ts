import "reflect-metadata";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openLogKey } from "../server/log-key.js";
import { parseSettings } from "../server/settings.js";
import { openingOfReceipt } from "./opening-of-receipt.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Opens a person's receipt for an auditor: what it gives lets them prove, with an export of the whole log, whether the
receipt was made over every event that names the person.

  npm run --silent audit:open-receipt -- RECEIPT

It needs the log's key (HUB_AUDIT_SIGNING_KEY) and no database. Never give the opening to the person: it could tell them
that there is something they have not been told yet.`;

runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({ options: { help: { type: "boolean" } }, allowPositionals: true });
  if (values.help) return USAGE;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError(`Say which receipt to open.\n\n${USAGE}`);
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`${path} cannot be read.`);
  });
  const settings = parseSettings(process.env);
  return openingOfReceipt(text, settings.audience, await openLogKey(settings));
});
