import "reflect-metadata";
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { newSigningKey } from "../audit/seal/index.js";
import { type SyntheticLog, syntheticLines } from "./bench/synthetic-log.js";
import { runCommand, UsageError } from "./run-command.js";

const USAGE = `Measures how long the verifier takes for an export of a made-up log, and how much memory.

  npm run audit:verify:bench -- [--events N] [--per-batch N] [--streams N]

  --events N      how many events the export holds (1000000)
  --per-batch N   how many of them a batch seals (20)
  --streams N     how many hubs wrote side by side (4)

The export is made first, in a temporary directory: sealed and signed like a real one, a checkpoint for every 100 batches.
Told of the verifier alone are its time, its events a second, its processor time and the most memory it held.`;

const VERIFIER = join(__dirname, "../audit/verify/audit-verify.mjs");
/** Verifies a file in a process of its own, which tells its processor time, and the most memory it held. */
const MEASURED = `process.argv.splice(1, 0, ${JSON.stringify(VERIFIER)});
process.on("exit", () => process.stderr.write(JSON.stringify(process.resourceUsage())));
import(require("node:url").pathToFileURL(process.argv[1]).href);`;

runCommand(USAGE, async () => {
  const options = {
    events: { type: "string", default: "1000000" },
    "per-batch": { type: "string", default: "20" },
    streams: { type: "string", default: "4" },
    help: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return USAGE;
  const directory = await mkdtemp(join(tmpdir(), "audit-verify-"));
  try {
    const file = join(directory, "export.ndjson");
    const terms = {
      events: positive("events", values.events),
      eventsPerBatch: positive("per-batch", values["per-batch"]),
      streams: positive("streams", values.streams),
    };
    await writeExport(file, terms);
    return await measure(file, terms.events);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

const LOG = { batchesPerCheckpoint: 100, origin: "concordat", now: new Date("2026-01-01T00:00:00.000Z") };

/** Lines are written many at a time: a million small writes would take longer than all the hashes. */
async function writeExport(file: string, terms: Pick<SyntheticLog, "events" | "eventsPerBatch" | "streams">) {
  const began = performance.now();
  const lines = syntheticLines({ ...terms, ...LOG, logKey: newSigningKey() });
  await pipeline(inBlocks(lines), createWriteStream(file));
  const seconds = (performance.now() - began) / 1_000;
  process.stderr.write(`  the export was made in ${seconds.toFixed(1)} s\n`);
}

const BLOCK_CHARACTERS = 1 << 20;

function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = "";
  for (const line of lines) {
    block += line;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

function positive(option: string, given: string): number {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new UsageError(`--${option} must be a whole number of at least 1.\n\n${USAGE}`);
}

async function measure(file: string, events: number): Promise<string> {
  const { size } = await stat(file);
  const began = performance.now();
  const { code, processorSeconds, mebibytes } = await verified(file);
  const seconds = (performance.now() - began) / 1_000;
  if (code !== 0) throw new Error(`the verifier ended with exit code ${code}`);
  const rate = Math.round(events / seconds).toLocaleString("en-GB");
  return [
    `${events.toLocaleString("en-GB")} events, ${Math.round(size / 1e6)} MB: ${seconds.toFixed(1)} s, ${rate} events/s,`,
    `${processorSeconds.toFixed(1)} s of processor time, ${Math.round(mebibytes)} MiB at most`,
  ].join(" ");
}

interface Measured {
  readonly code: number | null;
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

function verified(file: string): Promise<Measured> {
  const child = spawn(process.execPath, ["-e", MEASURED, file], { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
      resolve({ code, processorSeconds: (userCPUTime + systemCPUTime) / 1e6, mebibytes: maxRSS / 1024 });
    });
  });
}
