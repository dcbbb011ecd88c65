import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { partnerId, personId, userId } from "../../seeds/index.js";
import { newSigningKey } from "../../src/audit/seal/index.js";
import { openingOfReceipt } from "../../src/commands/opening-of-receipt.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { exportOf, linesIn, resigned, run, textOf } from "../support/audit-exports.js";
import { type Answer, useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const VERIFIER = resolve("src/audit/verify/receipt-verify.mjs");
const GARETH = personId("gareth-lloyd");
const READ = `query ($id: ID!) { person(id: $id) { name { familyName } physicalHealth { hasCurrentConditions }
  safeguarding { openConcerns } } }`;
const RECEIPT = `query ($id: ID!) { person(id: $id) { accessReceipt { completeUpTo document entries {
  sentence purpose firstOn lastOn times categories partner { name } } } } }`;

let directory: string;
const step = () => hub().hub.sealedLog.sequencer.step();

async function reads(name: Parameters<ReturnType<typeof hub>["as"]>[0], purpose?: Purpose): Promise<Answer> {
  return (await hub().as(name, purpose)).ask(READ, { id: GARETH });
}

async function receiptOf(name: "person-in-prison" | "ig-lead" | "council" | "person" = "person-in-prison") {
  const answer = await (await hub().as(name)).ask(RECEIPT, { id: GARETH });
  expect(answer.body.errors).toBeUndefined();
  return { answer, receipt: answer.body.data.person?.accessReceipt };
}

const partnersIn = (receipt: { entries: { partner: { name: string } }[] }) =>
  receipt.entries.map(({ partner }) => partner.name);

/** Runs the check of a receipt, as its holder or an auditor does. */
async function checked(document: string, more: Readonly<Record<string, string>> = {}) {
  await writeFile(join(directory, "receipt.json"), `${document}\n`);
  const key = hub().logKey.publicKey.toString("base64");
  const options = Object.entries({ "log-key": key, ...more }).flatMap(([name, value]) => [`--${name}`, value]);
  return run([VERIFIER, join(directory, "receipt.json"), ...options]);
}

/** What the auditor is handed: the whole log, and what opens the receipt. */
async function auditOf(document: string, text?: string) {
  await writeFile(join(directory, "log.ndjson"), text ?? (await exportOf(hub())));
  const opening = openingOfReceipt(document, "concordat", hub().logKey);
  return { export: join(directory, "log.ndjson"), opening };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "access-receipt-"));
  await reads("council");
  await Promise.all([reads("council"), reads("prison"), reads("prison-healthcare")]);
  await reads("council", "SAFEGUARDING");
  await reads("prison-public-protection");
  await step();
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe("given several partners have seen Gareth's record, when he asks who has, and why", () => {
  test("then he is told by partner and purpose, in a plain sentence, and never which member of staff (S11)", async () => {
    const { receipt, answer } = await receiptOf();
    const council = receipt.entries.find(
      ({ partner }: { partner: { name: string } }) => partner.name === "Ashdale Council",
    );
    expect(council).toMatchObject({
      purpose: "CARE_MANAGEMENT",
      times: 2,
      firstOn: "2026-06-15",
      lastOn: "2026-06-15",
    });
    expect(council.sentence).toMatch(
      /^Ashdale Council saw [a-z].*physical health: twice, on 15 June 2026, to plan, arrange and review your care, because /,
    );
    expect(JSON.stringify(answer.body.data)).not.toMatch(/Priya|Colin|Anya|SAFEGUARDING|PUBLIC_PROTECTION/);
    expect(partnersIn(receipt).toSorted()).toEqual(["Ashdale Council", "Ashgrove Prison Healthcare", "HMP Ashgrove"]);
  });

  test("then reading it is in the log (S11, AUD-03)", async () => {
    const [event] = await hub().eventsOf((await receiptOf()).answer);
    expect(event?.body.logReads).toEqual([{ filters: ["personId"], found: 4 }]);
    expect(event?.body.decisions.map(({ category }) => category)).toContain("ACCESS_LOG");
  });

  test("then nobody else is given it: not staff, not governance, not another person (S11)", async () => {
    for (const name of ["ig-lead", "council", "person"] as const)
      expect((await receiptOf(name)).receipt ?? null).toBeNull();
  });

  test("then the file can be checked with Node alone, down to the log's signature (S11, AUD-02)", async () => {
    const { receipt } = await receiptOf();
    expect(await checked(receipt.document)).toMatchObject({
      code: 0,
      out: expect.stringContaining("4 events are in the log"),
    });
    expect((await checked(receipt.document, { "log-key": Buffer.alloc(32).toString("base64") })).code).toBe(1);
  });

  test.each([
    ["a sentence is changed", (text: string) => text.replace("twice", "once"), /words/],
    ["an event is dropped", (text: string) => forge(text, (one) => one.events.pop()), /words/],
    [
      "a count is changed in what was signed",
      (text: string) => text.replace('\\"count\\":4', '\\"count\\":3'),
      /not signed/,
    ],
    ["a proof is changed", (text: string) => forge(text, (one) => one.batches[0].number++), /not in the log/],
    [
      "the person is another",
      (text: string) =>
        forge(text, (one) => {
          one.person.id = personId("daniel-marsh");
        }),
      /person/,
    ],
    [
      "the checkpoint is another",
      (text: string) =>
        forge(text, (one) => {
          one.checkpoint = "x\n1\ny\n\n";
        }),
      /checkpoint/,
    ],
    [
      "an entry is gone altogether",
      (text: string) =>
        forge(text, (one) => {
          one.entries = null;
        }),
      /words|shape/,
    ],
  ])("then when %s it is found (S11, AUD-02)", async (_, change, says) => {
    const { receipt } = await receiptOf();
    const forged = change(receipt.document);
    expect(forged).not.toBe(receipt.document);
    const { code, error } = await checked(forged);
    expect([code, error]).toEqual([1, expect.stringMatching(says)]);
  });
});

