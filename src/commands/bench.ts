import "reflect-metadata";
import { parseSettings } from "../server/settings.js";
import { BENCH_USAGE, readBenchArguments } from "./bench/arguments.js";
import { runBench } from "./bench/run-bench.js";
import { runCommand } from "./run-command.js";

runCommand(BENCH_USAGE, async () => {
  const args = readBenchArguments(process.argv.slice(2));
  if (args.wantsHelp) return BENCH_USAGE;
  return runBench(args, parseSettings(process.env), (line) => process.stderr.write(`  ${line}\n`));
});
