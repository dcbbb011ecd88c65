import { personId } from "../../../seeds/index.js";
import {
  headOfOpening,
  isConsistent,
  isIncluded,
  isNoteSignedBy,
  isSignedBy,
  readNote,
  readTreeHead,
  rootOf,
  sha256,
  signedBytesOf,
  signedBytesOfOpening,
  treeLeafOf,
} from "../../../src/audit/seal/index.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";

const hub = useHub();
const NAME = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const CHECKPOINT = "{ auditCheckpoint { note size root issuedAt } }";
const PROOF = `query ($id: ID!) { auditInclusionProof(eventId: $id) {
  eventId sequence leaf eventPath index path checkpoint { note size root }
  batch { streamId opening openingSignature number firstSequence count sealedAt previous head signature }
} }`;
const CONSISTENCY = `query ($from: Int!, $to: Int!) {
  auditConsistencyProof(from: $from, to: $to) { from to fromRoot toRoot path }
}`;

const bytes = (text: string) => Buffer.from(text, "base64");
const step = () => hub().hub.sealedLog.sequencer.step();
let council: Caller;
let lead: Caller;
let read: Answer;

async function eventIdOf(answer: Answer): Promise<string> {
  const [event] = await hub().eventsOf(answer);
  return event?.id ?? "";
}

beforeAll(async () => {
  council = await hub().as("council");
  lead = await hub().as("ig-lead");
  const answers = await Promise.all(
    Array.from({ length: 9 }, () => council.ask(NAME, { id: personId("daniel-marsh") })),
  );
  read = answers[4] as Answer;
  await step();
  await council.ask(NAME, { id: personId("daniel-marsh") });
  await step();
});

describe("a proof that an event is in the log (AUD-02)", () => {
  test("leads from its hash by the batch's signature to the checkpoint's root", async () => {
    const id = await eventIdOf(read);
    const { auditInclusionProof: proof } = (await lead.ask(PROOF, { id })).body.data;
    const { batch, checkpoint } = proof;
    const paths = { inBatch: proof.eventPath.map(bytes), inTree: proof.path.map(bytes) };
    const { rows } = await hub().owner.query<{ leaf: Buffer }>(
      "SELECT leaf FROM sealed_event WHERE stream_id = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence",
      [batch.streamId, batch.firstSequence, batch.firstSequence + batch.count],
    );
    const root = rootOf(rows.map(({ leaf }) => leaf));
    const place = proof.sequence - batch.firstSequence;
    expect(proof.eventId).toBe(id);
    expect(isIncluded(bytes(proof.leaf), place, batch.count, paths.inBatch, root)).toBe(true);
    const number = (value: number) => {
      const eight = Buffer.alloc(8);
      eight.writeBigUInt64BE(BigInt(value));
      return eight;
    };
    const head = sha256(
      ...[Buffer.of(2), bytes(batch.previous), Buffer.from(batch.streamId.replaceAll("-", ""), "hex")],
      ...[batch.number, batch.firstSequence, batch.count, Date.parse(batch.sealedAt)].map(number),
      root,
    );
    expect(head.toString("base64")).toBe(batch.head);
    const { publicKey } = JSON.parse(batch.opening);
    const opening = signedBytesOfOpening(batch.opening);
    expect(isSignedBy(hub().logKey.publicKey, opening, bytes(batch.openingSignature))).toBe(true);
    expect(isSignedBy(bytes(publicKey), signedBytesOf(head), bytes(batch.signature))).toBe(true);
    if (batch.number === 1) expect(batch.previous).toBe(headOfOpening(batch.opening).toString("base64"));
    const leaf = treeLeafOf(batch.streamId, batch.number, head);
    expect(isIncluded(leaf, proof.index, checkpoint.size, paths.inTree, bytes(checkpoint.root))).toBe(true);
    expect(isNoteSignedBy(checkpoint.note, "concordat", hub().logKey.publicKey)).toBe(true);
  });

  test("tells of an event that the tree does not hold yet, and has no path for it", async () => {
    const id = await eventIdOf(await council.ask(NAME, { id: personId("daniel-marsh") }));
    const { auditInclusionProof: proof } = (await lead.ask(PROOF, { id })).body.data;
    expect(proof).toMatchObject({ eventId: id, index: null, path: null, checkpoint: null });
    await step();
  });

  test("of an event that the lead may not see answers as of none, to the byte", async () => {
    const other = await hub().as("icb");
    const hidden = await eventIdOf(await other.ask("{ me { role } }"));
    expect(hidden).not.toBe("");
    const ask = async (id: string) => {
      const { body } = await lead.ask(PROOF, { id });
      return JSON.stringify({ ...body, extensions: { ...body.extensions.hub, requestId: "" } });
    };
    const answers = await Promise.all([hidden, "00000000-0000-4000-8000-00000000abcd", "no id"].map(ask));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"auditInclusionProof":null');
  });

  test("is told to nobody but an information-governance lead, and asking is in the log", async () => {
    const id = await eventIdOf(read);
    const answer = await council.ask(PROOF, { id });
    expect(answer.body.data.auditInclusionProof).toBeNull();
    expect(answer.body.extensions.hub.withheld).toMatchObject([{ category: "ACCESS_LOG" }]);
    const [event] = await hub().eventsOf(await lead.ask(PROOF, { id }));
    expect(event?.body.logReads).toEqual([{ filters: ["eventId"], found: 1 }]);
  });
});

