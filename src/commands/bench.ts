import "reflect-metadata";
import { parseSettings } from "../server/settings.js";
import { BENCH_USAGE, readBenchArguments } from "./bench/arguments.js";
import { runBench } from "./bench/run-bench.js";
import { SlicesDiffer } from "./bench/slices.js";
import { runCommand } from "./run-command.js";

runCommand(BENCH_USAGE, async () => {
  const args = readBenchArguments(process.argv.slice(2));
  if (args.wantsHelp) return BENCH_USAGE;
  return runBench(args, parseSettings(process.env), (line) => process.stderr.write(`  ${line}\n`)).catch(toldPlainly);
});

/** A difference is told in one sentence: it names the person and the path. */
function toldPlainly(error: unknown): string {
  if (!(error instanceof SlicesDiffer)) throw error;
  process.exitCode = 1;
  return `Nothing was measured: ${error.message}`;
}
