import type { Fall, FuzzOutcome } from "./run-fuzz.js";

/** How a run went, for whoever reads it: each fall small, with the words that send it again. */
export function toldOf({ falls, tally, isAlive }: FuzzOutcome, seed: number): string {
  const { operations, answered, changes } = tally;
  const end = isAlive ? "The hub answers afterwards." : "The hub does not answer afterwards.";
  const verdict = falls.length === 0 ? "It held." : `It did not withstand ${falls.length} of them:`;
  return [
    `Seed ${seed}: ${operations} operations, ${counted(tally.statuses)}.`,
    `${answered} were answered, ${changes} of them changes; refused: ${counted(tally.codes)}.`,
    `${end} ${verdict}`,
    ...falls.map((fall) => toldOfFall(fall, seed)),
  ].join("\n");
}

function counted(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([what, many]) => `${many} x ${what}`).join(", ");
}

/** One request that the hub did not withstand. */
export function toldOfFall({ index, caller, faults, body, reply }: Fall, seed: number): string {
  return `\n${faults.join(", ")} (as ${caller}; again by --seed ${seed} --only ${index})\n  ${body}\n  ${reply}`;
}
