import { partnerId, personId, userId } from "../../seeds/index.js";
import { MODULES } from "../../src/modules.js";
import { buildHubSchema } from "../../src/server/schema.js";
import { everyQuestion } from "../support/any-question.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const { served } = buildHubSchema(MODULES);
const QUESTIONS = everyQuestion(served, "query", DANIEL).map(({ field, query }) => [field, query] as const);
const ACTIONS = everyQuestion(served, "mutation", DANIEL).map(({ field, query }) => [field, query] as const);
const SUBMIT = `mutation ($input: SubmitToHubInput!) { submitToHub(input: $input) { receiptId receivedAt } }`;
const NOT_LET_IN = { message: "A valid bearer token is required.", extensions: { code: "UNAUTHENTICATED" } };

const submission = (change: Record<string, unknown> = {}) => ({
  input: {
    kind: "HANDOVER_NOTE",
    toPartnerId: partnerId("ashdale-council"),
    subjectReference: "Round 4, the house with the blue door",
    text: "The key safe was changed on Monday.",
    ...change,
  },
});
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;

test("the questions asked here are those of the whole schema", () => {
  expect(QUESTIONS.length).toBeGreaterThan(15);
  expect(ACTIONS.length).toBeGreaterThan(40);
});

describe("given the council is suspended from the hub", () => {
  let council: Caller;

  beforeAll(async () => {
    council = await hub().as("council");
    expect((await council.ask(`{ person(id: "${DANIEL}") { id } }`)).body.data.person.id).toBe(DANIEL);
    await hub().owner.query("UPDATE partner SET status = 'SUSPENDED' WHERE id = $1", [partnerId("ashdale-council")]);
  });

  const turnedAway = (answer: Answer) => {
    expect([answer.status, answer.body.errors, answer.body.data]).toEqual([401, [NOT_LET_IN], undefined]);
  };

  test.each(QUESTIONS)("when it asks %s, then it is not let in (NEV-10)", async (_field, query) => {
    turnedAway(await council.ask(query));
  });

  test.each(ACTIONS.filter(([field]) => field !== "submitToHub"))(
    "when it tries %s, then it is not let in (NEV-10)",
    async (_field, query) => turnedAway(await council.ask(query)),
  );

  test.each([
    ["what kinds of things there are", "{ __schema { types { name } } }"],
    ["the name of the root alone", "{ __typename }"],
    ["by another name", `{ submitToHub: person(id: "${DANIEL}") { id } }`],
    ["what cannot be read", "{ person("],
    ["for a field that there is not", "{ person { secretField } }"],
    ["with a value that does not fit", "{ person(id: { a: 1 }) { id } }"],
    ["without a variable that it names", "query ($id: ID!) { person(id: $id) { id } }"],
    ["nothing at all", ""],
    ["two things without saying which", "query A { me { __typename } } query B { me { __typename } }"],
    ["in a fragment", `query { ...on Query { person(id: "${DANIEL}") { id } } }`],
    ["in a named fragment", `query { ...All } fragment All on Query { person(id: "${DANIEL}") { id } }`],
  ])("when it asks %s, then it is not let in (NEV-10)", async (_how, query) => turnedAway(await council.ask(query)));

  test("when what it sends is no question at all, then it is not let in (NEV-10)", async () => {
    turnedAway(await council.ask(7 as unknown as string));
  });

  test("then a malformed question is on the trail as one of somebody not let in (NEV-10, AUD-01)", async () => {
    const [event] = await hub().eventsOf(await council.ask("{ person { secretField } }"));
    expect(event).toMatchObject({ partnerId: partnerId("ashdale-council"), hasRefusal: true });
    expect(event?.body.errors).toEqual(["UNAUTHENTICATED"]);
  });

  test("when it hides a change behind a submission, then neither is made (NEV-10)", async () => {
    const both = `mutation ($input: SubmitToHubInput!) { submitToHub(input: $input) { receiptId }
      endBreakGlass(breakGlassId: "x") { __typename } }`;
    turnedAway(await council.ask(both, submission({ toPartnerId: partnerId("northmere-icb") })));
    const { rowCount } = await hub().owner.query("SELECT FROM inbox_submission WHERE to_partner_id = $1", [
      partnerId("northmere-icb"),
    ]);
    expect(rowCount).toBe(0);
  });

  test("then the trail names who tried what (NEV-10, AUD-01)", async () => {
    const [event] = await hub().eventsOf(await council.ask(`{ person(id: "${DANIEL}") { id } }`));
    expect(event).toMatchObject({
      partnerId: partnerId("ashdale-council"),
      userId: userId("priya-nair"),
      operation: "query person",
      hasRefusal: true,
      subjectIds: [],
    });
  });

  test("when it leaves a note, then it gets a receipt and nothing else, and the trail keeps it (NEV-10)", async () => {
    const answer = await council.ask(SUBMIT, submission({ toPartnerId: partnerId("northmere-hospitals") }));
    expect(answer.status).toBe(200);
    const { receiptId } = answer.body.data.submitToHub;
    expect(answer.body).toEqual({
      data: { submitToHub: { receiptId: expect.any(String), receivedAt: hub().now.toISOString() } },
      extensions: { hub: { requestId: expect.any(String) } },
    });
    const [write] = await hub().eventsOf(answer);
    expect(write).toMatchObject({ kind: "WRITE", partnerId: partnerId("ashdale-council"), subjectIds: [] });
    expect(write?.body).toMatchObject({
      writes: [{ action: "submitToHub", recordId: receiptId }],
      offices: [{ office: "SUBMIT", isPermitted: true }],
    });
  });

  test("when one of its users had a record open in an emergency, then no answer says whose (NEV-10)", async () => {
    const open = `INSERT INTO break_glass (person_id, user_id, partner_id, record_owner_id, reason, circumstances,
      claimed_relationship, is_life_critical, started_at, until, review_due)
      VALUES ($1, $2, $3, $3, 'URGENT_CARE', 'Found unwell in the street.', 'Duty', false, $4, $5, '2026-06-22')`;
    const until = new Date(hub().now.getTime() + 3_600_000);
    const { owner, now } = hub();
    await owner.query(open, [DANIEL, userId("tom-hallam"), partnerId("ashdale-council"), now, until]);
    const adults = await hub().as("council-adults");
    const answer = await adults.ask(SUBMIT, submission({ toPartnerId: partnerId("northmere-icb") }));
    expect(answer.body.data.submitToHub.receiptId).toEqual(expect.any(String));
    expect(JSON.stringify(answer.body)).not.toContain(DANIEL);
  });

  test.each([
    ["who is disabled", "UPDATE staff_user SET status = $1 WHERE subject = 'priya-nair'", "SUSPENDED"],
    ["whose partner has left for good", "UPDATE partner SET status = $1 WHERE name = 'Ashdale Council'", "LEFT"],
  ])("a user %s may not even leave a note (NEV-10)", async (_who, change, status) => {
    await hub().owner.query(change, [status]);
    turnedAway(await council.ask(SUBMIT, submission({ toPartnerId: partnerId("northmere-icb") })));
    await hub().owner.query(change, [status === "LEFT" ? "SUSPENDED" : "ACTIVE"]);
  });

  test("a person whose council is suspended leaves no note in its name (NEV-10)", async () => {
    const person = await hub().as("person");
    expect(codeOf(await person.ask(SUBMIT, submission({ toPartnerId: partnerId("northmere-icb") })))).toBe("FORBIDDEN");
  });

  afterAll(async () => {
    await hub().owner.query("UPDATE partner SET status = 'ACTIVE' WHERE id = $1", [partnerId("ashdale-council")]);
  });
});

