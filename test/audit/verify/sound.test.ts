import { personId } from "../../../seeds/index.js";
import { checkpointText, signatureLine, signedNote } from "../../../src/audit/seal/index.js";
import { called, exportOf, type Line, linesIn, resigned, textOf, verified } from "../../support/audit-exports.js";
import type { Answer } from "../../support/hub.js";
import { useHub } from "../../support/hub.js";

const hub = useHub();
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const DANIEL = personId("daniel-marsh");
const receipts: string[] = [];
const ofType = (lines: readonly Line[], type: string) => lines.filter((line) => line.type === type);
const receiptOf = ({ headers }: Answer) => headers.get("hub-audit-receipt") ?? "";

beforeAll(async () => {
  const council = await hub().as("council");
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all(Array.from({ length: 6 }, () => council.ask(QUERY, { id: DANIEL })));
    receipts.push(...answers.map(receiptOf));
    await hub().hub.sealedLog.sequencer.step();
  }
  // The event of an export is in a stream of its own.
  await exportOf(hub());
  await hub().hub.sealedLog.sequencer.step();
});

describe("an export of the whole log (AUD-02)", () => {
  test("is found sound by somebody who has the log's key and nothing of the hub", async () => {
    const text = await exportOf(hub());
    const verdict = await verified(text, { logKey: hub().logKey.publicKey.toString("base64") });
    const { rows } = await hub().owner.query("SELECT count(*)::int AS events FROM sealed_event");
    expect(verdict).toMatchObject({ exitCode: 0, reason: null, scope: "COMPLETE", warnings: [] });
    expect(verdict).toMatchObject({ events: rows[0].events, bodies: rows[0].events, waiting: 1 });
    expect(ofType(linesIn(text), "stream").length).toBeGreaterThan(1);
    expect(ofType(linesIn(text), "checkpoint").length).toBeGreaterThan(1);
  });

  test("holds what every receipt promises, and what every checkpoint outside promises", async () => {
    const text = await exportOf(hub());
    const notes = ofType(linesIn(text), "checkpoint").map(({ note }) => note);
    const held = { notes, receipts: receipts.map((receipt) => `hub-audit-receipt: ${receipt}`).join("\n") };
    expect(await verified(text, held)).toMatchObject({ exitCode: 0 });
  });

  test("says in words that it is sound, and that nobody vouched for the key where none was given", async () => {
    const { code, out } = await called(await exportOf(hub()));
    expect(code).toBe(0);
    expect(out).toContain("SOUND");
    expect(out).toContain(hub().logKey.publicKey.toString("base64"));
  });
});

describe("an export of a part (AUD-02)", () => {
  test("proves that its batches are in the tree, and hides the other events behind their hashes", async () => {
    const text = await exportOf(hub(), { selection: { personId: DANIEL } });
    const lines = linesIn(text);
    expect(await verified(text)).toMatchObject({ exitCode: 0, scope: "SELECTION" });
    expect(ofType(lines, "event").every(({ body }) => JSON.parse(body).subjectIds.includes(DANIEL))).toBe(true);
    expect(ofType(lines, "batch").some(({ inclusion }) => inclusion)).toBe(true);
    expect((await called(text)).out).toContain("not that nothing was left out");
  });

  test("by one event is a proof of that event alone", async () => {
    const { rows } = await hub().owner.query("SELECT id FROM access_event ORDER BY recorded_at LIMIT 1");
    const lines = linesIn(await exportOf(hub(), { selection: { eventId: rows[0].id } }));
    expect(ofType(lines, "event").map(({ body }) => JSON.parse(body).id)).toEqual([rows[0].id]);
    expect(await verified(textOf(lines))).toMatchObject({ exitCode: 0, bodies: 1 });
  });

  test("cannot be compared with an earlier checkpoint, and does not pretend to be", async () => {
    const whole = linesIn(await exportOf(hub()));
    const [first] = ofType(whole, "checkpoint");
    const text = await exportOf(hub(), { selection: { personId: DANIEL } });
    expect(await verified(text, { notes: [first?.note] })).toMatchObject({ exitCode: 2 });
  });

  test("with a path that leads elsewhere is tampered with", async () => {
    const lines = linesIn(await exportOf(hub(), { selection: { personId: DANIEL } }));
    const batch = ofType(lines, "batch").find(({ inclusion }) => inclusion.path.length > 0);
    batch?.inclusion.path.reverse();
    batch?.inclusion.path.push(Buffer.alloc(32).toString("base64"));
    const verdict = await verified(textOf(resigned(lines, hub().logKey)));
    expect(verdict).toMatchObject({ exitCode: 1, batch: batch?.number });
  });
});

