import pg from "pg";
import { seedCounty } from "../../../seeds/index.js";
import { newSigningKey } from "../../audit/seal/index.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import { castToken } from "../../server/cast-token.js";
import {
  type DevelopmentIssuer,
  openDevelopmentIssuer,
  registerDevelopmentIssuer,
} from "../../server/development-issuer.js";
import { buildHub, type Hub, type HubOptions } from "../../server/hub.js";
import { prepareDatabase } from "../../server/prepared-database.js";
import { settleSecondLock } from "../../server/second-lock/index.js";
import { type PostgresClock, postgresClock } from "../bench/postgres-processes.js";
import type { AuditBenchArguments } from "./arguments.js";
import { writeManyEvents } from "./many-events.js";
import { type LeadQuestion, leadQuestions } from "./questions.js";
import { type Timed, tableOf } from "./table.js";

const AUDIENCE = "concordat-bench";

/** Whom the questions are put to, and by which clock their processor time is told. */
interface Examined {
  readonly hub: Hub;
  readonly issuer: DevelopmentIssuer;
  readonly postgres: PostgresClock;
}

/** Fills an empty scratch database with a county and a year of events, asks the hub each question, and gives the table. */
export async function runAuditBench(
  databaseUrl: string,
  dataDir: string,
  { events, rounds }: AuditBenchArguments,
  say: (line: string) => void,
): Promise<string> {
  const now = new Date();
  const issuer = await openDevelopmentIssuer(dataDir);
  const { owner, hubUrl } = await prepareDatabase(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await seedCounty(client, now);
    await registerDevelopmentIssuer(owner, issuer);
    await writeManyEvents(client, events, say);
    const questions = await leadQuestions(client, now);
    const claimKey = await settleSecondLock(databaseUrl, loadAccessMatrix());
    const postgres = await postgresClock(databaseUrl);
    const database = { databaseUrl: hubUrl, claimKey };
    return tableOf(await askAll(database, { issuer, postgres }, questions, rounds, say), events, postgres !== null);
  } finally {
    await client.end();
    await owner.destroy();
  }
}

async function askAll(
  database: Pick<HubOptions, "databaseUrl" | "claimKey">,
  examined: Omit<Examined, "hub">,
  questions: readonly LeadQuestion[],
  rounds: number,
  say: (line: string) => void,
): Promise<Timed[]> {
  const terms = { audience: AUDIENCE, accessMatrixPath: null, developmentIssuer: null, logLevel: "fatal" } as const;
  const hub = await buildHub({ ...terms, ...database, logKey: newSigningKey() });
  try {
    const timed: Timed[] = [];
    for (const question of questions) {
      say(question.name);
      timed.push(await timesOf(question, { ...examined, hub }, rounds));
    }
    return timed;
  } finally {
    await hub.close();
  }
}

async function timesOf(question: LeadQuestion, examined: Examined, rounds: number): Promise<Timed> {
  const token = castToken(question.asker, ["COMPLIANCE_AUDIT"], examined.issuer, AUDIENCE, new Date());
  const times: number[] = [];
  const before = processorMilliseconds(examined.postgres);
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask(question, examined.hub, token);
    times.push(performance.now() - began);
  }
  const cpu = (processorMilliseconds(examined.postgres) - before) / rounds;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name: question.name, within: question.within, median: at(0.5), p95: at(0.95), cpu };
}

async function ask({ name, query, variables }: LeadQuestion, hub: Hub, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await hub.http.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
  const { errors, data } = answer.json<{ errors?: unknown[]; data?: Record<string, unknown> }>();
  const isAnswered = !errors && Object.values(data ?? { none: null }).every((value) => value !== null);
  if (!isAnswered) throw new Error(`the hub did not answer: ${name}`);
}

/** The hub runs in this process. */
function processorMilliseconds(postgres: PostgresClock): number {
  const { user, system } = process.cpuUsage();
  return (user + system + (postgres?.() ?? 0)) / 1_000;
}
