import pg from "pg";
import { personId } from "../../seeds/index.js";
import {
  headOf,
  headOfOpening,
  isNoteSignedBy,
  isSignedBy,
  leafOf,
  newSigningKey,
  readNote,
  readTreeHead,
  rootOf,
  signedBytesOf,
  treeLeafOf,
} from "../../src/audit/seal/index.js";
import {
  type AccessEvent,
  SealedTrail,
  Sequencer,
  STORED_EVENT,
  sealedText,
  signInRefused,
} from "../../src/audit/trail/index.js";
import { type Answer, type Caller, type TestHub, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

interface BatchRow {
  readonly streamId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly eventCount: number;
  readonly sealedAt: Date;
  readonly previous: Buffer;
  readonly head: Buffer;
  readonly signature: Buffer;
}

const BATCHES = `SELECT stream_id AS "streamId", number::int, first_sequence::int AS "firstSequence",
  event_count AS "eventCount", sealed_at AS "sealedAt", previous_head AS previous, head, signature
  FROM sealed_batch ORDER BY stream_id, number`;

const batches = async (): Promise<BatchRow[]> => (await hub().owner.query<BatchRow>(BATCHES)).rows;

async function leavesOf({ streamId, firstSequence, eventCount }: BatchRow): Promise<Buffer[]> {
  const { rows } = await hub().owner.query<AccessEvent>(
    `SELECT ${STORED_EVENT} FROM sealed_event JOIN access_event ON access_event.id = event_id
     WHERE stream_id = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence`,
    [streamId, firstSequence, firstSequence + eventCount],
  );
  return rows.map((event) => leafOf(event.salt, sealedText(event)));
}

const receiptOf = ({ headers }: Answer) => (headers.get("hub-audit-receipt") ?? "").split(".");

/** A connection of the hub's own role, as a sequencer has one. */
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: hub().hubUrl });
  await client.connect();
  return client;
}

function sequencer(name: string, notes: string[], failures: unknown[], connection = connect, now = () => hub().now) {
  return new Sequencer({
    ...{ origin: "concordat", logKey: LOG_KEY, node: name, now, connect: connection },
    publish: async (note) => void notes.push(note),
    adopt: () => undefined,
    onFailure: (error) => failures.push(error),
  });
}

const LOG_KEY = newSigningKey();

describe("each answer and its seal (AUD-02)", () => {
  test("an answer bears a receipt, by which its event and the signed batch around it are found", async () => {
    const answer = await council.ask(QUERY, DANIEL);
    const [streamId, sequence, head = "", signature = ""] = receiptOf(answer);
    const [event] = await hub().eventsOf(answer);
    const { rows } = await hub().owner.query(
      "SELECT event_id, public_key FROM sealed_event JOIN audit_stream ON id = stream_id WHERE stream_id = $1 AND sequence = $2",
      [streamId, sequence],
    );
    expect(rows[0].event_id).toBe(event?.id);
    const signed = signedBytesOf(Buffer.from(head, "base64url"));
    expect(isSignedBy(rows[0].public_key, signed, Buffer.from(signature, "base64url"))).toBe(true);
  });

  test("a bearer who is not let in gets one too: that refusal cannot be denied later", async () => {
    const refused = await hub().post({ query: "{ me { role } }" });
    expect(refused.status).toBe(401);
    expect(receiptOf(refused)).toHaveLength(4);
  });

  test("every batch follows from the one before it, and is made of its events and nothing else", async () => {
    await Promise.all(Array.from({ length: 12 }, () => council.ask(QUERY, DANIEL)));
    const all = await batches();
    const { rows } = await hub().owner.query("SELECT opening FROM audit_stream");
    let [previous, next] = [headOfOpening(rows[0].opening), 1];
    for (const [index, batch] of all.entries()) {
      expect([batch.number, batch.firstSequence]).toEqual([index + 1, next]);
      expect(batch.previous.equals(previous)).toBe(true);
      expect(headOf({ ...batch, leaves: await leavesOf(batch) }).equals(batch.head)).toBe(true);
      [previous, next] = [batch.head, next + batch.eventCount];
    }
  });

  test("a change's event is sealed once the change is committed, and waits for nobody any more", async () => {
    const consents = "query ($id: ID!) { person(id: $id) { consents { id version status kind } } }";
    const { body } = await council.ask(consents, DANIEL);
    const given = body.data.person.consents.find((one: { status: string }) => one.status === "GIVEN");
    const answer = await council.ask(
      `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { id } } }`,
      {
        input: {
          consentId: given.id,
          expectedVersion: given.version,
          reason: "He asked.",
          consequencesExplained: true,
        },
      },
    );
    await council.ask(QUERY, DANIEL);
    const events = await hub().eventsOf(answer);
    expect(events.length).toBeGreaterThan(0);
    const { rows } = await hub().owner.query("SELECT event_id FROM sealed_event WHERE event_id = ANY($1)", [
      events.map(({ id }) => id),
    ]);
    expect(rows).toHaveLength(events.length);
    expect((await hub().owner.query("SELECT FROM unsealed_event")).rowCount).toBe(0);
  });
});

