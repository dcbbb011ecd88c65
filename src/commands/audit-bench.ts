import "reflect-metadata";
import { join } from "node:path";
import { parseSettings } from "../server/settings.js";
import { withServer, withThrowAwayDatabase } from "../server/throw-away-database.js";
import { AUDIT_BENCH_USAGE, readAuditBenchArguments } from "./audit-bench/arguments.js";
import { runAuditBench } from "./audit-bench/run-audit-bench.js";
import { runCommand } from "./run-command.js";

runCommand(AUDIT_BENCH_USAGE, async () => {
  const args = readAuditBenchArguments(process.argv.slice(2));
  if (args === null) return AUDIT_BENCH_USAGE;
  const { databaseUrl, dataDir } = parseSettings(process.env);
  const say = (line: string) => process.stderr.write(`  ${line}\n`);
  return withServer(databaseUrl, (server) =>
    withThrowAwayDatabase(server, (url) => runAuditBench(url, join(dataDir, "bench"), args, say)),
  );
});
