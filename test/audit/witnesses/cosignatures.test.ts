import {
  checkpointText,
  cosignatureLine,
  isCosignedBy,
  newSigningKey,
  readCosignature,
  readNote,
  rootOf,
  type SigningKey,
  witnessKeyText,
} from "../../../src/audit/seal/index.js";
import { exportOf, linesIn } from "../../support/audit-exports.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";

const hub = useHub();
const REGISTER = `mutation ($input: RegisterWitnessKeyInput!) { registerWitnessKey(input: $input) { key {
  id name verifierKey validTo partner { name } } } }`;
const END = "mutation ($id: ID!) { endWitnessKey(id: $id) { key { validTo } } }";
const COSIGN = `mutation ($size: Int!, $line: String!) { cosignCheckpoint(treeSize: $size, cosignature: $line) {
  checkpoint { size note cosignatures { cosignedAt key { name } } } } }`;
const CHECKPOINT = "query ($cosigned: Boolean) { auditCheckpoint(cosigned: $cosigned) { size note } }";

const KEY = newSigningKey();
const OTHER = newSigningKey();
let lead: Caller;
let keyId: string;

const base64 = ({ publicKey }: SigningKey) => publicKey.toString("base64");
const codeOf = ({ body }: Answer) => body.errors?.[0].extensions.code;

/** The newest checkpoint, of a log that has just grown. */
async function newest(): Promise<{ readonly size: number; readonly text: string }> {
  await hub().hub.sealedLog.sequencer.step();
  const { size, note } = (await lead.ask(CHECKPOINT)).body.data.auditCheckpoint;
  return { size, text: readNote(note)?.text ?? "" };
}

const lineBy = (text: string, key = KEY, name = "council-witness", at = hub().now) =>
  cosignatureLine(text, name, key, at);

async function isRefused(answer: Answer, sentence: RegExp): Promise<void> {
  expect([codeOf(answer), answer.body.errors?.[0].message]).toEqual(["RULE_BROKEN", expect.stringMatching(sentence)]);
  const [event] = await hub().eventsOf(answer);
  expect(event).toMatchObject({ operation: "mutation cosignCheckpoint", hasRefusal: true });
  expect(event?.body).toMatchObject({ outcome: "REFUSED", errors: ["RULE_BROKEN"] });
}

beforeAll(async () => {
  lead = await hub().as("ig-lead");
  const answer = await lead.ask(REGISTER, { input: { name: "council-witness", publicKey: base64(KEY) } });
  expect(answer.body.errors).toBeUndefined();
  const { key } = answer.body.data.registerWitnessKey;
  expect(key).toMatchObject({ name: "council-witness", validTo: null, partner: { name: "Ashdale Council" } });
  expect(key.verifierKey).toBe(witnessKeyText("council-witness", KEY.publicKey));
  keyId = key.id;
});