describe("when it is not certain whether a batch became durable", () => {
  test("its stream ends there and the next batch opens another, so that no stream forks", async () => {
    const written: string[] = [];
    const failures = ["08006", null, "57P01", null];
    const database = {
      query: async ({ values }: { values: unknown[] }) => {
        const code = failures.shift();
        written.push(`${values[3]}/${values[4]}`);
        if (code) throw Object.assign(new Error("lost"), { code });
      },
    };
    const trail = new SealedTrail({ database, logKey: LOG_KEY, node: "hub#1", now: () => hub().now });
    const event = () => ({ event: signInRefused("r", "UNAUTHENTICATED", "matrix", hub().now), isStored: false });
    await expect(trail.store([event()])).rejects.toThrow("lost");
    await trail.store([event()]);
    await expect(trail.store([event()])).rejects.toThrow("lost");
    await trail.store([event()]);
    const [first, second, third, fourth] = written.map((place) => place.split("/"));
    expect([first?.[1], second?.[1], third?.[1], fourth?.[1]]).toEqual(["1", "1", "2", "1"]);
    expect(new Set([first?.[0], second?.[0], fourth?.[0]]).size).toBe(3);
    expect(third?.[0]).toBe(second?.[0]);
  });

  test("what PostgreSQL refuses outright is certainly not there: the stream goes on in the same place", async () => {
    const places: unknown[][] = [];
    const database = {
      query: async ({ values }: { values: unknown[] }) => {
        places.push([values[3], values[4]]);
        if (places.length === 1) throw Object.assign(new Error("refused"), { code: "42501" });
      },
    };
    const trail = new SealedTrail({ database, logKey: LOG_KEY, node: "hub#1", now: () => hub().now });
    const entry = { event: signInRefused("r", "UNAUTHENTICATED", "matrix", hub().now), isStored: false };
    await expect(trail.store([entry])).rejects.toThrow("refused");
    await trail.store([entry]);
    expect(places[1]).toEqual(places[0]);
  });
});

