import { personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

const PERSON = "query ($id: ID, $by: IdentifierInput) { person(id: $id, identifier: $by) { id } }";
const CASELOAD = "query ($first: Int, $after: String) { caseload(first: $first, after: $after) { totalCount } }";

const codeOf = (answer: Answer) => answer.body.errors[0].extensions.code;
const fieldsOf = (answer: Answer) =>
  answer.body.errors
    .flatMap((error: never) => (error as { extensions: { fields?: { field: string }[] } }).extensions.fields ?? [])
    .map(({ field }: { field: string }) => field);
const send = (body: string, headers: Record<string, string> = {}) =>
  hub().post(body, { authorization: `Bearer ${council.token}`, ...headers });

afterEach(async () => {
  const answer = await council.ask("{ me { role } }");
  expect(answer.body.data.me.role).toBe("PRACTITIONER");
});

describe("a body that is no GraphQL request", () => {
  const bodies: [string, string, Record<string, string>, number, string][] = [
    ["is no JSON", "{", {}, 400, "BAD_USER_INPUT"],
    ["is empty", "", {}, 400, "BAD_USER_INPUT"],
    ["is a list", `[{"query":"{ me { role } }"}]`, {}, 400, "BAD_USER_INPUT"],
    ["is a number", "7", {}, 400, "BAD_USER_INPUT"],
    ["has no query", "{}", {}, 400, "BAD_USER_INPUT"],
    ["has a query that is no text", `{"query":{"me":1}}`, {}, 400, "BAD_USER_INPUT"],
    ["has variables that are no object", `{"query":"{ me { role } }","variables":"x"}`, {}, 400, "BAD_USER_INPUT"],
    [
      "reaches for every object's prototype",
      `{"query":"{ me { role } }","variables":{"__proto__":{"role":"IG_LEAD"}}}`,
      {},
      400,
      "BAD_USER_INPUT",
    ],
    ["is of another content type", "{ me { role } }", { "content-type": "text/plain" }, 415, "BAD_USER_INPUT"],
    ["is longer than the hub reads", JSON.stringify({ query: " ".repeat(300_000) }), {}, 413, "TOO_COMPLEX"],
    ["is no GraphQL", `{"query":"{ me { role "}`, {}, 400, "BAD_USER_INPUT"],
    [
      "has more words than the hub reads",
      JSON.stringify({ query: `{ ${"me { role } ".repeat(1_000)} }` }),
      {},
      400,
      "TOO_COMPLEX",
    ],
    [
      "names no operation among several",
      `{"query":"query A { me { role } } query B { me { role } }"}`,
      {},
      400,
      "BAD_USER_INPUT",
    ],
  ];

  test.each(bodies)("%s", async (_name, body, headers, status, code) => {
    const answer = await send(body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(answer.body.data ?? null).toBeNull();
    expect(answer.body.extensions.hub.requestId).toEqual(expect.any(String));
  });
});

describe("a query that does not fit the schema names what does not, and suggests nothing", () => {
  test("unknown fields, each by its name", async () => {
    const answer = await council.ask(`{ person(id: "x") { nhsNumbr namee { givenNames } } }`);
    expect([answer.status, answer.body.errors.length]).toEqual([400, 2]);
    expect(fieldsOf(answer)).toEqual(["nhsNumbr", "namee"]);
    expect(JSON.stringify(answer.body)).not.toMatch(/did you mean/i);
  });

  test("an unknown argument", async () => {
    const answer = await council.ask(`{ partner(idd: "x") { name } }`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_USER_INPUT"]);
    expect(JSON.stringify(answer.body)).not.toMatch(/did you mean/i);
  });

  test("a value of the wrong type, without repeating it", async () => {
    const answer = await council.ask(`{ caseload(first: "4857773456") { totalCount } }`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "BAD_USER_INPUT"]);
    expect(JSON.stringify(answer.body)).not.toContain("4857773456");
  });
});

describe("variables that do not fit are named, every one, and never repeated", () => {
  test("wrong types, missing fields and unknown fields at once", async () => {
    const query = `query ($first: Int, $input: MatchPersonInput!, $by: IdentifierInput) {
      caseload(first: $first) { totalCount } matchPerson(input: $input) { id } person(identifier: $by) { id } }`;
    const answer = await council.ask(query, {
      first: "9990000018",
      input: { dateOfBirth: "31/12/1968", familyNam: "Marsh-Canary" },
      by: { kind: "NHS" },
    });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer).sort()).toEqual(["by.kind", "by.value", "first", "input.dateOfBirth", "input.familyNam"]);
    expect(JSON.stringify(answer.body)).not.toMatch(/9990000018|31\/12|Marsh-Canary/);
  });

  test("a required variable that is not given", async () => {
    const answer = await council.ask("query ($id: ID!) { partner(id: $id) { name } }");
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ["id"]]);
  });
});

