import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkpointText, newSigningKey, rootOf, signatureLine, signedNote } from "../../../src/audit/seal/index.js";
import { called, exportOf, run } from "../../support/audit-exports.js";
import { type Caller, useHub } from "../../support/hub.js";

const hub = useHub();
const WITNESS = resolve("src/audit/witnesses/audit-witness.mjs");
const NAME = "council-witness";
const REGISTER = `mutation ($input: RegisterWitnessKeyInput!) { registerWitnessKey(input: $input) { key { id } } }`;
const COSIGNED = "{ auditCheckpoint(cosigned: true) { size note } }";

let lead: Caller;
let directory: string;
let verifierKey: string;

const file = (name: string) => join(directory, name);
const grow = async () => {
  await lead.ask("{ me { role } }");
  await hub().hub.sealedLog.sequencer.step();
};

/** Runs the witness for one round, as a partner does. */
function look(more: Readonly<Record<string, string>> = {}) {
  const args = {
    ...{ hub: `${hub().url}/graphql`, "token-file": file("token"), key: file("key.pem"), name: NAME },
    ...{ "log-key": hub().logKey.publicKey.toString("base64"), state: file("state"), ...more },
  };
  return run([WITNESS, "--once", ...Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])]);
}

/** A note of the log as its owner could sign it. */
function noteOf(size: number, root: Buffer, key = hub().logKey): string {
  const text = checkpointText("concordat", { size, root });
  return signedNote(text, [signatureLine(text, "concordat", key)]);
}

const sizeIn = (note: string) => Number(note.split("\n")[1]);

beforeAll(async () => {
  // The witness is a process of its own, with the clock of the machine: the hub's is set by it.
  hub().now = new Date();
  lead = await hub().as("ig-lead");
  directory = await mkdtemp(join(tmpdir(), "audit-witness-"));
  await writeFile(file("token"), `${lead.token}\n`);
  const { code, out } = await run([WITNESS, "--make-key", file("key.pem"), "--name", NAME]);
  expect(code).toBe(0);
  const [, publicKey] = /public key (\S+)/.exec(out) ?? [];
  verifierKey = /--witness-key (\S+)/.exec(out)?.[1] ?? "";
  const registered = await lead.ask(REGISTER, { input: { name: NAME, publicKey } });
  expect(registered.body.errors).toBeUndefined();
  await grow();
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe("given a partner runs a witness of its own (AUD-02)", () => {
  test("when it looks for the first time, then it cosigns and keeps what it saw", async () => {
    expect(await look()).toMatchObject({ code: 0, out: expect.stringContaining("Seen and cosigned") });
    const { size, note } = (await lead.ask(COSIGNED)).body.data.auditCheckpoint;
    expect(await readFile(file("state"), "utf8")).toBe(note);
    expect(sizeIn(note)).toBe(size);
  });

  test("then each time that the log has grown it proves the growth, and cosigns anew", async () => {
    for (let round = 0; round < 3; round += 1) {
      const before = sizeIn(await readFile(file("state"), "utf8"));
      await grow();
      expect(await look()).toMatchObject({ code: 0 });
      const { size } = (await lead.ask(COSIGNED)).body.data.auditCheckpoint;
      expect(size).toBeGreaterThan(before);
      expect(size).toBe(sizeIn(await readFile(file("state"), "utf8")));
    }
  });

  test("then what it keeps is a checkpoint for the verifier, and its key one that the verifier takes", async () => {
    const notes = [(await readFile(file("state"), "utf8")).trimEnd()].map((note) => `${note}\n`);
    const verdict = await called(await exportOf(hub()), { notes }, ["--witness-key", verifierKey, "--witnesses", "1"]);
    expect(verdict).toMatchObject({ code: 0, out: expect.stringContaining("Cosigned by 1 of the witnesses") });
  });

  test.each([
    ["shows a smaller log than before", (size: number) => noteOf(size + 100, rootOf([])), /rolled back/],
    ["shows another log of the same size", (size: number) => noteOf(size, Buffer.alloc(32, 1)), /split view/],
    ["has rewritten what was there", (size: number) => noteOf(size - 1, Buffer.alloc(32, 1)), /rewritten/],
  ])(
    "when the hub %s, then it cosigns nothing, says so and ends with 1 (split view, rollback)",
    async (_, kept, says) => {
      await hub().hub.sealedLog.sequencer.step();
      const { size } = (await lead.ask("{ auditCheckpoint { size } }")).body.data.auditCheckpoint;
      const state = file(`state-${size}`);
      await writeFile(state, kept(size));
      const before = (await lead.ask(COSIGNED)).body.data.auditCheckpoint.note;
      const { code, error } = await look({ state });
      expect([code, error]).toEqual([1, expect.stringMatching(says)]);
      expect(await readFile(state, "utf8")).toBe(kept(size));
      expect((await lead.ask(COSIGNED)).body.data.auditCheckpoint.note).toBe(before);
    },
  );

  test("when the checkpoint is signed with another key than it was given, then it cosigns nothing", async () => {
    const { code, error } = await look({ "log-key": newSigningKey().publicKey.toString("base64") });
    expect([code, error]).toEqual([1, expect.stringMatching(/not signed by the key of the log/)]);
  });

  test("when the hub cannot be reached, or refuses, that is no forgery: it ends with 2, and with 3 for a wrong call", async () => {
    expect((await look({ hub: "http://127.0.0.1:9/graphql" })).code).toBe(2);
    await writeFile(file("practitioner"), (await hub().as("council")).token);
    expect((await look({ "token-file": file("practitioner") })).code).toBe(2);
    expect((await look({ key: file("state") })).code).toBe(3);
    expect((await run([WITNESS, "--make-key", file("key.pem"), "--name", NAME])).code).toBe(3);
  });
});
