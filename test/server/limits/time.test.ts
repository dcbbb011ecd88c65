import { connect } from "node:net";
import type pg from "pg";
import { personId, planId } from "../../../seeds/index.js";
import { type Answer, type Caller, TestHub, useHub } from "../../support/hub.js";

const hub = useHub({ isHurried: true });
const DANIEL = { id: personId("daniel-marsh") };
const CONTACT = "query ($id: ID!) { person(id: $id) { contact { postcode } } }";
const EDIT = `mutation ($input: ProposePlanSectionInput!) { proposePlanSection(input: $input) { plan { version } } }`;
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

const told = (answer: Answer) => [answer.status, answer.body.errors?.[0].extensions.code];
const pool = () => (hub().hub.parts.dataSource.driver as unknown as { master: pg.Pool }).master;

/** Work while somebody else holds a lock that it needs. */
async function locked<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  await hub().owner.query("BEGIN");
  await hub().owner.query(lock);
  try {
    return await work();
  } finally {
    await hub().owner.query("ROLLBACK");
  }
}

/** The pool is whole when all its connections are idle and nobody waits for one. */
async function isWhole(): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (pool().waitingCount === 0 && pool().idleCount === pool().totalCount) return true;
    await council.ask("{ me { role } }");
  }
  return false;
}

describe("a record that somebody else has locked", () => {
  test("is not changed: the mutation ends with TIMEOUT, and nothing is held after many tries (D4)", async () => {
    const version = async () =>
      (await hub().owner.query("SELECT version FROM care_plan WHERE id = $1", [planId("daniel-marsh")])).rows[0]
        .version;
    const before = await version();
    const input = { planId: planId("daniel-marsh"), expectedVersion: before, heading: "NEEDS", narrative: "A chair." };
    for (let round = 0; round < 5; round += 1) {
      const answers = await locked("SELECT FROM care_plan FOR UPDATE", () =>
        Promise.all(Array.from({ length: 6 }, () => council.ask(EDIT, { input }))),
      );
      const codes = new Set(answers.map((answer) => told(answer).join(" ")));
      expect(codes).toContain("503 TIMEOUT");
      for (const code of codes) expect(code).toMatch(/^503 (TIMEOUT|UNAVAILABLE)$/);
      expect(answers.every(({ body, headers }) => body.data === undefined && headers.has("retry-after"))).toBe(true);
    }
    expect(await version()).toBe(before);
    expect(await isWhole()).toBe(true);
    expect((await council.ask(EDIT, { input })).body.data.proposePlanSection.plan.version).toBe(before + 1);
  });

  test("is not waited for by a reader either, whose event says that it failed (D4)", async () => {
    const answer = await locked("LOCK TABLE person_contact IN ACCESS EXCLUSIVE MODE", () =>
      council.ask(CONTACT, DANIEL),
    );
    expect(told(answer)).toEqual([503, "TIMEOUT"]);
    expect(answer.body.data).toBeUndefined();
    const [event] = await hub().eventsOf(answer);
    expect(event?.body).toMatchObject({ outcome: "FAILED", errors: ["TIMEOUT"] });
  });
});

describe("more slow questions than there are connections", () => {
  test("are answered or turned away at once; the trail is written, and all is well afterwards (D5)", async () => {
    const answers = await locked("LOCK TABLE person_contact IN ACCESS EXCLUSIVE MODE", () =>
      Promise.all(Array.from({ length: 60 }, () => council.ask(CONTACT, DANIEL))),
    );
    const codes = answers.map((answer) => told(answer).join(" "));
    expect(new Set(codes)).toEqual(new Set(["503 TIMEOUT", "503 UNAVAILABLE"]));
    const begun = answers.filter((answer) => told(answer)[1] === "TIMEOUT");
    for (const answer of begun) expect(await hub().eventsOf(answer)).toHaveLength(1);
    expect(await isWhole()).toBe(true);
    expect((await council.ask(CONTACT, DANIEL)).status).toBe(200);
  });

  test("leave the trail its own connections (D5)", async () => {
    const refused = await locked("LOCK TABLE person_contact IN ACCESS EXCLUSIVE MODE", async () => {
      const slow = Array.from({ length: 10 }, () => council.ask(CONTACT, DANIEL));
      const answer = await hub().post({ query: "{ me { role } }" });
      await Promise.all(slow);
      return answer;
    });
    expect(told(refused)).toEqual([401, "UNAUTHENTICATED"]);
    expect(await hub().eventsOf(refused)).toHaveLength(1);
  });
});

test("a caller who hangs up stops the work, and has an event all the same (D3)", async () => {
  const requestId = "hangs-up-while-waiting";
  await locked("LOCK TABLE person_contact IN ACCESS EXCLUSIVE MODE", async () => {
    await sendAndHangUp(requestId);
    await council.ask(CONTACT, DANIEL);
  });
  expect(await isWhole()).toBe(true);
  const events = async () =>
    (await hub().owner.query("SELECT FROM access_event WHERE request_id = $1", [requestId])).rowCount;
  for (let tries = 0; tries < 100 && (await events()) === 0; tries += 1) await council.ask("{ me { role } }");
  expect(await events()).toBe(1);
});

describe("a request whose time is over", () => {
  test("begins no statement, answers TIMEOUT, and is in the trail (D3)", async () => {
    const hurried = await TestHub.start({ patience: { work: 0 } });
    try {
      const answer = await (await hurried.as("council")).ask(CONTACT, DANIEL);
      expect(told(answer)).toEqual([503, "TIMEOUT"]);
      expect(await hurried.eventsOf(answer)).toMatchObject([{ hasRefusal: true, body: { errors: ["TIMEOUT"] } }]);
    } finally {
      await hurried.stop();
    }
  });
});

test("PostgreSQL itself ends what the hub does not (D4)", async () => {
  const { rows } = await hub().owner.query<{ setting: string }>(
    "SELECT unnest(rolconfig) AS setting FROM pg_roles WHERE rolname = $1",
    [new URL(hub().hubUrl).username],
  );
  const settings = rows.map(({ setting }) => setting);
  expect(settings).toEqual(
    expect.arrayContaining([
      "statement_timeout=3000ms",
      "lock_timeout=1000ms",
      "idle_in_transaction_session_timeout=5000ms",
    ]),
  );
});

function sendAndHangUp(requestId: string): Promise<void> {
  const { hostname, port } = new URL(hub().url);
  const body = JSON.stringify({ query: CONTACT, variables: DANIEL });
  const head = `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end(`${head}authorization: Bearer ${council.token}\r\nx-request-id: ${requestId}\r\n\r\n${body}`, () =>
        socket.destroy(),
      );
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
  });
}
