import { Connection } from "./connection.js";
import type { Contender, ContenderName } from "./contender.js";
import type { PostgresClock } from "./postgres-processes.js";
import { type Question, requestFor } from "./questions.js";

/** What one contender did in one round, or in the median of several. */
export interface Figures {
  readonly requestsPerSecond: number;
  readonly nodeMilliseconds: number;
  /** Null where the time of PostgreSQL cannot be told. */
  readonly postgresMilliseconds: number | null;
  readonly cpuMilliseconds: number;
  readonly medianLatencyMilliseconds: number;
  readonly statements: number;
  readonly transactionControl: number;
  readonly bytes: number;
  /** The share of requests that were turned away, such as those for which no connection was free in time. */
  readonly failed: number;
}

/** How the rounds are to be run. */
export interface Terms {
  readonly questions: readonly Question[];
  readonly inFlight: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly postgres: PostgresClock;
}

/** Lets the contenders take turns, a round each at a time, and gives the median of each contender's rounds. */
export async function takeTurns(contenders: readonly Contender[], terms: Terms): Promise<Map<ContenderName, Figures>> {
  const measured = new Map<ContenderName, Figures[]>(contenders.map(({ name }) => [name, []]));
  const warmUp = { ...terms, seconds: Math.max(0.4, terms.seconds) };
  for (const contender of contenders) await playRound(contender, warmUp, 0);
  for (let round = 0; round < terms.rounds; round += 1) {
    for (const contender of contenders)
      measured.get(contender.name)?.push(await playRound(contender, terms, round + 1));
  }
  return new Map([...measured].map(([name, figures]) => [name, medianOf(figures)]));
}

/** Keeps so many requests under way for so long, and counts what the answers took. */
async function playRound(contender: Contender, terms: Terms, round: number): Promise<Figures> {
  const { inFlight, seconds, questions, postgres } = terms;
  const lines = await Promise.all(Array.from({ length: inFlight }, () => Connection.open(contender.port)));
  const requests = questions.map((question) => requestFor(contender.name, question));
  const before = { usage: await contender.usage(), postgres: postgres?.() ?? 0, at: performance.now() };
  const tally = { next: round * 997, bytes: 0, failed: 0, latencies: [] as number[] };
  const deadline = before.at + seconds * 1_000;
  await Promise.all(lines.map((line) => keepAsking(line, requests, deadline, tally)));
  const elapsed = performance.now() - before.at;
  const after = { usage: await contender.usage(), postgres: postgres?.() ?? 0 };
  for (const line of lines) line.close();

  const count = tally.latencies.length;
  if (count === 0) throw new Error(`${contender.name} answered none of ${tally.failed} requests`);
  const nodeMilliseconds = (after.usage.processorMicroseconds - before.usage.processorMicroseconds) / 1_000 / count;
  const postgresMilliseconds = postgres && (after.postgres - before.postgres) / 1_000 / count;
  return {
    requestsPerSecond: (count / elapsed) * 1_000,
    ...{ nodeMilliseconds, postgresMilliseconds },
    cpuMilliseconds: nodeMilliseconds + (postgresMilliseconds ?? 0),
    medianLatencyMilliseconds: median(tally.latencies),
    statements: (after.usage.statements - before.usage.statements) / count,
    transactionControl: (after.usage.transactionControl - before.usage.transactionControl) / count,
    bytes: tally.bytes / count,
    failed: tally.failed / (count + tally.failed),
  };
}

interface Tally {
  next: number;
  bytes: number;
  failed: number;
  readonly latencies: number[];
}

async function keepAsking(
  line: Connection,
  requests: readonly Buffer[],
  deadline: number,
  tally: Tally,
): Promise<void> {
  for (let now = performance.now(); now < deadline; now = performance.now()) {
    const request = requests[tally.next % requests.length] as Buffer;
    tally.next += 1;
    const { status, body } = await line.send(request);
    if (status !== 200) {
      tally.failed += 1;
      continue;
    }
    tally.bytes += body.length;
    tally.latencies.push(performance.now() - now);
  }
}

/** The median of each figure by itself. */
function medianOf(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures)[];
  const medians = names.map((name) => {
    const values = rounds.map((figures) => figures[name]);
    return [name, values.includes(null) ? null : median(values as number[])];
  });
  return Object.fromEntries(medians) as unknown as Figures;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
