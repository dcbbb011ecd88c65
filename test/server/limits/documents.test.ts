import { personId } from "../../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";
import { statementsOf } from "../../support/statements-of.js";

const hub = useHub();
let council: Caller;

beforeAll(async () => {
  council = await hub().as("council");
});

/** Whatever was asked, the hub answers the next request. */
afterEach(async () => {
  const answer = await council.ask("{ me { role } }");
  expect(answer.body.data.me.role).toBe("PRACTITIONER");
});

const told = (answer: Answer) => [answer.status, answer.body.errors?.[0].extensions.code];
const many = (times: number, text: (place: number) => string) =>
  Array.from({ length: times }, (_, n) => text(n)).join(" ");
const nested = (levels: number, open: string, inner: string) => `${open.repeat(levels)}${inner}${" }".repeat(levels)}`;

describe("a document that would keep the hub busy is refused before any of it is done", () => {
  const bombs: [string, string][] = [
    ["10,000 aliases of one field (D1)", `{ ${many(10_000, (n) => `a${n}: me { role }`)} }`],
    ["more aliases than a portal needs (D1)", `{ ${many(61, (n) => `a${n}: __typename me { r${n}: role }`)} }`],
    [
      "aliases in a fragment spread twice (D1)",
      `{ me { ...f } x: me { ...f } } fragment f on Caller { ${many(40, (n) => `r${n}: role`)} }`,
    ],
    ["thousands of directives (D1)", `{ me { role ${"@skip(if: false) ".repeat(5_000)} } }`],
    ["more directives than a portal needs (D1)", `{ me { ${many(51, () => "role @include(if: true)")} } }`],
    [
      "lists within lists by the text (D1)",
      `{ person(id: "x") { id ${nested(9, "consents { person { ", "id").replaceAll(" }", " } }")} } }`,
    ],
    [
      "lists within lists by fragments (D1)",
      `{ partners { ...f0 } } ${many(9, (n) => `fragment f${n} on Partner { agreements { leadPartner { ...f${n + 1} } } }`)} fragment f9 on Partner { id }`,
    ],
    [
      "fragments that double, 24 levels of them (D1)",
      `{ me { ...f0 } } ${many(24, (n) => `fragment f${n} on Caller { ...f${n + 1} ...f${n + 1} }`)} fragment f24 on Caller { role }`,
    ],
    [
      "more levels than a portal needs (D1)",
      `{ person(id: "x") ${"{ carePlan { person ".repeat(10)}{ id }${" } }".repeat(10)} }`,
    ],
    ["more operations than one carries out (D1)", many(11, (n) => `query Q${n} { me { role } }`)],
  ];

  test.each(bombs)("%s", async (_name, query) => {
    const operationName = query.startsWith("query Q0") ? "Q0" : undefined;
    const answer = await hub().post({ query, operationName }, { authorization: `Bearer ${council.token}` });
    expect(told(answer)).toEqual([400, "TOO_COMPLEX"]);
    expect(answer.body.data).toBeUndefined();
  });

  test("forty megabytes of variables are not read (D1)", async () => {
    const body = JSON.stringify({ query: "{ me { role } }", variables: { x: "x".repeat(1_000_000) } });
    expect(told(await hub().post(body, { authorization: `Bearer ${council.token}` }))).toEqual([413, "TOO_COMPLEX"]);
  });

  test("a list literal of 5,000 levels is not read to its end (D1)", async () => {
    const answer = await council.ask(`{ person(id: ${"[".repeat(5_000)}${"]".repeat(5_000)}) { id } }`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain("stack");
  });

  test("a list of operations is no operation (D6)", async () => {
    const answer = await hub().post([{ query: "{ me { role } }" }], { authorization: `Bearer ${council.token}` });
    expect(told(answer)).toEqual([400, "BAD_USER_INPUT"]);
  });
});

describe("what lists may hold is counted over the whole path, wherever their length is said (D2)", () => {
  const inLists = (page: string, definition = "", fragments = "") => `query ${definition} {
    caseload(first: ${page}) { edges { node { carePlan { outcomes(first: ${page}) { edges { node { id
      goal { id } recordedBy { displayName partner { name agreements { leadPartner { name } } } } } } } } } } } } ${fragments}`;
  const inFragment = `{ caseload(first: 100) { edges { node { ...plan } } } }
    fragment plan on Person { carePlan { outcomes(first: 100) { edges { node { ...outcome } } } } }
    fragment outcome on PlanOutcome { id recordedBy { partner { name agreements { leadPartner { name } } } } }`;
  const dear: [string, string, Record<string, unknown>][] = [
    ["in the text", inLists("100"), {}],
    ["in a variable", inLists("$first", "($first: Int!)"), { first: 100 }],
    ["in a default", inLists("$first", "($first: Int! = 100)"), {}],
    ["in fragments", inFragment, {}],
  ];

  test.each(dear)("%s: refused", async (_where, query, variables) => {
    expect(told(await council.ask(query, variables))).toEqual([400, "TOO_COMPLEX"]);
  });

  test("short pages of the same are answered", async () => {
    const answer = await council.ask(inLists("$first", "($first: Int! = 100)"), { first: 5 });
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  });

  test("a few bytes of lists within lists do not stop the hub (D2)", async () => {
    const answer = await council.ask("{partners{agreements{leadPartner{agreements{leadPartner{agreements{id}}}}}}}");
    expect(told(answer)).toEqual([400, "TOO_COMPLEX"]);
  });

  test("a page longer than a hundred is told so by the list, which reads nothing", async () => {
    const { body } = await council.ask("{ caseload(first: 1000000) { edges { node { id consents { id } } } } }");
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "first" }] });
  });
});

