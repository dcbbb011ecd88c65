import { personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const HANNAH = personId("hannah-wilde");
const ASK =
  "query ($id: ID!) { person(id: $id) { id mentalHealth { functionalEffects } physicalHealth { hasCurrentConditions } } }";
const REQUEST = `mutation ($input: RequestDisclosureInput!) { requestDisclosure(input: $input) { disclosure {
  id categories purpose levelAsked decision { isApproved } requestedBy { displayName } } } }`;
const DECIDE = `mutation ($input: DecideDisclosureInput!) { decideDisclosure(input: $input) { disclosure {
  decision { isApproved levelGranted validTo reason decidedBy { displayName } } } } }`;
const LIST =
  "query ($decided: Boolean!) { disclosuresToDecide(decided: $decided) { edges { node { id reason requestedBy { displayName } } } } }";

const request = (change: Record<string, unknown> = {}) => ({
  input: {
    personId: HANNAH,
    categories: ["MENTAL_HEALTH"],
    level: "SUMMARY",
    reason: "To plan how she can give evidence.",
    ...change,
  },
});
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;

describe("given the police look into what was done to Hannah", () => {
  let police: Caller;
  let guardian: Caller;
  let disclosureId: string;

  beforeAll(async () => {
    police = await hub().as("police");
    guardian = await hub().as("caldicott");
  });

  const approve = (change: Record<string, unknown> = {}) => ({
    input: {
      ...{ disclosureId, isApproved: true, reason: "For the interview alone.", level: "EXISTENCE" },
      validTo: new Date(hub().now.getTime() + 3_600_000).toISOString(),
      ...change,
    },
  });

  test("when they ask for her mental health, then it is null and silent; what was approved before is open", async () => {
    const { body } = await police.ask(ASK, { id: HANNAH });
    expect(body.data.person).toMatchObject({ mentalHealth: null, physicalHealth: { hasCurrentConditions: false } });
    expect(body.extensions.hub.withheld).toBeUndefined();
  });

  test.each([
    ["what is no matter of disclosure", { categories: ["SAFEGUARDING"] }, "RULE_BROKEN"],
    ["what is never disclosed", { categories: ["IDENTITY", "MENTAL_HEALTH"] }, "RULE_BROKEN"],
    ["nothing", { categories: [] }, "BAD_USER_INPUT"],
    ["to write", { level: "WRITE" }, "BAD_USER_INPUT"],
    ["without a reason", { reason: " " }, "BAD_USER_INPUT"],
    ["about somebody they do not know", { personId: personId("leon-baptiste") }, "NOT_FOUND"],
    ["about nobody", { personId: "x" }, "NOT_FOUND"],
  ])("a request for %s is refused", async (_what, change, code) => {
    expect(codeOf(await police.ask(REQUEST, request(change)))).toBe(code);
  });

  test("when they request it, then nothing opens, and the guardian of the council finds the request", async () => {
    const asked = await police.ask(REQUEST, request());
    expect(asked.body.errors).toBeUndefined();
    expect(asked.body.data.requestDisclosure.disclosure).toMatchObject({
      purpose: "SAFEGUARDING",
      levelAsked: "SUMMARY",
      decision: null,
    });
    disclosureId = asked.body.data.requestDisclosure.disclosure.id;
    expect((await police.ask(ASK, { id: HANNAH })).body.data.person.mentalHealth).toBeNull();
    const list = await guardian.ask(LIST, { decided: false });
    expect(nodesOf(list.body.data.disclosuresToDecide)).toEqual([
      expect.objectContaining({ id: disclosureId, requestedBy: { displayName: "Neela Varma" } }),
    ]);
    const [event] = await hub().eventsOf(list);
    expect(event?.body.acts).toEqual([
      { right: "DECIDE", action: "Query.disclosuresToDecide", person: HANNAH, isPermitted: true, reason: null },
    ]);
  });

  test("nobody else finds it or decides it, the requester least of all", async () => {
    for (const name of ["council", "police", "ig-lead", "council-c"] as const) {
      const caller = await hub().as(name);
      const { body } = await caller.ask(LIST, { decided: false });
      expect([name, nodesOf(body.data.disclosuresToDecide)]).toEqual([name, []]);
      expect([name, codeOf(await caller.ask(DECIDE, approve()))]).toEqual([name, "FORBIDDEN"]);
    }
    const elsewhere = await hub().as("prison-governor");
    const unknown = await elsewhere.ask(DECIDE, approve({ disclosureId: "5c6a1b0e-0000-4000-8000-000000000000" }));
    const hidden = await elsewhere.ask(DECIDE, approve());
    expect([codeOf(hidden), hidden.body.errors]).toEqual(["NOT_FOUND", unknown.body.errors]);
  });

  test.each([
    ["without an end", { validTo: null }],
    ["without a level", { level: null }],
    ["of more than was asked for", { level: "READ" }],
    ["that is a refusal with a level", { isApproved: false }],
  ])("an approval %s is refused", async (_what, change) => {
    expect(codeOf(await guardian.ask(DECIDE, approve(change)))).toBe("BAD_USER_INPUT");
  });

  test("when the guardian approves that there is something, then the police see that and no more, for an hour", async () => {
    const decided = await guardian.ask(DECIDE, approve());
    expect(decided.body.data.decideDisclosure.disclosure.decision).toMatchObject({
      isApproved: true,
      levelGranted: "EXISTENCE",
      decidedBy: { displayName: "Ruth Calloway" },
    });
    expect(codeOf(await guardian.ask(DECIDE, approve()))).toBe("CONFLICT");
    const read = await police.ask(
      "query ($id: ID!) { person(id: $id) { mentalHealth { functionalEffects conditions { diagnosis } } } }",
      { id: HANNAH },
    );
    const [event] = await hub().eventsOf(read);
    const row = event?.body.decisions.find(({ category }) => category === "MENTAL_HEALTH");
    expect(row).toMatchObject({ effect: "PERMIT", level: "EXISTENCE", reason: "DISCLOSURE", basis: "d", disclosureId });
    expect(JSON.stringify(read.body)).not.toContain("Anxiety");
    hub().pass(60);
    const [later] = await hub().eventsOf(await police.ask(ASK, { id: HANNAH }));
    expect(later?.body.decisions.find(({ category }) => category === "MENTAL_HEALTH")).toMatchObject({
      effect: "DENY",
      reason: "NO_DISCLOSURE",
    });
  });

  test("when the guardian refuses a second one, then it is kept, and opens nothing", async () => {
    const asked = await police.ask(REQUEST, request());
    disclosureId = asked.body.data.requestDisclosure.disclosure.id;
    const refused = await guardian.ask(DECIDE, approve({ isApproved: false, level: null, validTo: null }));
    expect(refused.body.data.decideDisclosure.disclosure.decision).toMatchObject({
      isApproved: false,
      levelGranted: null,
      validTo: null,
    });
    expect((await police.ask(ASK, { id: HANNAH })).body.data.person.mentalHealth).toBeNull();
  });
});
