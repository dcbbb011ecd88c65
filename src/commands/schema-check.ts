import { parseArgs } from "node:util";
import { MODULES } from "../modules.js";
import { printPages, readPages, SCHEMA_FOLDER, stalePages } from "../server/printed-schema.js";
import { runCommand } from "./run-command.js";

const USAGE = `Fails when the folder schema is not what the code prints.

  npm run schema:check`;

runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return USAGE;
  const printed = printPages(MODULES);
  const stale = stalePages(readPages(SCHEMA_FOLDER), printed);
  if (stale.length === 0) return `schema/ is up to date: ${printed.size} pages.`;
  const names = stale.map((name) => `  schema/${name}`).join("\n");
  process.exitCode = 1;
  return `These pages are not what the code prints:\n${names}\nRun npm run schema:print and commit them.`;
});
