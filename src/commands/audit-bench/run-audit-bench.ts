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
import type { AuditBenchArguments } from "./arguments.js";
import { writeManyEvents } from "./many-events.js";
import { type LeadQuestion, leadQuestions } from "./questions.js";

const AUDIENCE = "concordat-bench";

/** How long one question took, in milliseconds. */
interface Timed {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
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
    return tableOf(await askAll({ databaseUrl: hubUrl, claimKey }, issuer, questions, rounds, say), events);
  } finally {
    await client.end();
    await owner.destroy();
  }
}

async function askAll(
  database: Pick<HubOptions, "databaseUrl" | "claimKey">,
  issuer: DevelopmentIssuer,
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
      timed.push(await timesOf(question, hub, issuer, rounds));
    }
    return timed;
  } finally {
    await hub.close();
  }
}

async function timesOf(question: LeadQuestion, hub: Hub, issuer: DevelopmentIssuer, rounds: number): Promise<Timed> {
  const token = castToken(question.asker, ["COMPLIANCE_AUDIT"], issuer, AUDIENCE, new Date());
  const { query, variables } = question;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await hub.http.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
    times.push(performance.now() - began);
    const { errors, data } = answer.json<{ errors?: unknown[]; data?: Record<string, unknown> }>();
    const isAnswered = !errors && Object.values(data ?? { none: null }).every((value) => value !== null);
    if (!isAnswered) throw new Error(`the hub did not answer: ${question.name}`);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name: question.name, median: at(0.5), p95: at(0.95) };
}

function tableOf(timed: readonly Timed[], events: number): string {
  const line = (name: string, median: string, p95: string) =>
    `${name.padEnd(36)}${median.padStart(9)}${p95.padStart(9)}`;
  const rows = timed.map(({ name, median, p95 }) => line(name, median.toFixed(1), p95.toFixed(1)));
  return [line(`milliseconds, ${events} events`, "p50", "p95"), ...rows].join("\n");
}
