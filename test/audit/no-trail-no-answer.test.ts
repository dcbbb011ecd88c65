import { connect } from "node:net";
import pg from "pg";
import { personId } from "../../seeds/index.js";
import { recordRefusedRequest } from "../../src/server/record-refused-request.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const DANIEL = { id: personId("daniel-marsh") };
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

describe("when the access log cannot be written", () => {
  beforeAll(async () => {
    await hub().owner.query("REVOKE INSERT ON access_event FROM concordat_hub");
  });
  afterAll(async () => {
    await hub().owner.query("GRANT INSERT ON access_event TO concordat_hub");
  });

  test("a question is answered 503 with no data, and again when the log can be written", async () => {
    const answer = await council.ask(QUERY, DANIEL);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([503, "AUDIT_UNAVAILABLE"]);
    expect(answer.body.data).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toContain("Marsh");
    expect(answer.headers.get("retry-after")).not.toBeNull();

    await hub().owner.query("GRANT INSERT ON access_event TO concordat_hub");
    expect((await council.ask(QUERY, DANIEL)).body.data.person.name.familyName).toBe("Marsh");
    await hub().owner.query("REVOKE INSERT ON access_event FROM concordat_hub");
  });

  test("a bearer who is not let in is answered 503 as well: no refusal without a trail", async () => {
    const answer = await hub().post({ query: "{ me { role } }" });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([503, "AUDIT_UNAVAILABLE"]);
  });
});

test("a client that hangs up before the answer has its event all the same", async () => {
  const body = JSON.stringify({ query: QUERY, variables: DANIEL });
  const { hostname, port } = new URL(hub().url);
  const requestIds = Array.from({ length: 20 }, (_, n) => `hang-up-${String(n).padStart(4, "0")}`);
  for (const requestId of requestIds) await sendAndHangUp(hostname, Number(port), council.token, requestId, body);
  // The hub may still be at work on what nobody waits for: other questions are answered in the meantime.
  let found = 0;
  for (let tries = 0; tries < 100 && found < requestIds.length; tries += 1) {
    await council.ask(QUERY, DANIEL);
    found = await eventsFor(requestIds);
  }
  expect(found).toBe(requestIds.length);
});

test("a hundred clients that hang up as soon as they have asked have a hundred events (L3)", async () => {
  const requestIds = Array.from({ length: 100 }, (_, n) => `gone-away-${String(n).padStart(4, "0")}`);
  for (const requestId of requestIds) await askAndLeave(requestId);
  await until(async () => (await eventsFor(requestIds)) === 100);
});

test("of an answer that was ready when its client had gone, the event says that nobody got it (L3)", async () => {
  const others = await connections();
  await hub().owner.query("BEGIN; LOCK TABLE person_identity IN ACCESS EXCLUSIVE MODE");
  await askAndLeave("gone-before-it");
  await until(async () => (await connections()) <= others);
  await hub().owner.query("COMMIT");
  await until(async () => (await eventsFor(["gone-before-it"])) === 1);
  const { rows } = await hub().owner.query(
    "SELECT body->>'delivered' AS delivered, kind FROM access_event WHERE request_id = 'gone-before-it'",
  );
  expect(rows).toEqual([{ delivered: "NO", kind: "READ" }]);
});

test("of an answer that was sent, no more is said than that it may have arrived (L3)", async () => {
  const [event] = await hub().eventsOf(await council.ask(QUERY, DANIEL));
  expect(event?.body.delivered).toBe("UNKNOWN");
  const lead = await hub().as("ig-lead");
  const told = async (requestId: string | undefined) => {
    const { body } = await lead.ask(
      "query ($filter: AccessLogFilter) { accessLog(filter: $filter) { edges { node { requestId delivered } } } }",
      { filter: { requestId } },
    );
    return body.data.accessLog.edges.map(({ node }: { node: unknown }) => node);
  };
  expect(await told(event?.requestId)).toEqual([{ requestId: event?.requestId, delivered: "UNKNOWN" }]);
  expect(await told("gone-before-it")).toEqual([{ requestId: "gone-before-it", delivered: "NO" }]);
});

