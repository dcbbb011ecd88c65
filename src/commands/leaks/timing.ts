import { randomUUID } from "node:crypto";
import type { AskedHub } from "../attack/asked-hub.js";
import type { LeakCaller } from "./matrix-says.js";

const PAIRS = 400;
const WARM_UP = 20;
const MOST_APART = 0.1;
/** Beyond this a normal deviate would lie once in a hundred times. */
const SURPRISING = 2.576;

/** How long a hub takes over somebody hidden and over nobody at all. */
export interface Timing {
  readonly caller: string;
  readonly hiddenMilliseconds: number;
  readonly absentMilliseconds: number;
  /** The rank test's deviate: how many standard deviations the order of the times is from chance. */
  readonly deviate: number;
  readonly canBeToldApart: boolean;
}

/** Asks in turn about a stranger and about nobody, and compares medians and ranks (Z12). Both must speak for a leak. */
export async function timeStranger(hub: AskedHub, { name, token }: LeakCaller, stranger: string): Promise<Timing> {
  const [hidden, absent]: [number[], number[]] = [[], []];
  for (let pair = -WARM_UP; pair < PAIRS; pair++) {
    const first = pair % 2 === 0;
    const one = await timed(hub, token, first ? stranger : randomUUID());
    const other = await timed(hub, token, first ? randomUUID() : stranger);
    if (pair < 0) continue;
    hidden.push(first ? one : other);
    absent.push(first ? other : one);
  }
  const [hiddenMilliseconds, absentMilliseconds] = [median(hidden), median(absent)];
  const deviate = rankDeviate(hidden, absent);
  const apart = Math.abs(hiddenMilliseconds - absentMilliseconds) / absentMilliseconds;
  const canBeToldApart = apart >= MOST_APART && Math.abs(deviate) > SURPRISING;
  return { caller: name, hiddenMilliseconds, absentMilliseconds, deviate, canBeToldApart };
}

async function timed(hub: AskedHub, token: string, person: string): Promise<number> {
  const began = performance.now();
  await hub.ask(token, `{ person(id: "${person}") { id name { familyName } carePlan { status } } }`);
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Mann and Whitney's rank sum, as a normal deviate: 0 where the times are thoroughly mixed. */
export function rankDeviate(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map((time) => ({ time, isOne: true })), ...others.map((time) => ({ time, isOne: false }))];
  all.sort((a, b) => a.time - b.time);
  const ranks = all.reduce((sum, { isOne }, at) => (isOne ? sum + at + 1 : sum), 0);
  const [n, m] = [ones.length, others.length];
  const expected = (n * (n + m + 1)) / 2;
  return (ranks - expected) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
