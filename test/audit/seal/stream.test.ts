import {
  checkpointText,
  headOf,
  headOfOpening,
  isNoteSignedBy,
  isSignedBy,
  leafOf,
  newSigningKey,
  readNote,
  readTreeHead,
  rootOf,
  type SealedBatch,
  Stream,
  signatureLine,
  signedBytesOf,
  signedBytesOfOpening,
  signedNote,
} from "../../../src/audit/seal/index.js";

const NOW = new Date("2026-06-15T09:00:00.000Z");
const STREAM = "00000000-0000-4000-8000-000000000001";
const log = newSigningKey();
const open = () => new Stream({ streamId: STREAM, node: "hub#1", openedAt: NOW }, log);
const events = (...texts: string[]) => texts.map((text) => ({ salt: Buffer.alloc(16, 7), text }));

describe("a stream of sealed batches (AUD-02)", () => {
  test("opens with a key of its own, for which the log's key vouches", () => {
    const { opening } = open();
    expect(isSignedBy(log.publicKey, signedBytesOfOpening(opening.text), opening.signature)).toBe(true);
    expect(JSON.parse(opening.text).publicKey).toBe(opening.publicKey.toString("base64"));
    expect(open().opening.publicKey.equals(opening.publicKey)).toBe(false);
  });

  test("chains each batch to the one before it, and numbers every event once", () => {
    const stream = open();
    const first = stream.seal(events("a", "b"), NOW);
    stream.accept(first);
    const second = stream.seal(events("c"), NOW);
    expect(first.previous.equals(headOfOpening(stream.opening.text))).toBe(true);
    expect(second.previous.equals(first.head)).toBe(true);
    expect([first.number, first.firstSequence, second.number, second.firstSequence]).toEqual([1, 1, 2, 3]);
    expect(isSignedBy(stream.opening.publicKey, signedBytesOf(second.head), second.signature)).toBe(true);
  });

  test("stands still until a batch is known to be durable: the next attempt takes the same place", () => {
    const stream = open();
    const lost = stream.seal(events("a"), NOW);
    const again = stream.seal(events("b"), NOW);
    expect([again.number, again.firstSequence, again.previous]).toEqual([1, 1, lost.previous]);
  });

  test.each<[string, (batch: SealedBatch) => Partial<SealedBatch>]>([
    ["an event is changed", () => ({ leaves: [leafOf(Buffer.alloc(16, 7), "A"), leafOf(Buffer.alloc(16, 7), "b")] })],
    ["events are swapped", ({ leaves }) => ({ leaves: leaves.toReversed() })],
    ["an event is dropped", ({ leaves }) => ({ leaves: leaves.slice(1) })],
    ["the batch is moved", () => ({ number: 2 })],
    ["the events are renumbered", () => ({ firstSequence: 2 })],
    ["the time is changed", () => ({ sealedAt: new Date(NOW.getTime() + 1) })],
    ["what came before is changed", () => ({ previous: Buffer.alloc(32) })],
    ["it is put into another stream", () => ({ streamId: STREAM.replace(/1$/, "2") })],
  ])("the head is another one where %s", (_, change) => {
    const batch = open().seal(events("a", "b"), NOW);
    expect(headOf(batch).equals(batch.head)).toBe(true);
    expect(headOf({ ...batch, ...change(batch) }).equals(batch.head)).toBe(false);
  });

  test("the salt is part of the leaf: the same event under another salt cannot be recognised", () => {
    expect(leafOf(Buffer.alloc(16, 1), "a").equals(leafOf(Buffer.alloc(16, 2), "a"))).toBe(false);
  });
});

describe("a checkpoint", () => {
  const head = { size: 3, root: rootOf([Buffer.alloc(32, 1)]) };
  const text = checkpointText("concordat", head);
  const note = signedNote(text, [signatureLine(text, "concordat", log)]);

  test("is a signed note that names the log, the size and the root", () => {
    expect(readTreeHead(readNote(note)?.text ?? "", "concordat")).toEqual(head);
    expect(isNoteSignedBy(note, "concordat", log.publicKey)).toBe(true);
  });

  test.each([
    ["by another key", note, "concordat", newSigningKey().publicKey],
    ["under another name", note, "concordance", log.publicKey],
    ["for another size", note.replace("\n3\n", "\n4\n"), "concordat", log.publicKey],
    ["with nothing after the text", text, "concordat", log.publicKey],
  ])("is not signed %s", (_, given, name, key) => {
    expect(isNoteSignedBy(given, name, key)).toBe(false);
  });

  test.each([
    ["another log", "concordance\n3\n"],
    ["a size that is no number", "concordat\n-3\n"],
    ["a size written in two ways", "concordat\n03\n"],
    ["a root that is cut short", "concordat\n3\nAAAA\n"],
  ])("names no tree of this log where it names %s", (_, given) => {
    expect(readTreeHead(`${given}${head.root.toString("base64")}\n`, "concordat")).toBeNull();
  });
});
