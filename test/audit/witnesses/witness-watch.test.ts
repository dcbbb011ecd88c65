import pg from "pg";
import { type Logger, pino } from "pino";
import { cosignatureLine, newSigningKey, readNote } from "../../../src/audit/seal/index.js";
import { Sequencer } from "../../../src/audit/trail/index.js";
import { WitnessWatch } from "../../../src/server/witness-watch.js";
import { useHub } from "../../support/hub.js";

const hub = useHub();
const KEY = newSigningKey();
const REGISTER = `mutation ($input: RegisterWitnessKeyInput!) { registerWitnessKey(input: $input) { key { id } } }`;
const COSIGN = `mutation ($size: Int!, $line: String!) { cosignCheckpoint(treeSize: $size, cosignature: $line) {
  checkpoint { size } } }`;

const told: string[] = [];
const log: Logger = pino({ level: "warn" }, { write: (line) => void told.push(JSON.parse(line).msg) });
let watch: WitnessWatch;

const gauge = async (): Promise<number> => {
  const text = await (await fetch(`${hub().url}/metrics`)).text();
  return Number(/^hub_audit_cosigned_age_seconds (\S+)$/m.exec(text)?.[1]);
};
const isReady = async () => (await fetch(`${hub().url}/health/ready`)).status;

async function cosign(): Promise<void> {
  const lead = await hub().as("ig-lead");
  await hub().hub.sealedLog.sequencer.step();
  const { size, note } = (await lead.ask("{ auditCheckpoint { size note } }")).body.data.auditCheckpoint;
  const line = cosignatureLine(readNote(note)?.text ?? "", "council-witness", KEY, hub().now);
  expect((await lead.ask(COSIGN, { size, line })).body.errors).toBeUndefined();
}

beforeAll(() => {
  const database = { query: (text: string, values?: unknown[]) => hub().owner.query(text, values) };
  watch = new WitnessWatch(database, () => hub().now, log);
});

describe("how old the newest cosigned checkpoint is (AUD-02)", () => {
  test("while there is no witness, nobody waits for one", async () => {
    hub().pass(60);
    expect([await watch.cosignedAge(), await gauge(), told]).toEqual([null, 0, []]);
  });

  test("a witness that has cosigned nothing is late from the moment that its key began", async () => {
    const input = { name: "council-witness", publicKey: KEY.publicKey.toString("base64") };
    expect((await (await hub().as("ig-lead")).ask(REGISTER, { input })).body.errors).toBeUndefined();
    hub().pass(15);
    expect([await watch.cosignedAge(), await gauge(), told]).toEqual([900, 900, []]);
  });

  test("when it is older than 15 minutes, then that is told, once, and the hub stays ready all the same", async () => {
    hub().pass(1);
    expect(await watch.cosignedAge()).toBe(960);
    await watch.cosignedAge();
    expect(told).toEqual(["no witness has cosigned the access log for too long"]);
    expect(await isReady()).toBe(200);
  });

  test("when a witness cosigns again, then the next silence is told anew", async () => {
    await cosign();
    expect(await watch.cosignedAge()).toBe(0);
    hub().pass(16);
    expect(await gauge()).toBe(960);
    await watch.cosignedAge();
    expect(told).toHaveLength(2);
  });

  test("what is cosigned is published in the file of checkpoints, with its witness's line", async () => {
    const notes: string[] = [];
    await hub().hub.sealedLog.sequencer.stop();
    const sequencer = new Sequencer({
      connect: async () => {
        const client = new pg.Client({ connectionString: hub().hubUrl });
        await client.connect();
        return client;
      },
      ...{ origin: "concordat", logKey: hub().logKey, node: "one", now: () => hub().now },
      publish: async (note) => void notes.push(note),
      adopt: () => undefined,
      onFailure: (error) => {
        throw error;
      },
    });
    await sequencer.step();
    const lead = await hub().as("ig-lead");
    const { size, note } = (await lead.ask("{ auditCheckpoint { size note } }")).body.data.auditCheckpoint;
    const line = cosignatureLine(readNote(note)?.text ?? "", "council-witness", KEY, hub().now);
    await lead.ask(COSIGN, { size, line });
    await sequencer.step();
    await sequencer.step();
    await sequencer.stop();
    expect(notes.filter((one) => one === `${note}${line}`)).toHaveLength(1);
  });
});
