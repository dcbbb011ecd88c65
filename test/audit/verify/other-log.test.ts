import { createHash } from "node:crypto";
import { batchLines, endLine, headerLine, type LoggedBatch, streamLine } from "../../../src/audit/export/index.js";
import { newSigningKey, type SealedBatch, Stream } from "../../../src/audit/seal/index.js";
import { sealedText, signInRefused } from "../../../src/audit/trail/index.js";
import { linesIn, resigned, textOf, verified } from "../../support/audit-exports.js";

const NOW = new Date("2026-06-15T09:00:00.000Z");
const logKey = newSigningKey();
const STREAM = "00000000-0000-4000-8000-000000000001";
const eventCalled = (requestId: string) => signInRefused(requestId, "UNAUTHENTICATED", "matrix", NOW);

/** A hub that sealed one batch for the caller and another for the log, in the same place: both are truly signed. */
function twoTongued(sealedAt = NOW) {
  const stream = new Stream({ streamId: STREAM, node: "hub#1", openedAt: NOW }, logKey);
  const [told, kept] = [eventCalled("told"), eventCalled("kept")];
  const seal = (event: typeof told, at: Date) => stream.seal([{ salt: event.salt, text: sealedText(event) }], at);
  const promised = seal(told, NOW);
  const written = seal(kept, sealedAt);
  stream.accept(written);
  const later = seal(told, NOW);
  return { opening: stream.opening, promised, batches: [logged(written, kept), logged(later, told)] };
}

function logged(batch: SealedBatch, event: ReturnType<typeof eventCalled>): LoggedBatch {
  const [leaf] = batch.leaves;
  if (!leaf) throw new Error("a batch has an event");
  return { ...batch, count: 1, index: null, events: [{ sequence: batch.firstSequence, leaf, event }] };
}

function exported({ opening, batches }: Pick<ReturnType<typeof twoTongued>, "opening" | "batches">): string {
  const header = headerLine({ selection: {}, origin: "concordat", logKey, exportedAt: NOW });
  const stream = streamLine({ opening: opening.text, signature: opening.signature });
  const text = [header, stream, ...batches.flatMap((batch) => batchLines(batch, undefined))].join("");
  const digest = createHash("sha256").update(text).digest();
  return text + endLine({ batches: batches.length, events: batches.length, treeSize: 0 }, digest, logKey);
}

describe("a hub that tells a caller one thing and the log another (AUD-02)", () => {
  test("is found by the receipt that it gave", async () => {
    const log = twoTongued();
    expect(await verified(exported(log))).toMatchObject({ exitCode: 0, waiting: 2 });
    const { head, signature } = log.promised;
    const receipts = [STREAM, 1, head.toString("base64url"), signature.toString("base64url")].join(".");
    const verdict = await verified(exported(log), { receipts });
    expect(verdict).toMatchObject({ exitCode: 1, batch: 1, sequence: 1 });
    expect(verdict.reason).toMatch(/for another batch in this place/);
  });
});

test("an event that was sealed as another text than its canonical one is tampered with (AUD-02)", async () => {
  const stream = new Stream({ streamId: STREAM, node: "hub#1", openedAt: NOW }, logKey);
  const event = eventCalled("loose");
  const loose = ` ${sealedText(event)}`;
  const batch = logged(stream.seal([{ salt: event.salt, text: loose }], NOW), event);
  const text = exported({ opening: stream.opening, batches: [batch] });
  const lines = linesIn(text).map((line) => (line.type === "event" ? { ...line, body: loose } : line));
  const verdict = await verified(textOf(resigned(lines, logKey)));
  expect(verdict).toMatchObject({ exitCode: 1, sequence: 1, reason: expect.stringMatching(/canonical form/) });
});

test("a clock that went back is no tampering, and is told", async () => {
  const verdict = await verified(exported(twoTongued(new Date(NOW.getTime() + 3_600_000))));
  expect(verdict).toMatchObject({ exitCode: 0, warnings: [expect.stringMatching(/clock.*batch 2/)] });
});
