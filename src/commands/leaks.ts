import "reflect-metadata";
import { parseSettings } from "../server/settings.js";
import { LEAKS_USAGE, readLeaksArguments } from "./leaks/arguments.js";
import { runLeaks } from "./leaks/run-leaks.js";
import { examine, runCommand } from "./run-command.js";

runCommand(LEAKS_USAGE, () =>
  examine(async () => {
    const args = readLeaksArguments(process.argv.slice(2));
    if (args === null) return { output: LEAKS_USAGE, hasFailed: false };
    const tell = (line: string) => process.stderr.write(`  ${line}\n`);
    return runLeaks(args, parseSettings(process.env), tell);
  }),
);