test("a request that is turned away unread has an event of its own kind, and a receipt (L8)", async () => {
  const { partnerId, userId } = (await hub().eventsOf(await council.ask(QUERY, DANIEL)))[0] ?? {};
  const caller = { partnerId, userId, role: "PRACTITIONER", purpose: "CARE_MANAGEMENT" } as never;
  for (const [requestId, whose] of [
    ["limited-known", caller],
    ["limited-unknown", null],
  ] as const) {
    const receipt = await recordRefusedRequest({ requestId, code: "RATE_LIMITED", caller: whose }, hub().hub.parts);
    expect(receipt?.sequence).toBeGreaterThan(0);
  }
  const { rows } = await hub().owner.query(
    `SELECT kind, partner_id AS "partnerId", user_id AS "userId", has_refusal AS "hasRefusal", body->'errors' AS errors
     FROM access_event WHERE request_id LIKE 'limited-%' ORDER BY request_id`,
  );
  const refused = { kind: "REQUEST_REFUSED", hasRefusal: true, errors: ["RATE_LIMITED"] };
  expect(rows).toEqual([
    { ...refused, partnerId, userId },
    { ...refused, partnerId: null, userId: null },
  ]);
});

/** Asks, and closes the connection when the question has gone out. */
function askAndLeave(requestId: string): Promise<void> {
  const { hostname, port } = new URL(hub().url);
  const body = JSON.stringify({ query: QUERY, variables: DANIEL });
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.write(requestText(hostname, Number(port), council.token, requestId, body), () => socket.destroy());
  });
}

/** The connections that the hub has open for its callers. */
const connections = () =>
  new Promise<number>((done, fail) => {
    hub().hub.http.server.getConnections((error, count) => (error ? fail(error) : done(count)));
  });

/** Waits for what will come, a question to the database at a time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 5_000 && !(await isSo()); tries += 1) await hub().owner.query("SELECT 1");
  expect(await isSo()).toBe(true);
}

async function eventsFor(requestIds: readonly string[]): Promise<number> {
  const { rowCount } = await hub().owner.query("SELECT FROM access_event WHERE request_id = ANY($1)", [requestIds]);
  return rowCount ?? 0;
}

function requestText(host: string, port: number, token: string, requestId: string, body: string): string {
  return [
    ...["POST /graphql HTTP/1.1", `host: ${host}:${port}`, `authorization: Bearer ${token}`],
    ...[`x-request-id: ${requestId}`, "content-type: application/json", `content-length: ${body.length}`, "", body],
  ].join("\r\n");
}

function sendAndHangUp(host: string, port: number, token: string, requestId: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.end(requestText(host, port, token, requestId, body)));
    socket.on("error", reject);
    socket.once("data", () => socket.destroy());
    socket.on("close", () => resolve());
  });
}

describe("the log is append-only", () => {
  const changes = [
    "UPDATE access_event SET operation = 'nothing'",
    "DELETE FROM access_event",
    "TRUNCATE access_event CASCADE",
  ];

  test.each(changes)("for the hub's own role: %s", async (sql) => {
    const client = new pg.Client({ connectionString: hub().hubUrl });
    await client.connect();
    await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
    await client.end();
  });

  test.each(changes)("for the owner of the table as well: %s", async (sql) => {
    await expect(hub().owner.query(sql)).rejects.toThrow("append-only");
  });
});

test("the event holds no value that was read", async () => {
  const answer = await council.ask(
    "query ($id: ID!) { person(id: $id) { name { familyName givenNames } identifiers { value } contact { addressLines postcode telephone } } }",
    DANIEL,
  );
  const { name, identifiers, contact } = answer.body.data.person;
  const [event] = await hub().eventsOf(answer);
  const written = JSON.stringify(event);
  const values = [name.familyName, name.givenNames, contact.postcode, contact.telephone, ...contact.addressLines];
  for (const value of [...values, ...identifiers.map((one: { value: string }) => one.value)]) {
    expect(written).not.toContain(value);
  }
});
