import { newSigningKey, signed, signedBytesOfOpening } from "../../../src/audit/seal/index.js";
import { syntheticLines } from "../../../src/commands/bench/synthetic-log.js";
import { type Line, linesIn, resigned, textOf, verified } from "../../support/audit-exports.js";

const logKey = newSigningKey();
const TERMS = { events: 12, eventsPerBatch: 2, streams: 2, batchesPerCheckpoint: 3, origin: "concordat" };
const original = [...syntheticLines({ ...TERMS, logKey, now: new Date("2026-06-15T09:00:00Z") })].join("");

const ofType = (lines: readonly Line[], type: string) => lines.filter((line) => line.type === type);
const one = (lines: readonly Line[], type: string, which = 0) => ofType(lines, type).at(which) as Line;
const placeOf = (lines: readonly Line[], type: string, which = 0) => lines.indexOf(one(lines, type, which));

/** Each writes into lines that are signed again afterwards, by the log's own key. */
const FORGERIES: readonly (readonly [string, number, RegExp, (lines: Line[]) => void])[] = [
  ["a second header", 1, /second header/, (lines) => lines.splice(3, 0, one(lines, "header"))],
  [
    "a member that is not known",
    1,
    /no line of this format/,
    (lines) => Object.assign(one(lines, "event"), { note: "" }),
  ],
  [
    "a hash that is too short",
    1,
    /no line of this format/,
    (lines) => Object.assign(one(lines, "event"), { leaf: "AAAA" }),
  ],
  ["a stream that opens twice", 1, /second time/, (lines) => lines.splice(9, 0, one(lines, "stream"))],
  [
    "an opening that is not canonical, though the log signed it",
    1,
    /no opening of a stream/,
    (lines) => {
      const stream = one(lines, "stream");
      stream.opening = stream.opening.replace("{", "{ ");
      stream.signature = signed(signedBytesOfOpening(stream.opening), logKey).toString("base64");
    },
  ],
  [
    "a batch that does not go on by sequence",
    1,
    /do not go on/,
    (lines) => Object.assign(one(lines, "batch", 2), { firstSequence: 4 }),
  ],
  [
    "a batch whose place in the tree is taken",
    1,
    /twice in the tree/,
    (lines) => Object.assign(one(lines, "batch", 2), { index: 1 }),
  ],
  [
    "a place in the tree that is skipped",
    2,
    /from index 5 of the tree are missing/,
    (lines) => {
      one(lines, "batch", -1).index = 6;
      lines.splice(placeOf(lines, "checkpoint", -1), 1);
    },
  ],
  [
    "a batch in the tree after one that waits",
    1,
    /twice in the tree/,
    (lines) => Object.assign(one(lines, "batch", 2), { index: null }),
  ],
  [
    "an event outside a batch",
    1,
    /outside a batch/,
    (lines) => lines.splice(placeOf(lines, "checkpoint") + 1, 0, one(lines, "event")),
  ],
  [
    "a path in an export of the whole log",
    1,
    /of a selection/,
    (lines) => Object.assign(one(lines, "batch"), { inclusion: { path: [], size: 1 } }),
  ],
];

describe("an export against the format's own page (AUD-02)", () => {
  test("as it was written it is sound", async () => {
    expect(await verified(textOf(resigned(linesIn(original), logKey)))).toMatchObject({ exitCode: 0 });
  });

  test.each(FORGERIES)("with %s ends with exit code %i and says so", async (_, exitCode, says, forge) => {
    const lines = linesIn(original);
    forge(lines);
    const verdict = await verified(textOf(resigned(lines, logKey)));
    expect(verdict).toMatchObject({ exitCode, reason: expect.stringMatching(says) });
  });

  test.each([
    ["a line that is no JSON", original.replace('{"body"', '{"body'), /no JSON/],
    ["a blank in a line", original.replace('"sequence":', '"sequence": '), /canonical form/],
    ["a member given twice", original.replace('"sequence":1,', '"sequence":1,"sequence":1,'), /canonical form/],
    ["members in another order", original.replace(/\{("batches":\d+),("digest":"[^"]*")/, "{$2,$1"), /canonical form/],
    ["an empty line", original.replace("\n", "\n\n"), /no JSON/],
    ["a line after its end", `${original}${original.slice(0, original.indexOf("\n") + 1)}`, /follows the end/],
  ])("with %s is tampered with", async (_, text, says) => {
    expect(text).not.toBe(original);
    expect(await verified(text)).toMatchObject({ exitCode: 1, reason: expect.stringMatching(says) });
  });

  test("with more than its end says is tampered with", async () => {
    const lines = resigned(linesIn(original), logKey);
    one(lines, "end").events -= 1;
    const verdict = await verified(textOf(lines));
    expect(verdict).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/more than its end says/) });
  });
});
