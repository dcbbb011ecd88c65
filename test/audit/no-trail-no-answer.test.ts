import { connect } from "node:net";
import pg from "pg";
import { personId } from "../../seeds/index.js";
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

async function eventsFor(requestIds: readonly string[]): Promise<number> {
  const { rowCount } = await hub().owner.query("SELECT FROM access_event WHERE request_id = ANY($1)", [requestIds]);
  return rowCount ?? 0;
}

function sendAndHangUp(host: string, port: number, token: string, requestId: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      const head = ["POST /graphql HTTP/1.1", `host: ${host}:${port}`, `authorization: Bearer ${token}`];
      head.push(
        `x-request-id: ${requestId}`,
        "content-type: application/json",
        `content-length: ${body.length}`,
        "",
        body,
      );
      socket.end(head.join("\r\n"));
    });
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
