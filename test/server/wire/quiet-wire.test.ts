import { personId } from "../../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const PERSON = "query ($id: ID!) { person(id: $id) { contact { postcode } } }";
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

const told = (answer: Answer) => [answer.status, answer.body.errors?.[0].extensions.code];
const post = (body: unknown, headers: Record<string, string> = {}) =>
  hub().post(body, { authorization: `Bearer ${council.token}`, ...headers });

describe("a request that a browser could be made to send", () => {
  const requests: [string, RequestInit & { readonly path?: string }, number][] = [
    ["a mutation as text/plain", { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" }, 415],
    [
      "a form",
      { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query=x" },
      415,
    ],
    [
      "a form with parts",
      { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x--" },
      415,
    ],
    ["a query in the address", { method: "GET", path: "?query={me{role}}" }, 405],
    [
      "a mutation in the address",
      { method: "GET", path: "?query=mutation{x}", headers: { "apollo-require-preflight": "1" } },
      405,
    ],
  ];

  test.each(requests)("%s does nothing, with whatever token (C1)", async (_name, { path = "", ...init }, status) => {
    const headers = { ...init.headers, authorization: `Bearer ${council.token}` };
    const response = await fetch(`${hub().url}/graphql${path}`, { ...init, headers });
    expect(response.status).toBe(status);
    expect(await response.json()).not.toHaveProperty("data");
  });

  test("gets no leave to read the answer from another site (C1)", async () => {
    const answer = await post({ query: "{ me { role } }" }, { origin: "https://elsewhere.example" });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test("no timings are handed out, even to who asks as a router would (C3)", async () => {
  const { body } = await post({ query: "{ me { role } }" }, { "apollo-federation-include-trace": "ftv1" });
  expect(Object.keys(body.extensions)).toEqual(["hub"]);
  expect(Object.keys(body.extensions.hub)).toEqual(["requestId"]);
});

describe("headers that a proxy might have set", () => {
  const headers = ["x-agency", "x-user", "x-forwarded-user", "x-forwarded-client-cert", "subject-distinguished-name"];

  test.each(headers)("make nobody of %s (A6)", async (name) => {
    const answer = await hub().post({ query: "{ me { role } }" }, { [name]: "CN=icb" });
    expect(told(answer)).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("make no other of who has a token (A6)", async () => {
    const query = "{ me { role partner { name } } }";
    const plain = await post({ query });
    const dressed = await post({ query }, Object.fromEntries(headers.map((name) => [name, "CN=icb"])));
    expect(dressed.body.data).toEqual(plain.body.data);
  });
});

describe("whatever went wrong, the answer says its code and no more", () => {
  const wrong: [string, string, () => Promise<Answer>][] = [
    ["no token", "UNAUTHENTICATED", () => hub().post({ query: "{ me { role } }" })],
    [
      "a purpose that is not theirs",
      "PURPOSE_NOT_ALLOWED",
      () => post({ query: "{ me { role } }" }, { "hub-purpose": "RESEARCH" }),
    ],
    ["what is no GraphQL", "BAD_USER_INPUT", () => council.ask("{ me { role ")],
    ["an unknown field", "BAD_USER_INPUT", () => council.ask("{ me { rol } }")],
    ["a variable that does not fit", "BAD_USER_INPUT", () => council.ask(PERSON, { id: { nhs: "9990000018" } })],
    ["too much at a time", "TOO_COMPLEX", () => council.ask(`{ ${"me { role } ".repeat(1_000)} }`)],
    ["a fault of the hub's own", "INTERNAL", () => withoutColumn(() => council.ask(PERSON, DANIEL))],
  ];

  async function withoutColumn(work: () => Promise<Answer>): Promise<Answer> {
    await hub().owner.query("ALTER TABLE person_contact RENAME COLUMN postcode TO postcode_gone");
    return work().finally(() =>
      hub().owner.query("ALTER TABLE person_contact RENAME COLUMN postcode_gone TO postcode"),
    );
  }

  test.each(wrong)("%s: %s (C4)", async (_name, code, ask) => {
    const answer = await ask();
    expect(told(answer)[1]).toBe(code);
    for (const { extensions, ...rest } of answer.body.errors) {
      expect(Object.keys(rest)).toEqual(expect.not.arrayContaining(["stack", "stacktrace", "originalError"]));
      expect(Object.keys(extensions)).toEqual(expect.not.arrayContaining(["stacktrace", "exception", "http"]));
    }
    expect(JSON.stringify(answer.body)).not.toMatch(
      /node_modules|\/src\/|SELECT|postcode_gone|127\.0\.0\.1|9990000018|Did you mean/,
    );
  });
});

describe("a hub without its database", () => {
  const role = () => `"${new URL(hub().hubUrl).username}"`;

  test("says that it cannot answer, and never that somebody may not (C5)", async () => {
    await hub().owner.query(`ALTER ROLE ${role()} CONNECTION LIMIT 0`);
    await hub().owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [
      role().slice(1, -1),
    ]);
    const answers = [await council.ask(PERSON, DANIEL), await council.ask(PERSON, DANIEL)];
    await hub().owner.query(`ALTER ROLE ${role()} CONNECTION LIMIT -1`);
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("retry-after"), answer.body.data]).toEqual([503, "5", undefined]);
      expect(answer.body.errors[0].message).not.toMatch(/author|permi|allow/i);
    }
    expect(told(answers[1] as Answer)).toEqual([503, "UNAVAILABLE"]);
    expect((await council.ask(PERSON, DANIEL)).status).toBe(200);
  });
});

describe("no proxy keeps an answer", () => {
  const answers: [number, () => Promise<Response>][] = [
    [200, () => fetch(`${hub().url}/health/live`)],
    [400, () => send("{")],
    [401, () => send(JSON.stringify({ query: "{ me { role } }" }))],
    [404, () => fetch(`${hub().url}/nowhere`)],
    [405, () => fetch(`${hub().url}/graphql`)],
    [415, () => send("{}", "text/plain")],
  ];
  const send = (body: string, type = "application/json") =>
    fetch(`${hub().url}/graphql`, { method: "POST", headers: { "content-type": type }, body });

  test.each(answers)("of %d (C6)", async (status, ask) => {
    const response = await ask();
    expect([response.status, response.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(response.headers.get("vary")).toContain("authorization");
    await response.text();
  });
});