describe("given the agreement of a home care agency is suspended", () => {
  let agency: Caller;
  /** What is about no person: the caller, the directory, the policy itself, the keys that watch over the log. */
  const ABOUT_NOBODY = ["me", "partner", "partners", "accessMatrix", "witnessKeys", "_service"];

  beforeAll(async () => {
    agency = await hub().as("care-provider-suspended");
  });

  test.each(QUESTIONS.filter(([field]) => !ABOUT_NOBODY.includes(field)))(
    "when it asks %s, then there is nothing and nobody (NEV-10)",
    async (_field, query) => {
      const { body } = await agency.ask(query);
      const given = Object.values(body.data ?? {}).flat();
      expect(JSON.stringify(body)).not.toContain(DANIEL);
      expect(given.filter((value) => value !== null && !isEmptyPage(value))).toEqual([]);
    },
  );

  test.each(ACTIONS.filter(([field]) => field !== "submitToHub"))(
    "when it tries %s, then nothing is written (NEV-10)",
    async (_field, query) => {
      const answer = await agency.ask(query);
      expect(["FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "RULE_BROKEN"]).toContain(codeOf(answer));
      const events = await hub().eventsOf(answer);
      expect(events.flatMap(({ body }) => body.writes)).toEqual([]);
    },
  );

  test("a reference to somebody the hub knows and one to nobody are answered alike (NEV-10)", async () => {
    const answers = await Promise.all(
      [DANIEL, "nobody at all"].map((subjectReference) => agency.ask(SUBMIT, submission({ subjectReference }))),
    );
    const shapes = answers.map(({ status, body }) => [status, Object.keys(body.data.submitToHub), body.errors]);
    expect(shapes[0]).toEqual(shapes[1]);
    const [event] = await hub().eventsOf(answers[0] as Answer);
    expect(event).toMatchObject({ subjectIds: [], controllerIds: [] });
  });
});

function isEmptyPage(value: unknown): boolean {
  const { edges } = value as { readonly edges?: readonly unknown[] };
  return edges?.length === 0;
}
