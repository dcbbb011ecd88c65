import { setTimeout as after } from "node:timers/promises";
import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { type Footprint, footprintOf } from "./support/memory.js";
import { DANIEL, HOUSING, NAME, RECORD_HOUSING } from "./support/questions.js";

const county = useCounty();
const MINUTES = Number(process.env.SOAK_MINUTES ?? 2);
const SAMPLES = 12;
const PAUSE_BETWEEN_QUESTIONS_MILLISECONDS = 20;
const HANDLES_MORE_AT_MOST = 10;
const GROWTH_AT_MOST = 1.25;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Hands out what was seen in the first half, once the hub was warm, and in the second. */
function halves(samples: readonly Footprint[]): readonly [readonly Footprint[], readonly Footprint[]] {
  const warm = samples.slice(Math.ceil(samples.length / 4));
  return [warm.slice(0, warm.length / 2), warm.slice(warm.length / 2)];
}

test(
  "at half load, for as long as it is given, a hub holds no more and no more memory (F19)",
  async () => {
    const hub = await county().startHub();
    const unhurried = (one: () => ReturnType<typeof reading>) => () =>
      after(PAUSE_BETWEEN_QUESTIONS_MILLISECONDS).then(one);
    const reading = () => county().ask(hub, NAME, DANIEL);
    const writing = () => county().ask(hub, RECORD_HOUSING, HOUSING, { as: "prison" });
    const callers = [new Callers(unhurried(reading), 2), new Callers(unhurried(writing))];
    const samples: Footprint[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      await after((MINUTES * 60_000) / SAMPLES);
      samples.push(await footprintOf(hub));
    }
    await Promise.all(callers.map((caller) => caller.stop()));
    const [first, second] = halves(samples);
    const memory = [first, second].map((half) => middle(half.map(({ megabytes }) => megabytes)));
    const handles = [first, second].map((half) => middle(half.map((one) => one.handles)));
    process.stderr.write(`  ${county().replies.length} replies; ${memory.map(Math.round)} MiB, ${handles} handles\n`);
    expect((handles[1] ?? 0) - (handles[0] ?? 0)).toBeLessThan(HANDLES_MORE_AT_MOST);
    expect((memory[1] ?? 0) / (memory[0] ?? 1)).toBeLessThan(GROWTH_AT_MOST);
    expect(county().replies.filter(({ status }) => status !== 200)).toEqual([]);
    await expectInvariants(county());
  },
  Number(process.env.SOAK_MINUTES ?? 2) * 60_000 + 300_000,
);