describe("given an auditor with the whole log and the opening", () => {
  test("then it is proved that no event which names him was kept from the count (S11, AUD-02)", async () => {
    const { receipt } = await receiptOf();
    const { code, out } = await checked(receipt.document, await auditOf(receipt.document));
    expect([code, out]).toEqual([0, expect.stringMatching(/bound to all \d+ events/)]);
  });

  test("then a receipt made as if an event were not there is found out (S11, AUD-02)", async () => {
    const { receipt } = await receiptOf();
    await hub().owner.query("ALTER TABLE access_event DISABLE TRIGGER USER");
    const { rows } = await hub().owner.query(
      "UPDATE access_event SET subject_ids = '{}' WHERE id = (SELECT id FROM access_event WHERE partner_id = $1 AND $2 = ANY(subject_ids) ORDER BY recorded_at LIMIT 1) RETURNING id",
      [partnerId("ashgrove-prison"), GARETH],
    );
    const short = (await receiptOf()).receipt;
    await hub().owner.query("UPDATE access_event SET subject_ids = ARRAY[$2::uuid] WHERE id = $1", [
      rows[0].id,
      GARETH,
    ]);
    await hub().owner.query("ALTER TABLE access_event ENABLE TRIGGER USER");
    expect(partnersIn(short)).not.toEqual(partnersIn(receipt));
    expect((await checked(short.document)).code).toBe(0);
    const { code, error } = await checked(short.document, await auditOf(short.document));
    expect([code, error]).toEqual([1, expect.stringMatching(/not made over every event/)]);
  });

  test("then the opening of another receipt opens nothing, and without one nothing is said (S11)", async () => {
    const [one, other] = [(await receiptOf()).receipt, (await receiptOf()).receipt];
    const { opening } = await auditOf(other.document);
    const audit = await auditOf(one.document);
    expect((await checked(one.document, { ...audit, opening })).code).toBe(1);
    expect((await checked(one.document, { export: audit.export })).code).toBe(3);
  });

  test("then a receipt is opened by the log that signed it, and by no other (S11)", async () => {
    const { receipt } = await receiptOf();
    expect(() => openingOfReceipt(receipt.document, "concordat", newSigningKey())).toThrow(/not signed by the key/);
    const forged = forge(receipt.document, (one) => {
      one.statement = one.statement.replace('"v":1', '"v":2');
    });
    expect(() => openingOfReceipt(forged, "concordat", hub().logKey)).toThrow(/not signed by the key/);
    expect(() => openingOfReceipt("{}", "concordat", hub().logKey)).toThrow(/no receipt/);
  });

  test("then a selection, or a log whose bodies are gone, does not say enough (S11)", async () => {
    const { receipt } = await receiptOf();
    const selection = await exportOf(hub(), { selection: { personId: GARETH } });
    expect((await checked(receipt.document, await auditOf(receipt.document, selection))).code).toBe(2);
    const lines = linesIn(await exportOf(hub())).map((line) =>
      line.type === "event" ? { type: "leaf", sequence: line.sequence, leaf: line.leaf } : line,
    );
    const erased = textOf(resigned(lines, hub().logKey));
    expect((await checked(receipt.document, await auditOf(receipt.document, erased))).code).toBe(2);
  });
});