describe("an export of a part that was forged by somebody who has the log's key (AUD-02)", () => {
  const selected = async () => linesIn(await exportOf(hub(), { selection: { personId: DANIEL } }));
  const forged = (lines: readonly Line[]) => verified(textOf(resigned(lines, hub().logKey)));

  test("without its checkpoint proves nothing", async () => {
    const lines = (await selected()).filter(({ type }) => type !== "checkpoint");
    expect(await forged(lines)).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/No checkpoint/) });
  });

  test("with another checkpoint later on cannot change what it is compared with", async () => {
    const lines = await selected();
    const [checkpoint] = ofType(lines, "checkpoint");
    lines.splice(-1, 0, checkpoint as Line);
    expect(await forged(lines)).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/one checkpoint/) });
  });

  test("is found by a checkpoint of its size that was kept and shows another log", async () => {
    const [checkpoint] = ofType(await selected(), "checkpoint");
    const head = { size: Number(checkpoint?.note.split("\n")[1]), root: Buffer.alloc(32, 1) };
    const text = checkpointText("concordat", head);
    const kept = signedNote(text, [signatureLine(text, "concordat", hub().logKey)]);
    const verdict = await verified(textOf(await selected()), { notes: [kept] });
    expect(verdict).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/another log/) });
  });
});

describe("an export is an event of the log (AUD-01)", () => {
  test("that says who made it, of what, and how much it was, and is in the export itself", async () => {
    const selection = { personId: DANIEL, from: "2026-01-01T00:00:00.000Z" };
    await exportOf(hub(), { selection, by: "Morgan Ray, IG" });
    const { rows } = await hub().owner.query(
      "SELECT count(*)::int AS n FROM access_event WHERE subject_ids @> ARRAY[$1::uuid]",
      [DANIEL],
    );
    const bodies = ofType(linesIn(await exportOf(hub())), "event").map(({ body }) => JSON.parse(body));
    const made = bodies.find(({ body }) => body.exports?.[0].by === "Morgan Ray, IG");
    expect(made).toMatchObject({ kind: "READ", operation: "audit:export", subjectIds: [DANIEL], userId: null });
    expect(made.body.exports).toEqual([{ by: "Morgan Ray, IG", format: "ndjson", selection, found: rows[0].n - 1 }]);
  });

  test("which the lead of the partner concerned finds in the access log", async () => {
    await exportOf(hub(), { selection: { personId: DANIEL }, by: "Quinn" });
    const lead = await hub().as("ig-lead");
    const answer = await lead.ask(
      "query ($id: ID!) { accessLog(first: 100, filter: { personId: $id }) { edges { node { operation exports { by format filters found } } } } }",
      { id: DANIEL },
    );
    const exports = answer.body.data.accessLog.edges.flatMap(({ node }: { node: Line }) => node.exports);
    expect(exports).toContainEqual({ by: "Quinn", format: "ndjson", filters: ["personId"], found: expect.any(Number) });
  });

  test("and where it cannot be logged, not a line leaves", async () => {
    await hub().owner.query("ALTER TABLE sealed_event ADD CONSTRAINT full_up CHECK (false) NOT VALID");
    await expect(exportOf(hub())).rejects.toThrow("The access log cannot be written, so nothing may be exported.");
    await hub().owner.query("ALTER TABLE sealed_event DROP CONSTRAINT full_up");
  });
});
