import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MODULES } from "../modules.js";
import { printPages, readPages, SCHEMA_FOLDER, stalePages } from "../server/printed-schema.js";
import { runCommand } from "./run-command.js";

const USAGE = `Writes the folder schema: the whole schema, one page a module, and the access matrix.

  npm run schema:print`;

runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return USAGE;
  const printed = printPages(MODULES);
  const stale = stalePages(readPages(SCHEMA_FOLDER), printed);
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const name of stale) {
    const [path, text] = [join(SCHEMA_FOLDER, name), printed.get(name)];
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  return stale.length === 0 ? "schema/ was up to date." : stale.map((name) => `wrote schema/${name}`).join("\n");
});