describe("given a partner has registered a witness's key (AUD-02)", () => {
  test("everybody may read which keys watch over the log, ended ones too", async () => {
    const answer = await (await hub().as("housing")).ask("{ witnessKeys { id name verifierKey validTo } }");
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.witnessKeys).toContainEqual({
      ...{ id: keyId, name: "council-witness", validTo: null },
      verifierKey: witnessKeyText("council-witness", KEY.publicKey),
    });
    expect(answer.body.data.witnessKeys.length).toBeGreaterThan(1);
  });

  test("only governance registers one, once, and what does not fit is told all at once", async () => {
    const practitioner = await hub().as("council");
    const input = { name: "w", publicKey: base64(OTHER) };
    expect(codeOf(await practitioner.ask(REGISTER, { input }))).toBe("FORBIDDEN");
    const again = await lead.ask(REGISTER, { input: { name: "twice", publicKey: base64(KEY) } });
    expect(codeOf(again)).toBe("RULE_BROKEN");
    const bad = { name: "two words", publicKey: "AAAA", validTo: hub().now };
    const { fields } = (await lead.ask(REGISTER, { input: bad })).body.errors[0].extensions;
    expect(fields.map(({ field }: { field: string }) => field)).toEqual([
      ...["input.name", "input.publicKey", "input.validTo"],
    ]);
  });

  test("when it cosigns a checkpoint, then the checkpoint bears its line, and the event says so", async () => {
    const { size, text } = await newest();
    const answer = await lead.ask(COSIGN, { size, line: lineBy(text) });
    const { checkpoint } = answer.body.data.cosignCheckpoint;
    expect(checkpoint.size).toBe(size);
    expect(checkpoint.cosignatures).toEqual([
      { cosignedAt: hub().now.toISOString(), key: { name: "council-witness" } },
    ]);
    const line = checkpoint.note.split("\n").at(-2);
    expect(isCosignedBy(text, readCosignature(line) as never, KEY.publicKey)).toBe(true);
    const written = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(written?.body.writes).toEqual([{ action: "cosignCheckpoint", recordId: keyId }]);
  });

  test("then asking again is answered alike, and the newest checkpoint that is cosigned can be had", async () => {
    const { body } = await lead.ask(CHECKPOINT, { cosigned: true });
    const { size, note } = body.data.auditCheckpoint;
    const again = await lead.ask(COSIGN, { size, line: lineBy(readNote(note)?.text ?? "") });
    expect(again.body.data.cosignCheckpoint.checkpoint.cosignatures).toHaveLength(1);
    expect((await newest()).size).toBeGreaterThan(size);
  });

  test("then every export holds the checkpoint with its cosignature", async () => {
    const notes = linesIn(await exportOf(hub())).flatMap(({ note }) => (note ? [note] : []));
    expect(notes.filter((note) => note.includes("— council-witness "))).toHaveLength(1);
  });

  test("another partner's lead cannot cosign with it", async () => {
    const { size, text } = await newest();
    const other = await hub().as("icb-ig-lead");
    await isRefused(await other.ask(COSIGN, { size, line: lineBy(text) }), /No key/);
  });

  test("a practitioner cannot cosign at all", async () => {
    const { size, text } = await newest();
    const practitioner = await hub().as("council");
    expect(codeOf(await practitioner.ask(COSIGN, { size, line: lineBy(text) }))).toBe("FORBIDDEN");
  });

  test("no other key, name, text, root or size is taken, and each refusal is logged", async () => {
    const { size, text } = await newest();
    const cosign = (line: string, of = size) => lead.ask(COSIGN, { size: of, line });
    await isRefused(await cosign(lineBy(text, OTHER)), /No key/);
    await isRefused(await cosign(lineBy(text, KEY, "council-other")), /No key/);
    const forked = checkpointText("concordat", { size, root: rootOf([Buffer.alloc(32, 1)]) });
    await isRefused(await cosign(lineBy(forked)), /not over a checkpoint/);
    await isRefused(await cosign(lineBy(text), size - 1), /published no checkpoint|not over a checkpoint|larger log/);
    await isRefused(await cosign(lineBy(text), size + 1_000), /published no checkpoint/);
    expect(codeOf(await cosign("— council-witness AAAA"))).toBe("BAD_USER_INPUT");
  });

  test("a cosignature of long ago, or of the time to come, is not taken", async () => {
    const { size, text } = await newest();
    for (const minutes of [-6, 6]) {
      const at = new Date(hub().now.getTime() + minutes * 60_000);
      await isRefused(
        await lead.ask(COSIGN, { size, line: lineBy(text, KEY, "council-witness", at) }),
        /not made just now/,
      );
    }
  });

  test("a witness never goes back to a smaller log", async () => {
    const { size: earlierSize, text: earlier } = await newest();
    const { size, text } = await newest();
    expect((await lead.ask(COSIGN, { size, line: lineBy(text) })).body.errors).toBeUndefined();
    await isRefused(await lead.ask(COSIGN, { size: earlierSize, line: lineBy(earlier) }), /larger log/);
  });

  test("a key that has ended cosigns nothing more; only its own partner ends it, and once", async () => {
    const { size, text } = await newest();
    const other = await hub().as("icb-ig-lead");
    expect(codeOf(await other.ask(END, { id: keyId }))).toBe("NOT_FOUND");
    const ended = await lead.ask(END, { id: keyId });
    expect(ended.body.data.endWitnessKey.key.validTo).toBe(hub().now.toISOString());
    await isRefused(await lead.ask(COSIGN, { size, line: lineBy(text) }), /No key/);
    expect(codeOf(await lead.ask(END, { id: keyId }))).toBe("NOT_FOUND");
  });

  test("what was cosigned cannot be changed or taken back, by whomever", async () => {
    for (const sql of ["DELETE FROM checkpoint_cosignature", "UPDATE checkpoint_cosignature SET line = ''"]) {
      await expect(hub().owner.query(sql)).rejects.toThrow("append-only");
    }
  });
});