describe("a checkpoint, and a proof that the log only grew (AUD-02)", () => {
  const sizesAndRoots = async () => {
    const { rows } = await hub().owner.query<{ size: number; note: string }>(
      "SELECT tree_size::int AS size, note FROM checkpoint ORDER BY tree_size",
    );
    return rows.map(({ note }) => readTreeHead(readNote(note)?.text ?? "", "concordat"));
  };

  test("the newest checkpoint is signed by the log and names the tree as it is", async () => {
    const { auditCheckpoint } = (await lead.ask(CHECKPOINT)).body.data;
    const head = (await sizesAndRoots()).at(-1);
    expect(auditCheckpoint).toMatchObject({ size: head?.size, root: head?.root.toString("base64") });
    expect(isNoteSignedBy(auditCheckpoint.note, "concordat", hub().logKey.publicKey)).toBe(true);
  });

  test("the log at each earlier checkpoint is the beginning of the log at each later one", async () => {
    const heads = await sizesAndRoots();
    const pairs = heads.flatMap((earlier, index) => heads.slice(index).map((later) => ({ earlier, later })));
    expect(pairs.length).toBeGreaterThan(2);
    for (const { earlier, later } of pairs) {
      if (!earlier || !later) throw new Error("a checkpoint cannot be read");
      const answer = await lead.ask(CONSISTENCY, { from: earlier.size, to: later.size });
      const proof = answer.body.data.auditConsistencyProof;
      expect([proof.fromRoot, proof.toRoot]).toEqual([earlier.root, later.root].map((root) => root.toString("base64")));
      expect(isConsistent(earlier, later, proof.path.map(bytes))).toBe(true);
    }
  });

  test.each([
    [0, 1, ["from"]],
    [2, 1, ["to"]],
    [1, 1_000_000, ["to"]],
    [1_000_000, 1_000_001, ["from", "to"]],
  ])("sizes from %i to %i, which the log never had, are refused by field", async (from, to, fields) => {
    const { body } = await lead.ask(CONSISTENCY, { from, to });
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(body.errors[0].extensions.fields.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  test("neither is told to anybody but an information-governance lead", async () => {
    const { data, extensions } = (await council.ask(CHECKPOINT)).body;
    expect(data.auditCheckpoint).toBeNull();
    expect(extensions.hub.withheld).toMatchObject([{ category: "ACCESS_LOG" }]);
    expect((await council.ask(CONSISTENCY, { from: 1, to: 1 })).body.data.auditConsistencyProof).toBeNull();
  });
});