describe("given what may not be told yet", () => {
  const shape = (document: string) => {
    const { events, entries, statement } = JSON.parse(document);
    const { told, all, ...rest } = JSON.parse(statement);
    return {
      events: events.length,
      entries: entries.length,
      count: told.count,
      all: all.length,
      names: Object.keys(rest),
    };
  };

  test("when an investigation keeps an access from him, then nothing in his receipt shows that there is one (S11)", async () => {
    const before = (await receiptOf()).receipt;
    await hub().owner.query(
      `WITH matter AS (INSERT INTO investigation (person_id, reason, kept_from_person_because, recorded_by_user_id,
         recorded_by_partner_id, event_at) VALUES ($1, 'A call.', 'He may warn them.', $2, $3, $4) RETURNING id)
       INSERT INTO event_hold (investigation_id, event_id, recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT matter.id, access_event.id, $2, $3, $4 FROM matter, access_event WHERE access_event.partner_id = $5 AND $1 = ANY(subject_ids)`,
      [GARETH, userId("helen-ashby"), partnerId("ashdale-council"), hub().now, partnerId("ashgrove-healthcare")],
    );
    const held = (await receiptOf()).receipt;
    expect(partnersIn(held)).not.toContain("Ashgrove Prison Healthcare");
    expect(shape(held.document)).toEqual({ ...shape(before.document), events: 3, entries: 2, count: 3 });
    const { code } = await checked(held.document, await auditOf(held.document));
    expect(code).toBe(0);
  });

  test("when a council prepares for a move he does not know of, then he is told of it once he has arrived (S11)", async () => {
    const relate = (kind: string) =>
      hub().owner.query(
        "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Told', $4)",
        [GARETH, partnerId("brindlemoor-council"), kind, hub().now],
      );
    await relate("SECOND_AUTHORITY");
    await reads("council-b");
    await step();
    expect(partnersIn((await receiptOf()).receipt)).not.toContain("Brindlemoor Council");
    await relate("RESPONSIBLE_AUTHORITY");
    expect(partnersIn((await receiptOf()).receipt)).toContain("Brindlemoor Council");
  });

  test("then two receipts of one moment commit differently: none can be guessed from another (S11)", async () => {
    const [one, other] = [(await receiptOf()).receipt, (await receiptOf()).receipt].map(({ document }) =>
      JSON.parse(JSON.parse(document).statement),
    );
    expect([one.all === other.all, one.subject === other.subject]).toEqual([false, false]);
  });
});

test("whoever may act for a person is told the same of them, and of nobody else (S11)", async () => {
  const edna = personId("edna-fairley");
  await (await hub().as("council")).ask(READ, { id: edna });
  await step();
  const proxy = await hub().as("proxy");
  const { body } = await proxy.ask(RECEIPT, { id: edna });
  expect(partnersIn(body.data.person.accessReceipt)).toContain("Ashdale Council");
  expect((await proxy.ask(RECEIPT, { id: GARETH })).body.data.person).toBeNull();
});

test("the statements of a receipt are as many for many events as for few (S11)", async () => {
  const cost = () => statementsOf(async () => void (await receiptOf()));
  const few = await cost();
  for (let n = 0; n < 8; n += 1) await reads("council");
  await step();
  expect(await cost()).toBe(few);
});

// biome-ignore lint/suspicious/noExplicitAny: a forged receipt has whatever shape the forger gives it
function forge(text: string, change: (receipt: any) => unknown): string {
  const receipt = JSON.parse(text);
  change(receipt);
  return JSON.stringify(receipt);
}