describe("references that a router hands over", () => {
  const QUERY = "query ($all: [_Any!]!) { _entities(representations: $all) { ... on Person { id } } }";
  const references = (count: number) =>
    Array.from({ length: count }, () => ({ __typename: "Person", id: personId("daniel-marsh") }));

  test("a hundred at one time are answered, and no more (Z4)", async () => {
    const answered = await council.ask(QUERY, { all: references(100) });
    expect(answered.body.data._entities).toHaveLength(100);
    expect(told(await council.ask(QUERY, { all: references(101) }))).toEqual([400, "TOO_COMPLEX"]);
  });

  test("written into the text, they are counted all the same (Z4)", async () => {
    const text = `{ _entities(representations: [${many(101, () => `{ __typename: "Person", id: "x" }`)}]) { __typename } }`;
    expect(told(await council.ask(text))).toEqual([400, "TOO_COMPLEX"]);
  });
});

describe("names that objects have of themselves", () => {
  test("are aliases like any other (I4)", async () => {
    const answer = await council.ask(
      "{ __proto__: me { role } constructor: me { toString: role } hasOwnProperty: me { role } }",
    );
    expect(answer.status).toBe(200);
    expect(answer.body.data.constructor).toEqual({ toString: "PRACTITIONER" });
    expect(({} as { role?: unknown }).role).toBeUndefined();
  });

  test("give nobody a role by way of a variable (I4)", async () => {
    const body = `{"query":"{ me { role } }","variables":{"constructor":{"prototype":{"role":"IG_LEAD"}}}}`;
    const answer = await hub().post(body, { authorization: `Bearer ${council.token}` });
    expect(answer.status === 200 ? answer.body.data.me.role : told(answer)[1]).toMatch(
      /^(PRACTITIONER|BAD_USER_INPUT)$/,
    );
  });
});

test("fifteen aliases of a field that is withheld cost the statements of one (D9)", async () => {
  const housing = await hub().as("housing");
  const id = personId("daniel-marsh");
  const door = (aliases: number) =>
    `query ($id: ID!) { person(id: $id) { ${many(aliases, (n) => `a${n}: mentalHealth { __typename }`)} } }`;
  const sent = (aliases: number) =>
    statementsOf(async () => {
      expect((await housing.ask(door(aliases), { id })).body.errors).toBeUndefined();
    });
  const one = await sent(1);
  expect(await sent(15)).toBe(one);
});

describe("a query that is named by its hash alone", () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } };
  const post = (body: object) => hub().post(body, { authorization: `Bearer ${council.token}` });

  test("is unknown, and nothing is kept for it (D11)", async () => {
    expect(told(await post({ extensions }))).toEqual([400, "BAD_USER_INPUT"]);
    expect(told(await post({ query: "{ me { role } }", extensions }))[0]).not.toBe(500);
    expect(told(await post({ extensions }))).toEqual([400, "BAD_USER_INPUT"]);
  });
});

test("five thousand letters to search for are refused, and nothing is searched (D10)", async () => {
  const answer = await council.ask("query ($input: MatchPersonInput!) { matchPerson(input: $input) { id } }", {
    input: { familyName: "%".repeat(5_000), dateOfBirth: "1968-12-31" },
  });
  expect(told(answer)[1] ?? "answered").toMatch(/^(BAD_USER_INPUT|answered)$/);
});
