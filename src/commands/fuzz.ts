import "reflect-metadata";
import { randomInt } from "node:crypto";
import { parseSettings } from "../server/settings.js";
import { knownRecords } from "./attack/known-records.js";
import { withOwnHub } from "./attack/own-hub.js";
import { FUZZ_USAGE, type FuzzArguments, readFuzzArguments } from "./fuzz/arguments.js";
import { type FuzzOutcome, fuzz } from "./fuzz/run-fuzz.js";
import { toldOf, toldOfFall } from "./fuzz/told.js";
import { USUAL_COMPANY } from "./leaks/callers-of.js";
import { ownCallers } from "./leaks/own-callers.js";
import { ownCanaries } from "./leaks/planted.js";
import { groundOf } from "./leaks/run-leaks.js";
import { examine, runCommand } from "./run-command.js";

const LARGEST_SEED = 1_000_000_000;

runCommand(FUZZ_USAGE, () =>
  examine(async () => {
    const args = readFuzzArguments(process.argv.slice(2));
    if (args === null) return { output: FUZZ_USAGE, hasFailed: false };
    const seed = args.seed ?? randomInt(LARGEST_SEED);
    process.stderr.write(`  seed ${seed}\n`);
    const outcome = await fuzzOwnHub(args, seed);
    return { output: toldOf(outcome, seed), hasFailed: outcome.falls.length > 0 || !outcome.isAlive };
  }),
);

async function fuzzOwnHub({ count, only }: FuzzArguments, seed: number): Promise<FuzzOutcome> {
  const indexes = only === null ? Array.from({ length: count }, (_, index) => index) : [only];
  return withOwnHub(parseSettings(process.env).databaseUrl, async ({ url, owner, tokenOf }) => {
    const callers = await ownCallers(owner, tokenOf, USUAL_COMPANY);
    const ground = {
      ...groundOf(url, null, ownCanaries()),
      callers,
      records: await knownRecords(owner),
      now: new Date(),
    };
    return fuzz(ground, seed, indexes, (fall) => process.stderr.write(`${toldOfFall(fall, seed)}\n`));
  });
}
