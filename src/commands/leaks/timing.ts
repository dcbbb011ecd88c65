import { randomUUID } from "node:crypto";
import type { AskedHub } from "../attack/asked-hub.js";
import type { LeakCaller } from "./matrix-says.js";

const PAIRS = 400;
const WARM_UP = 20;
const MOST_APART = 0.1;
const SURPRISING = 0.01;

/** How long a hub takes over somebody hidden and over nobody at all. */
export interface Timing {
  readonly caller: string;
  readonly pairs: number;
  readonly hiddenMilliseconds: number;
  readonly absentMilliseconds: number;
  /** How often the hidden one is the slower of two drawn at random: 0.5 where nothing can be told. */
  readonly chanceOfSlower: number;
  /** How often chance alone would mix the times this badly, or worse. */
  readonly probability: number;
  readonly canBeToldApart: boolean;
}

/**
 * Asks in turn about a stranger and about nobody, and compares medians and ranks (Z12). Both must speak for a leak: a
 * busy machine moves either alone. Which of a pair comes first changes, since the second finds warmer caches.
 */
export async function timeStranger(
  hub: AskedHub,
  caller: LeakCaller,
  stranger: string,
  pairs = PAIRS,
): Promise<Timing> {
  const [hidden, absent]: [number[], number[]] = [[], []];
  for (let pair = -WARM_UP; pair < pairs; pair++) {
    const isFirst = pair % 2 === 0;
    const one = await timed(hub, caller, isFirst ? stranger : randomUUID());
    const other = await timed(hub, caller, isFirst ? randomUUID() : stranger);
    if (pair < 0) continue;
    hidden.push(isFirst ? one : other);
    absent.push(isFirst ? other : one);
  }
  return compared(caller.name, hidden, absent);
}

/** Compares the times of two kinds of question, taken in turn. */
export function compared(caller: string, hidden: readonly number[], absent: readonly number[]): Timing {
  const [hiddenMilliseconds, absentMilliseconds] = [median(hidden), median(absent)];
  const { chanceOfSlower, probability } = rankTest(hidden, absent);
  const apart = Math.abs(hiddenMilliseconds - absentMilliseconds) / absentMilliseconds;
  const canBeToldApart = apart >= MOST_APART && probability < SURPRISING;
  const medians = { hiddenMilliseconds, absentMilliseconds };
  return { caller, pairs: hidden.length, ...medians, chanceOfSlower, probability, canBeToldApart };
}

/** A comparison in words. */
export function toldOfTiming({ caller, pairs, canBeToldApart, ...measured }: Timing): string {
  const { hiddenMilliseconds, absentMilliseconds, chanceOfSlower, probability } = measured;
  const medians = `${hiddenMilliseconds.toFixed(2)} ms hidden, ${absentMilliseconds.toFixed(2)} ms absent`;
  const ranks = `hidden is the slower in ${(100 * chanceOfSlower).toFixed(1)} % (p = ${probability.toFixed(3)})`;
  return `timing, ${caller}, ${pairs} pairs: ${medians}; ${ranks}${canBeToldApart ? ": CAN BE TOLD APART" : ""}`;
}

async function timed(hub: AskedHub, { bearer }: LeakCaller, person: string): Promise<number> {
  const token = bearer();
  const began = performance.now();
  await hub.ask(token, `{ person(id: "${person}") { id name { familyName } carePlan { status } } }`);
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Mann and Whitney's test: how often one of the first is greater than one of the second, and how often by chance. */
function rankTest(ones: readonly number[], others: readonly number[]): Pick<Timing, "chanceOfSlower" | "probability"> {
  const all = [...ones.map((time) => ({ time, isOne: true })), ...others.map((time) => ({ time, isOne: false }))];
  all.sort((a, b) => a.time - b.time);
  const ranks = all.reduce((sum, { isOne }, at) => (isOne ? sum + at + 1 : sum), 0);
  const [n, m] = [ones.length, others.length];
  const wins = ranks - (n * (n + 1)) / 2;
  const deviate = (wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return { chanceOfSlower: wins / (n * m), probability: 2 * tailBeyond(Math.abs(deviate)) };
}

/** The part of the normal distribution beyond a deviate, to five places (Abramowitz and Stegun, 26.2.17). */
export function tailBeyond(deviate: number): number {
  const t = 1 / (1 + 0.2316419 * deviate);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduceRight((rest, term) => (rest + term) * t, 0);
  return (Math.exp((-deviate * deviate) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
