import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ownerDataSource } from "../../../ormconfig.js";
import { startEmbeddedPostgres } from "../../db/embedded-postgres.js";
import { ensureHubLogin } from "../../db/index.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import {
  type DevelopmentIssuer,
  openDevelopmentIssuer,
  registerDevelopmentIssuer,
} from "../../server/development-issuer.js";
import { settleSecondLock } from "../../server/second-lock/index.js";
import type { Settings } from "../../server/settings.js";
import type { BenchArguments } from "./arguments.js";
import { callersOf, samples, workload } from "./callers.js";
import { CONTENDERS, Contender, isHub } from "./contender.js";
import { openCounty } from "./county.js";
import { type PostgresClock, postgresClock } from "./postgres-processes.js";
import { beside, type Measurement, machineOf, type Report, tableOf } from "./report.js";
import { takeTurns } from "./rounds.js";
import { compareSlices } from "./slices.js";
import { eventsAboutOne, measureTrailAlone, type TrailAlone } from "./trail-alone.js";
import { trailCosts } from "./trail-cost.js";

const AUDIENCE = "concordat-bench";
const PEOPLE_PER_CALLER = 2_000;

/** Runs the benchmark from the county to the report, and gives what is to be printed. */
export async function runBench(args: BenchArguments, settings: Settings, say: (line: string) => void): Promise<string> {
  const dataDir = join(settings.dataDir, "bench");
  const undo: (() => Promise<void>)[] = [];
  try {
    const serverUrl = settings.databaseUrl ?? (await embedded(dataDir, say, undo));
    const databaseUrl = await openCounty(serverUrl, args, say);
    const issuer = await registeredIssuer(databaseUrl, dataDir);
    const contenders = await startContenders(databaseUrl, args, undo);
    return await printed(await measure(databaseUrl, issuer, contenders, args, say), args);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function embedded(dataDir: string, say: (line: string) => void, undo: (() => Promise<void>)[]): Promise<string> {
  say("starting the embedded PostgreSQL");
  const postgres = await startEmbeddedPostgres({ dataDir, databaseName: "postgres" });
  undo.push(() => postgres.stop());
  return postgres.url;
}

async function registeredIssuer(databaseUrl: string, dataDir: string): Promise<DevelopmentIssuer> {
  const issuer = await openDevelopmentIssuer(dataDir);
  const owner = await ownerDataSource(databaseUrl).initialize();
  await registerDevelopmentIssuer(owner, issuer).finally(() => owner.destroy());
  return issuer;
}

async function startContenders(
  ownerUrl: string,
  { profile }: BenchArguments,
  undo: (() => Promise<void>)[],
): Promise<Contender[]> {
  const hubUrl = await ensureHubLogin(ownerUrl);
  const claimKey = (await settleSecondLock(ownerUrl, loadAccessMatrix())).toString("hex");
  const contenders: Contender[] = [];
  for (const contender of CONTENDERS) {
    const order = { contender, databaseUrl: isHub(contender) ? hubUrl : ownerUrl, claimKey, audience: AUDIENCE };
    const isProfiled = contender === "hub" && profile !== null;
    const started = await Contender.start(order, isProfiled ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : []);
    undo.push(() => started.stop());
    contenders.push(started);
  }
  return contenders;
}

async function measure(
  databaseUrl: string,
  issuer: DevelopmentIssuer,
  contenders: readonly Contender[],
  args: BenchArguments,
  say: (line: string) => void,
): Promise<Report> {
  const callers = await callersOf(databaseUrl, issuer, AUDIENCE, PEOPLE_PER_CALLER);
  say("comparing the slices");
  const compared = await compareSlices(contenders, samples(callers, args.page));
  const postgres = await postgresClock(databaseUrl);
  const measurements: Measurement[] = [];
  const questions = workload(callers, args.page);
  for (const query of ["Q1", "Q2"] as const) {
    for (const inFlight of args.inFlight) {
      say(`${query} with ${inFlight} in flight`);
      const terms = { questions: questions[query], inFlight, seconds: args.seconds, rounds: args.rounds, postgres };
      measurements.push(...beside(query, inFlight, await takeTurns(contenders, terms)));
    }
  }
  say("the trail alone");
  const trail = { costs: trailCosts(measurements), alone: await trailAlone(databaseUrl, args, postgres) };
  const { people, seed, page, seconds, rounds } = args;
  const machine = await machineOf(databaseUrl, postgres !== null);
  return { machine, county: { people, seed, page }, terms: { seconds, rounds }, compared, measurements, trail };
}

async function trailAlone(
  ownerUrl: string,
  { inFlight, seconds }: BenchArguments,
  postgres: PostgresClock,
): Promise<TrailAlone[]> {
  const events = await eventsAboutOne(ownerUrl);
  const databaseUrl = await ensureHubLogin(ownerUrl);
  const measured: TrailAlone[] = [];
  for (const each of inFlight) {
    measured.push(await measureTrailAlone(events, { databaseUrl, inFlight: each, seconds, postgres }));
  }
  return measured;
}

async function printed(report: Report, { json }: BenchArguments): Promise<string> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (json === "-") return text;
  if (json !== null) await writeFile(json, text);
  return tableOf(report);
}