describe("the tree over all streams", () => {
  test("takes every batch once, and each checkpoint is signed over exactly what it holds", async () => {
    const notes: string[] = [];
    const failures: unknown[] = [];
    const one = sequencer("one", notes, failures);
    await one.step();
    await council.ask(QUERY, DANIEL);
    await one.step();
    await one.step();
    await one.stop();
    expect(failures).toEqual([]);
    expect(notes).toHaveLength(2);
    const all = await batches();
    const leaves = all.map(({ streamId, number, head }) => treeLeafOf(streamId, number, head));
    const tree = readTreeHead(readNote(notes.at(-1) ?? "")?.text ?? "", "concordat");
    expect(tree).toEqual({ size: all.length, root: rootOf(leaves) });
    expect(isNoteSignedBy(notes.at(-1) ?? "", "concordat", LOG_KEY.publicKey)).toBe(true);
  });

  test("has one leader; another takes over when it goes, and goes on from the same tree", async () => {
    const notes: string[] = [];
    const failures: unknown[] = [];
    const [one, two] = [sequencer("one", notes, failures), sequencer("two", notes, failures)];
    await council.ask(QUERY, DANIEL);
    await one.step();
    const afterOne = notes.length;
    await council.ask(QUERY, DANIEL);
    await two.step();
    expect(notes).toHaveLength(afterOne);
    await one.stop();
    await two.step();
    await two.stop();
    expect(failures).toEqual([]);
    const sizes = notes.map((note) => readTreeHead(readNote(note)?.text ?? "", "concordat")?.size ?? 0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes.at(-1)).toBe((await batches()).length);
  });

  test("a leader that stalled and was replaced writes nothing, and tells that it failed", async () => {
    const [notes, failures]: [string[], unknown[]] = [[], []];
    const stale = sequencer("stale", notes, failures);
    await stale.step();
    await hub().owner.query(
      "INSERT INTO sequencer_term (term, node, began_at) SELECT max(term) + 1, 'newer', now() FROM sequencer_term",
    );
    const before = (await hub().owner.query("SELECT count(*)::int AS n FROM tree_leaf")).rows[0].n;
    await council.ask(QUERY, DANIEL);
    const told = notes.length;
    await stale.step();
    expect(failures).toHaveLength(1);
    expect(notes).toHaveLength(told);
    expect((await hub().owner.query("SELECT count(*)::int AS n FROM tree_leaf")).rows[0].n).toBe(before);
    await stale.stop();
  });

  test("goes on where a checkpoint cannot be made known outside: it is kept, and the failure is told", async () => {
    const failures: unknown[] = [];
    const one = new Sequencer({
      ...{ origin: "concordat", logKey: LOG_KEY, node: "one", now: () => hub().now, connect },
      publish: async () => {
        throw new Error("the file cannot be written");
      },
      adopt: () => undefined,
      onFailure: (error) => failures.push(error),
    });
    await council.ask(QUERY, DANIEL);
    await one.step();
    await council.ask(QUERY, DANIEL);
    await one.step();
    const { rows } = await hub().owner.query(
      "SELECT count(DISTINCT term)::int AS terms FROM checkpoint WHERE term = (SELECT max(term) FROM sequencer_term)",
    );
    expect([failures.length, rows[0].terms]).toEqual([2, 1]);
    expect((await hub().owner.query("SELECT max(tree_size)::int AS size FROM checkpoint")).rows[0].size).toBe(
      (await batches()).length,
    );
    await one.stop();
  });

  test("an hour without news has a checkpoint all the same, so that silence can be told from loss", async () => {
    const notes: string[] = [];
    let now = hub().now;
    const one = sequencer("one", notes, [], connect, () => now);
    await one.step();
    const told = notes.length;
    now = new Date(now.getTime() + 59 * 60_000);
    await one.step();
    expect(notes).toHaveLength(told);
    now = new Date(now.getTime() + 60_000);
    await one.step();
    expect(notes).toHaveLength(told + 1);
    await one.stop();
  });

  test("events whose hub died before it sealed them are found after ten seconds, and handed on to be sealed", async () => {
    const event = signInRefused("orphan-request", "UNAUTHENTICATED", "matrix", hub().now);
    await hub().owner.query(
      `INSERT INTO access_event (id, request_id, occurred_at, kind, policy_fingerprint, body, salt)
       VALUES ($1, 'orphan-request', $2, 'SIGN_IN_REFUSED', 'matrix', '{}', $3)`,
      [event.id, event.occurredAt, event.salt],
    );
    await hub().owner.query("INSERT INTO unsealed_event VALUES ($1, now() - interval '11 seconds')", [event.id]);
    await hub().hub.sealedLog.sequencer.step();
    await hub().hub.sealedLog.recorder.settle();
    const { rows } = await hub().owner.query("SELECT stream_id FROM sealed_event WHERE event_id = $1", [event.id]);
    expect(rows).toHaveLength(1);
    expect((await hub().owner.query("SELECT FROM unsealed_event")).rowCount).toBe(0);
    await hub().hub.sealedLog.sequencer.stop();
  });
});

describe("the seal is append-only", () => {
  const tables = ["audit_stream", "sealed_batch", "sealed_event", "sequencer_term", "tree_leaf", "checkpoint"];

  test.each(tables)("%s cannot be changed or emptied by the hub, nor by the owner", async (table) => {
    const client = await connect();
    for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
      await expect((hub() as TestHub).owner.query(sql)).rejects.toThrow("append-only");
    }
    await client.end();
  });
});
