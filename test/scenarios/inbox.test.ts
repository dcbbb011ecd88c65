import { partnerId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const COUNCIL = partnerId("ashdale-council");
const SUBMIT = "mutation ($input: SubmitToHubInput!) { submitToHub(input: $input) { receiptId } }";
const RECEIVED =
  "query ($first: Int) { receivedSubmissions(first: $first) { edges { node { id kind subjectReference text from { name } } } } }";

const fieldsOf = ({ body }: Answer): unknown =>
  body.errors?.[0]?.extensions?.fields?.map(({ field }: { field: string }) => field);
const submission = (change: Record<string, unknown> = {}) => ({
  input: {
    kind: "INCIDENT_COOPERATION",
    toPartnerId: COUNCIL,
    subjectReference: "Our file 88",
    text: "Two of our staff were there; both will speak to you.",
    ...change,
  },
});

describe("given Silverlane, suspended, left a handover note for the council", () => {
  let manager: Caller;
  let agency: Caller;
  const SEEDED = {
    kind: "HANDOVER_NOTE",
    subjectReference: "SHC round 4, Tuesday",
    from: { name: "Silverlane Home Care" },
  };

  beforeAll(async () => {
    manager = await hub().as("council-manager");
    agency = await hub().as("care-provider-suspended");
  });

  test("when the council's manager reads its inbox, then the note is there, newest first, and the trail keeps it (NEV-10)", async () => {
    const { body: left } = await agency.ask(SUBMIT, submission());
    const answer = await manager.ask(RECEIVED);
    expect(nodesOf(answer.body.data.receivedSubmissions)).toMatchObject([
      {
        id: left.data.submitToHub.receiptId,
        subjectReference: "Our file 88",
        text: expect.stringContaining("Two of our"),
      },
      SEEDED,
    ]);
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "READ", partnerId: COUNCIL, operation: "query receivedSubmissions" });
    expect(event?.body.offices).toEqual([
      { office: "RECEIVE", action: "Query.receivedSubmissions", isPermitted: true, reason: null },
    ]);
  });

  test("then the council's governance finds in its log who read it", async () => {
    const lead = await hub().as("ig-lead");
    const { body } = await lead.ask(
      "{ accessLog(first: 50) { edges { node { offices { office action isPermitted } } } } }",
    );
    const offices = body.data.accessLog.edges.flatMap(({ node }: { node: { offices: object[] } }) => node.offices);
    expect(offices).toContainEqual({ office: "RECEIVE", action: "Query.receivedSubmissions", isPermitted: true });
    expect(offices).not.toContainEqual(expect.objectContaining({ office: "SUBMIT" }));
  });

  test.each([
    ["the guardian reads it too", "caldicott", 2],
    ["a practitioner does not", "council", null],
    ["governance does not: it is content", "ig-lead", null],
    ["its sender does not", "care-provider-suspended", null],
    ["another partner's manager reads its own inbox, which is empty", "prison-governor", 0],
  ] as const)("%s", async (_what, name, count) => {
    const answer = await (await hub().as(name)).ask(RECEIVED);
    expect(nodesOf(answer.body.data.receivedSubmissions)?.length ?? null).toBe(count);
    if (count === null) expect((await hub().eventsOf(answer))[0]).toMatchObject({ hasRefusal: true });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["says nothing", { text: " " }, ["input.text"]],
    ["says too much", { text: "x".repeat(20_001) }, ["input.text"]],
    ["has no reference", { subjectReference: "" }, ["input.subjectReference"]],
    ["is for nobody", { toPartnerId: partnerId("nobody") }, ["input.toPartnerId"]],
    ["is for a partner that has left", { toPartnerId: partnerId("fernleigh-support") }, ["input.toPartnerId"]],
  ])("a submission that %s is refused, and nothing is kept", async (_what, change, fields) => {
    expect(fieldsOf(await agency.ask(SUBMIT, submission(change)))).toEqual(fields);
    expect(nodesOf((await manager.ask(RECEIVED)).body.data.receivedSubmissions)).toHaveLength(2);
  });

  test("a page is as long as was asked for, and never longer than a hundred", async () => {
    expect(nodesOf((await manager.ask(RECEIVED, { first: 1 })).body.data.receivedSubmissions)).toHaveLength(1);
    expect(fieldsOf(await manager.ask(RECEIVED, { first: 101 }))).toEqual(["first"]);
  });

  test("what was left is never changed: the hub's own role may not (AUD-02)", async () => {
    const { rows } = await hub().owner.query(
      "SELECT privilege_type FROM information_schema.role_table_grants WHERE grantee = 'concordat_hub' AND table_name = 'inbox_submission'",
    );
    expect(rows.map(({ privilege_type }) => privilege_type).sort()).toEqual(["INSERT", "SELECT"]);
  });
});
