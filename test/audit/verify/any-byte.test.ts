import fc from "fast-check";
import { newSigningKey } from "../../../src/audit/seal/index.js";
import { syntheticLines } from "../../../src/commands/bench/synthetic-log.js";
import { verifiedAll } from "../../support/audit-exports.js";

const SMALL = { events: 3, eventsPerBatch: 2, streams: 2, batchesPerCheckpoint: 1, origin: "concordat" };
const log = (terms: Partial<typeof SMALL> = {}) =>
  Buffer.from(
    [...syntheticLines({ ...SMALL, ...terms, logKey: newSigningKey(), now: new Date("2026-06-15T09:00:00Z") })].join(
      "",
    ),
  );

/** What an export says, whatever way it is written. */
function contentOf(text: Buffer): string | null {
  try {
    const lines = text.toString("utf8").split("\n");
    return JSON.stringify(lines.map((line) => (line === "" ? null : JSON.parse(line))));
  } catch {
    return null;
  }
}

describe("a byte that is changed anywhere in an export (AUD-02)", () => {
  const original = log();
  const soundWith = async (changed: readonly Buffer[]) => {
    const verdicts = await verifiedAll([original, ...changed]);
    expect(verdicts[0]?.exitCode).toBe(0);
    return changed.filter(
      (text, index) => verdicts[index + 1]?.exitCode === 0 && contentOf(text) !== contentOf(original),
    );
  };

  test("is found, whichever byte it is", async () => {
    const changed = Array.from(original, (byte, place) => {
      const copy = Buffer.from(original);
      copy[place] = byte ^ (1 << (place % 7));
      return copy;
    });
    expect(await soundWith(changed)).toEqual([]);
  });

  test("is found, whatever it is changed to, added or taken away", async () => {
    const changes = fc.sample(
      fc.record({
        place: fc.nat(original.length - 1),
        byte: fc.integer({ min: 0, max: 255 }),
        how: fc.constantFrom("changed", "added", "gone"),
      }),
      { numRuns: 600, seed: 1 },
    );
    const changed = changes.map(({ place, byte, how }) => {
      const after = original.subarray(how === "added" ? place : place + 1);
      return Buffer.concat([original.subarray(0, place), how === "gone" ? Buffer.of() : Buffer.of(byte), after]);
    });
    expect(await soundWith(changed)).toEqual([]);
  });
});

test.each([
  [{ events: 1, eventsPerBatch: 1, streams: 1 }],
  [{ events: 33, eventsPerBatch: 7, streams: 3 }],
  [{ events: 40, eventsPerBatch: 1, streams: 5, batchesPerCheckpoint: 9 }],
])("a log of any size and shape is sound as it was written: %j", async (terms) => {
  expect((await verifiedAll([log(terms)]))[0]).toEqual({ exitCode: 0, reason: null });
});