describe("identifiers that cannot be", () => {
  const wrong: [string, string, string][] = [
    ["an NHS number whose check digit is wrong", "NHS_NUMBER", "9990000019"],
    ["an NHS number of repeated digits", "NHS_NUMBER", "1111111111"],
    ["an NHS number that is too short", "NHS_NUMBER", "99900018"],
    ["a prison number of another shape", "PRISON_NUMBER", "1234ABC"],
    ["a PNC id whose letter is wrong", "PNC", "2004/0123456A"],
    ["a probation number of another shape", "CRN", "123456X"],
    ["an empty local reference", "LOCAL_REFERENCE", "  "],
  ];

  test.each(wrong)("%s", async (_name, kind, value) => {
    const answer = await council.ask(PERSON, { by: { kind, value } });
    expect(codeOf(answer)).toBe("BAD_USER_INPUT");
    expect(fieldsOf(answer)).toEqual(["identifier.value"]);
    expect(answer.body.errors[0].message + JSON.stringify(answer.body.errors[0].extensions)).not.toContain(
      value.trim() || "never",
    );
  });
});

describe("ids and pages that are not there", () => {
  const unknown = ["", "x", "1'; DROP TABLE person; --", "00000000-0000-4000-8000-000000000000", "\u0000"];

  test.each(unknown)("an unknown id is null: %j", async (id) => {
    const answer = await council.ask(PERSON, { id });
    expect([answer.status, answer.body.errors, answer.body.data]).toEqual([200, undefined, { person: null }]);
  });

  test.each([0, -1, 101, 2_147_483_647])("a page of %d people is refused", async (first) => {
    const answer = await council.ask(CASELOAD, { first });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(["BAD_USER_INPUT", ["first"]]);
  });

  test.each(["x", "", "W10", Buffer.from(`["1; DROP TABLE person"]`).toString("base64url")])(
    "a cursor that the list did not give is refused: %j",
    async (after) => {
      const answer = await council.ask(CASELOAD, { after });
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(["BAD_USER_INPUT", ["after"]]);
    },
  );

  test("an id and an identifier together are refused", async () => {
    const answer = await council.ask(PERSON, {
      id: personId("daniel-marsh"),
      by: { kind: "NHS_NUMBER", value: "999 000 0018" },
    });
    expect(fieldsOf(answer)).toEqual(["identifier"]);
  });
});

describe("addresses and methods that are not there", () => {
  const requests: [string, string, number][] = [
    ["GET", "/graphql?query={me{role}}", 405],
    ["GET", "/nowhere", 404],
    ["DELETE", "/graphql", 405],
  ];

  test.each(requests)("%s %s", async (method, path, status) => {
    const response = await fetch(hub().url + path, { method });
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, body.errors[0]?.extensions.code]).toEqual([status, "BAD_USER_INPUT"]);
  });
});

test("every answer forbids caching and carries the request's id", async () => {
  const answer = await send(JSON.stringify({ query: "{ me { role } }" }), { "x-request-id": "partner-request-0001" });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-request-id")).toBe("partner-request-0001");
  expect(answer.body.extensions.hub.requestId).toBe("partner-request-0001");
});
