import "reflect-metadata";
import { parseArgs } from "node:util";
import { parseSettings } from "../server/settings.js";
import { readLog } from "./demo/logged.js";
import { reachHub } from "./demo/reached-hub.js";
import { askAll } from "./demo/slice.js";
import { screenOf } from "./demo/table.js";
import { told } from "./demo/told.js";
import { runCommand } from "./run-command.js";

const USAGE = `Asks one question about one fictional person as four agencies, and prints what each may see.

  npm run demo
  npm run demo -- --json          the same as JSON
  npm run demo -- --url URL       asks the hub at this address

Without --url it asks the hub that runs at HOST and PORT; where none does, it starts one and stops it again.`;

runCommand(USAGE, async () => {
  const options = { json: { type: "boolean" }, url: { type: "string" }, help: { type: "boolean" } } as const;
  const { values } = parseArgs({ options });
  if (values.help) return USAGE;
  const tell = (step: string) => process.stderr.write(`  ${step}\n`);
  const { desk, leave } = await reachHub(values.url, parseSettings(process.env), tell);
  try {
    const demo = await askAll(desk, (requests) => readLog(desk, requests));
    return values.json ? JSON.stringify(demo, null, 2) : told(demo, screenOf(process.stdout, process.env));
  } finally {
    await leave();
  }
});
