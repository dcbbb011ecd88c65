import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { MOST_LATENESS_MILLISECONDS } from "../../../src/server/limits/shedding.js";
import { useHub } from "../../support/hub.js";

const load = { lateness: 0 };
const hub = useHub({ lateness: () => load.lateness, patience: { headers: 400, body: 800 } });
const QUERY = JSON.stringify({ query: "{ me { role } }" });

async function post(headers: Record<string, string>, body: NonNullable<RequestInit["body"]> = QUERY) {
  const { token } = await hub().as("council");
  const all = { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers };
  const response = await fetch(`${hub().url}/graphql`, { method: "POST", headers: all, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Sends what is given and nothing more; tells what came back when the hub has closed the connection. */
function sendAndWait(text: string): Promise<string> {
  const { hostname, port } = new URL(hub().url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
  });
}

describe("a client that takes its time", () => {
  test("over the headers is cut off (D8)", async () => {
    expect(await sendAndWait("POST /graphql HTTP/1.1\r\nhost: hub\r\nx-slow: ")).toContain("408");
  });

  test("over the body is cut off (D8)", async () => {
    const head = "POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n";
    expect(await sendAndWait(`${head}{`)).toContain("408");
  });

  test("with headers of 20 kB is not read (D8)", async () => {
    expect((await post({ "x-long": "x".repeat(20_000) })).status).toBe(431);
  });
});

describe("a body that is not what it seems", () => {
  test.each([
    ["packed with gzip (D8)", { "content-encoding": "gzip" }, gzipSync(QUERY)],
    ["packed with something unknown (D8)", { "content-encoding": "br" }, QUERY],
    ["in UTF-7 (C2)", { "content-type": "application/json; charset=utf-7" }, QUERY],
    ["in UTF-16 (C2)", { "content-type": 'application/json; charset="utf-16"' }, Buffer.from(QUERY, "utf16le")],
  ])("%s is refused", async (_name, headers, body) => {
    const { status, text } = await post(headers, body);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([415, "BAD_USER_INPUT"]);
  });

  test("in UTF-8, and saying so, is answered (C2)", async () => {
    expect((await post({ "content-type": "application/json; charset=UTF-8" })).status).toBe(200);
  });
});

describe("a hub that is late with everything", () => {
  beforeEach(() => {
    load.lateness = MOST_LATENESS_MILLISECONDS + 1;
  });
  afterEach(() => {
    load.lateness = 0;
  });

  test("turns questions away unread, and says when to come back (D3)", async () => {
    const { status, headers, text } = await post({}, "{");
    expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([503, "1", "no-store"]);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    expect(JSON.parse(text)).not.toHaveProperty("data");
  });

  test.each(["/health/live", "/health/ready", "/metrics"])("still answers %s (D3)", async (path) => {
    expect((await fetch(hub().url + path)).status).toBe(200);
  });

  test("answers again when it has caught up (D3)", async () => {
    load.lateness = MOST_LATENESS_MILLISECONDS;
    expect((await post({})).status).toBe(200);
  });
});
