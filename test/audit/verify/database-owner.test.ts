import { readFileSync } from "node:fs";
import { personId } from "../../../seeds/index.js";
import { exportOf, linesIn, VERIFIER, type Verdict, verified } from "../../support/audit-exports.js";
import { useHub } from "../../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const TABLES = ["access_event", "sealed_event", "sealed_batch", "tree_leaf", "checkpoint"];
let kept: string;

/** The owner of the database switches off what keeps the log append-only, and has it back afterwards as it was. */
async function afterwards(...changes: readonly string[]): Promise<Verdict> {
  const { owner } = hub();
  for (const table of TABLES) {
    await owner.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}; ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  }
  for (const change of changes) await owner.query(change);
  try {
    return await verified(await exportOf(hub()), { notes: [kept] });
  } finally {
    for (const table of TABLES) {
      await owner.query(`DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table}; DROP TABLE kept_${table}`);
    }
    // What the export itself sealed is in no copy: its stream is left without batches, as by a hub that died.
    for (const table of TABLES) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  }
}

beforeAll(async () => {
  const council = await hub().as("council");
  const ask = () => council.ask("query ($id: ID!) { person(id: $id) { name { familyName } } }", { id: DANIEL });
  for (let round = 0; round < 3; round += 1) {
    await ask();
    await Promise.all([ask(), ask(), ask(), ask()]);
    await hub().hub.sealedLog.sequencer.step();
  }
  const { rows } = await hub().owner.query("SELECT note FROM checkpoint ORDER BY tree_size DESC LIMIT 1");
  kept = rows[0].note;
});

const SECOND = "(SELECT event_id FROM sealed_event WHERE sequence = 2)";
/** All that came after the first checkpoint. */
const LATER = "tree_leaf.index >= (SELECT min(tree_size) FROM checkpoint)";
const OF_TREE = "batch.stream_id = tree_leaf.stream_id AND batch.number = tree_leaf.number";
const dropTail = `
  DELETE FROM sealed_event AS event USING sealed_batch AS batch, tree_leaf
    WHERE ${LATER} AND ${OF_TREE} AND event.stream_id = batch.stream_id AND event.sequence >= batch.first_sequence;
  DELETE FROM sealed_batch AS batch USING tree_leaf WHERE ${LATER} AND ${OF_TREE};
  DELETE FROM tree_leaf WHERE ${LATER}`;

describe("given the owner of the database changes the log behind the hub's back (AUD-02)", () => {
  test("as it is, it is sound", async () => {
    expect(await afterwards()).toMatchObject({ exitCode: 0 });
  });

  test.each([
    ["what an event says", `UPDATE access_event SET purpose = 'DIRECT_CARE' WHERE id = ${SECOND}`, 1, { sequence: 2 }],
    [
      "whom an event is about",
      `UPDATE access_event SET body = jsonb_set(body, '{decisions,0,people}', '[]') WHERE id = ${SECOND}`,
      1,
      { sequence: 2 },
    ],
    ["that there was an event", `DELETE FROM access_event WHERE id = ${SECOND}`, 1, { sequence: 2 }],
    ["that an event was sealed", "DELETE FROM sealed_event WHERE sequence = 2", 2, { batch: 2 }],
    [
      "which of two events came first",
      `UPDATE sealed_event SET sequence = sequence + 1000 WHERE sequence IN (2, 3);
       UPDATE sealed_event SET sequence = CASE sequence WHEN 1002 THEN 3 ELSE 2 END WHERE sequence > 1000`,
      1,
      { batch: 2 },
    ],
    [
      "when it was",
      "UPDATE sealed_batch SET sealed_at = sealed_at - interval '1 day' WHERE number = 2",
      1,
      { batch: 2 },
    ],
    ["that its last batches ever were", dropTail, 2, { reason: expect.stringMatching(/batches stand before it/) }],
    [
      "that its last batches ever were, and all that was signed over them",
      `${dropTail}; DELETE FROM checkpoint WHERE tree_size > (SELECT min(tree_size) FROM checkpoint)`,
      2,
      { reason: expect.stringMatching(/You hold a checkpoint/) },
    ],
  ])("%s, then the next export tells", async (_, change, exitCode, place) => {
    expect(await afterwards(change)).toMatchObject({ exitCode, ...place });
  });

  test("a part of a log whose tree was cut short is not exported as if it could be proved", async () => {
    const { owner } = hub();
    await owner.query("ALTER TABLE tree_leaf DISABLE TRIGGER ALL");
    await owner.query(
      "CREATE TEMP TABLE cut AS SELECT * FROM tree_leaf WHERE index > 0; DELETE FROM tree_leaf WHERE index > 0",
    );
    await expect(exportOf(hub(), { selection: { personId: DANIEL } })).rejects.toThrow("The tree holds less");
    await owner.query("INSERT INTO tree_leaf TABLE cut; DROP TABLE cut; ALTER TABLE tree_leaf ENABLE TRIGGER ALL");
  });
});

describe("the verifier", () => {
  test("is one file that needs nothing but Node: no package, and not a line of the hub's", () => {
    const imports = readFileSync(VERIFIER, "utf8").matchAll(/\b(?:from|import\(|require\()\s*"([^"]+)"/g);
    const sources = [...imports].map(([, source]) => source);
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => !source?.startsWith("node:"))).toEqual([]);
  });

  test("reads an export whose events hold no value that was read", async () => {
    const lines = linesIn(await exportOf(hub(), { selection: { personId: DANIEL } }));
    expect(lines.some(({ type }) => type === "event")).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("Marsh");
  });
});
