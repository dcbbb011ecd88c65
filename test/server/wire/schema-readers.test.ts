import { type Answer, type Caller, useHub } from "../../support/hub.js";

const hub = useHub();
let council: Caller;
let probation: Caller;

// Before the first request, since the hub keeps what it read of issuers for half a minute.
beforeAll(async () => {
  [council, probation] = [await hub().as("council"), await hub().as("probation")];
  await hub().owner.query(
    "UPDATE partner_issuer SET may_read_schema = false WHERE partner_id = (SELECT id FROM partner WHERE agency_type = 'PROBATION' LIMIT 1)",
  );
});

const told = (answer: Answer) => [answer.status, answer.body.errors?.[0].extensions.code];
const questions: [string, string][] = [
  ["by introspection", "{ __schema { types { name } } }"],
  ["a type at a time", `{ __type(name: "Person") { fields { name } } }`],
  ["as a router does", "{ _service { sdl } }"],
  ["under another name, in a fragment", "{ ...f } fragment f on Query { a: __schema { types { name } } }"],
];

describe("the schema is read from the hub", () => {
  test.each(questions)("%s, by whose issuer is registered for it (Z21)", async (_how, query) => {
    expect((await council.ask(query)).body.errors).toBeUndefined();
  });

  test.each(questions)("%s, by nobody else (Z21)", async (_how, query) => {
    const answer = await probation.ask(query);
    expect(told(answer)).toEqual([403, "FORBIDDEN"]);
    expect(answer.body.data).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toMatch(/Person|nhsNumber|type /);
    expect(await hub().eventsOf(answer)).toMatchObject([{ hasRefusal: true, body: { errors: ["FORBIDDEN"] } }]);
  });

  test("whose names of types are told to all the same (Z21)", async () => {
    expect((await probation.ask("{ __typename me { __typename } }")).body.data).toEqual({
      __typename: "Query",
      me: { __typename: "Caller" },
    });
  });
});

test("an issuer is registered for nothing of it unless that is said (Z21)", async () => {
  const { rows } = await hub().owner.query<{ byDefault: string }>(
    `SELECT column_default AS "byDefault" FROM information_schema.columns
     WHERE table_name = 'partner_issuer' AND column_name = 'may_read_schema'`,
  );
  expect(rows).toEqual([{ byDefault: "false" }]);
});

test("no name is suggested to who is near one (Z21)", async () => {
  const answer = await probation.ask(`{ person(id: "x") { identifers { kind } } persn { id } }`);
  expect(told(answer)).toEqual([400, "BAD_USER_INPUT"]);
  expect(JSON.stringify(answer.body)).not.toMatch(/identifiers|Did you mean/);
});
