import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, Recorder, signInRefused } from "../../../src/audit/trail/index.js";
import { takeTrailOut } from "../../../src/commands/bench/without-trail.js";

const NOW = new Date("2026-06-15T09:00:00.000Z");
const event = signInRefused("a", "UNAUTHENTICATED", "matrix", NOW);

/** The files of the product that hold a word. */
function filesWith(word: string): string[] {
  return ["src", "seeds", "migrations"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && readFileSync(file, "utf8").includes(word));
}

describe("a hub without a trail", () => {
  test("is made nowhere but in the process that the benchmark starts for it (AUD-01)", () => {
    const bench = "src/commands/bench";
    expect(filesWith("takeTrailOut").sort()).toEqual([`${bench}/contender-process.ts`, `${bench}/without-trail.ts`]);
    expect(filesWith("contender-process.js")).toEqual([`${bench}/contender.ts`]);
    expect(filesWith("bench/contender.js")).toEqual([]);
    expect(filesWith("Recorder.prototype")).toEqual([`${bench}/without-trail.ts`]);
  });

  test("keeps nothing, where every other hub lets no answer go before it is kept", async () => {
    const stored: Entry[] = [];
    const recorder = new Recorder(
      async (entries) => {
        stored.push(...entries);
        return [];
      },
      1_000,
      () => undefined,
    );
    await recorder.record(event);
    expect(stored).toHaveLength(1);
    takeTrailOut();
    expect(await recorder.record(event)).toBeNull();
    recorder.seal([event]);
    await recorder.settle();
    expect(stored).toHaveLength(1);
  });
});
