import { type CastName, idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";
import { codeOf, type Operation, requestIn, send } from "../support/subject-request.js";

const hub = useHub();
const GARETH = personId("gareth-lloyd");
const NOBODY = "5c6a1b0e-0000-4000-8000-000000000000";
const STATEMENT = idOf("to-self", "gareth-lloyd/0");
const ENQUIRY = idOf("to-others", "gareth-lloyd/0");
const DEPRESSION = idOf("mental", "gareth-lloyd/0");
const PUBLIC_PROTECTION = idOf("public_protection_arrangement", "gareth-lloyd/0");
/** Words of what he must not read, each in one place of the county. */
const SECRETS = ["farewell", "canteen", "overdose", "Lee Harte", "Brindlemoor", "Brackenfield"];

const REVIEWERS = {
  "Ashdale Council": "council",
  "HMP Ashgrove": "prison-governor",
  "Ashgrove Prison Healthcare": "prison-healthcare",
  "Northmere Probation Service": "probation",
  "Larkfield Jobcentre": "dwp",
} as const;

const asked = (change: Record<string, unknown> = {}) => ({
  input: { personId: GARETH, channel: "IN_PERSON", place: "Prison library", ...change },
});
const textOf = ({ body }: Answer): string => JSON.stringify(body.data);
const does = (name: CastName, operation: Operation, variables?: Record<string, unknown>) =>
  send(hub(), name, operation, variables);

let requestId: string;
/** The part of each controller, as its reviewer finds it. */
const parts: Record<string, string> = {};

/** A move that is planned and secret: the council and the healthcare it goes to prepare for it. */
async function planMove(): Promise<void> {
  const prepares = [
    ["brindlemoor-council", "SECOND_AUTHORITY"],
    ["brackenfield-healthcare", "INCOMING_TRANSFER"],
    ["northmere-police", "POLICE_MATTER"],
  ] as const;
  for (const [partner, kind] of prepares) {
    await hub().owner.query(
      "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Told', $4)",
      [GARETH, partnerId(partner), kind, new Date(hub().now.getTime() - 60_000)],
    );
  }
}

beforeAll(planMove);

describe("given Gareth asks in the prison library for all that is held about him", () => {
  test.each([
    ["council-c", GARETH, "a council that never knew him"],
    ["person", GARETH, "another person"],
    ["proxy", GARETH, "another person's proxy"],
    ["council", NOBODY, "his own council, of nobody"],
  ] as const)(
    "%s may not ask for %s, being %s: the answer is that about nobody (S11)",
    async (name, person, _being) => {
      const channel = name === "person" || name === "proxy" ? null : "IN_PERSON";
      const proxyAuthority = name === "proxy" ? "Daughter" : null;
      const refused = await does(name, "create", asked({ personId: person, channel, proxyAuthority }));
      const unknown = await does(name, "create", asked({ personId: NOBODY, channel, proxyAuthority }));
      expect([codeOf(refused), refused.body.errors]).toEqual(["NOT_FOUND", unknown.body.errors]);
    },
  );

  test("a request that is ill told is refused with every field at once", async () => {
    const tomorrow = new Date(hub().now.getTime() + 86_400_000).toISOString();
    const bad = await does(
      "prison",
      "create",
      asked({ askedAt: tomorrow, channel: null, proxyName: "Sian", formats: [" "] }),
    );
    const fields = bad.body.errors[0].extensions.fields.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(["input.askedAt", "input.formats", "input.channel", "input.proxyAuthority"]);
  });

  test("when the prison writes it down, then it is kept with the format he needs, and is on the trail (S11, AUD-01)", async () => {
    const answer = await does("prison", "create", asked());
    expect(requestIn(answer)).toMatchObject({
      ...{ channel: "IN_PERSON", place: "Prison library", askedBy: "PERSON", formats: ["LARGE_PRINT"] },
      clock: { state: "WAITING_FOR_IDENTITY", dueOn: null },
    });
    requestId = requestIn(answer).id;
    const [write] = (await hub().eventsOf(answer)).filter(({ kind }) => kind === "WRITE");
    expect(write).toMatchObject({ subjectIds: [GARETH], controllerIds: [partnerId("ashdale-council")] });
    expect(write?.body.acts).toEqual([
      { right: "ASK_FOR_RECORD", action: "createSubjectRequest", person: GARETH, isPermitted: true, reason: null },
    ]);
    expect(write?.body.writes).toContainEqual({ action: "createSubjectRequest", recordId: requestId });
  });

  test("then it is routed to each separate controller, and each finds its own part alone (S11)", async () => {
    for (const [partner, reviewer] of Object.entries(REVIEWERS)) {
      const found = await does(reviewer, "inHand");
      const inHand = nodesOf(found.body.data.subjectRequestsInHand);
      const [request] = inHand.filter(({ id }: { id: string }) => id === requestId);
      expect(request.parts.map((part: { partner: { name: string } }) => part.partner.name)).toEqual([partner]);
      parts[partner] = request.parts[0].id;
      const held = request.parts[0].entries.map(({ id }: { id: string }) => id);
      expect([partner, held.includes(STATEMENT)]).toEqual([partner, partner === "Ashdale Council"]);
      expect([partner, held.includes(ENQUIRY)]).toEqual([partner, partner === "HMP Ashgrove"]);
      expect([partner, held.includes(DEPRESSION)]).toEqual([partner, partner === "Ashgrove Prison Healthcare"]);
      expect(held).not.toContain(PUBLIC_PROTECTION);
    }
  });

  test("then the reviewer of the council sees nothing of what healthcare wrote, and governance no entry at all (S11)", async () => {
    const reviewer = await does("council", "own", { id: GARETH });
    expect(reviewer.body.data.person.subjectRequests[0].parts).toHaveLength(1);
    expect(textOf(reviewer)).not.toMatch(/overdose|depression|Ashgrove Prison Healthcare/i);
    const governance = await does("ig-lead", "own", { id: GARETH });
    expect(governance.body.data.person.subjectRequests[0].parts[0]).toMatchObject({ entries: null, withheld: [] });
  });

  test("to a partner it was not routed to, and to staff who neither answer nor review, there is no request (S11)", async () => {
    const [finance, elsewhere] = [await does("council-finance", "own", { id: GARETH }), await does("gp", "inHand")];
    expect(finance.body.data.person.subjectRequests).toEqual([]);
    const inHand = nodesOf(elsewhere.body.data.subjectRequestsInHand);
    expect(inHand.map(({ id }: { id: string }) => id)).not.toContain(requestId);
    const stranger = await does("council-c", "own", { id: GARETH });
    expect(stranger.body.data.person).toBeNull();
  });
});

describe("given a time limit of one month", () => {
  const words = { words: "Prison card, and known to the librarian." };

  test("when somebody checks identity who may not, then it is refused; a week later the governor does, and the month runs", async () => {
    hub().pass(7 * 24 * 60);
    expect(codeOf(await does("prison", "identity", { id: requestId, ...words }))).toBe("FORBIDDEN");
    expect(codeOf(await does("person-in-prison", "identity", { id: requestId, ...words }))).toBe("NOT_FOUND");
    const elsewhere = await does("council-c-ig-lead", "identity", { id: requestId, ...words });
    const unknown = await does("council-c-ig-lead", "identity", { id: NOBODY, ...words });
    expect([codeOf(elsewhere), elsewhere.body.errors]).toEqual(["NOT_FOUND", unknown.body.errors]);
    const checked = await does("prison-governor", "identity", { id: requestId, ...words });
    expect(requestIn(checked).clock).toEqual({ state: "RUNNING", dueOn: "2026-07-22", pausedDays: 0 });
    expect(codeOf(await does("prison-governor", "identity", { id: requestId, ...words }))).toBe("CONFLICT");
  });

  test("when it is asked what he means, then it waits, and his answer from his own account sets it going (S11)", async () => {
    const asking = await does("ig-lead", "ask", { id: requestId, words: "Letters too, or the record alone?" });
    expect(requestIn(asking).clock).toMatchObject({ state: "WAITING_FOR_CLARIFICATION", dueOn: null });
    hub().pass(2 * 24 * 60);
    expect(codeOf(await does("council-c", "answer", { id: requestId, words: "All" }))).toBe("NOT_FOUND");
    const answered = await does("person-in-prison", "answer", { id: requestId, words: "The record alone." });
    expect(requestIn(answered).clock).toEqual({ state: "RUNNING", dueOn: "2026-07-24", pausedDays: 2 });
  });

  test("when more time is wanted, then only because it is complex, and only once (S11)", async () => {
    const extend = (ground: string) =>
      does("ig-lead", "extend", { input: { requestId, ground, reasonTold: "Five services must each weigh it." } });
    expect([codeOf(await extend("VOLUME_ALONE")), codeOf(await extend("SHORT_OF_STAFF"))]).toEqual([
      "RULE_BROKEN",
      "RULE_BROKEN",
    ]);
    expect(requestIn(await extend("COMPLEX")).clock.dueOn).toBe("2026-09-24");
    expect(codeOf(await extend("COMPLEX"))).toBe("RULE_BROKEN");
  });

  test("when the first month has passed, then it is too late to ask for more (S11)", async () => {
    const other = requestIn(await does("prison", "create", asked({ identityEvidence: "Prison card" }))).id;
    hub().pass(32 * 24 * 60);
    const input = { requestId: other, ground: "COMPLEX", reasonTold: "Much." };
    const late = await does("ig-lead", "extend", { input });
    expect([codeOf(late), late.body.errors[0].message]).toEqual([
      "RULE_BROKEN",
      expect.stringContaining("first month"),
    ]);
  });
});

describe("given each reviewer works on own data", () => {
  const withhold = (reviewer: "council" | "prison-governor" | "prison-healthcare", partner: string, change: object) =>
    does(reviewer, "withhold", { input: { partId: parts[partner], reason: "Weighed with the team.", ...change } });
  const statement = { entryId: STATEMENT, exemption: "THIRD_PARTY", reason: "His sister asked that it stays hers." };

  test("nobody reviews another's part, nor before they took it, nor without the office (S11)", async () => {
    const partId = parts["Ashgrove Prison Healthcare"];
    for (const name of ["council", "prison-governor", "council-c", "person-in-prison"] as const) {
      const [hidden, unknown] = [await does(name, "take", { id: partId }), await does(name, "take", { id: NOBODY })];
      expect([name, codeOf(hidden), hidden.body.errors]).toEqual([name, "NOT_FOUND", unknown.body.errors]);
    }
    expect(codeOf(await does("ig-lead", "take", { id: parts["Ashdale Council"] }))).toBe("FORBIDDEN");
    expect(codeOf(await withhold("council", "Ashdale Council", statement))).toBe("RULE_BROKEN");
    expect(codeOf(await does("council", "complete", { id: parts["Ashdale Council"] }))).toBe("RULE_BROKEN");
  });

  test("when each takes their part, then each withholds only what their own partner recorded (S11, NEV-04)", async () => {
    for (const [partner, reviewer] of Object.entries(REVIEWERS)) {
      const taken = await does(reviewer, "take", { id: parts[partner] });
      expect([partner, requestIn(taken)?.parts[0]?.status]).toEqual([partner, "IN_REVIEW"]);
    }
    const others = await withhold("council", "Ashdale Council", { ...statement, entryId: DEPRESSION });
    const unknown = await withhold("council", "Ashdale Council", { ...statement, entryId: NOBODY });
    expect([codeOf(others), others.body.errors]).toEqual(["NOT_FOUND", unknown.body.errors]);
  });

  test.each([
    ["a prison by a clinician's exemption", "prison-governor", "HMP Ashgrove", ENQUIRY, "HEALTH_SERIOUS_HARM"],
    ["a council by law enforcement", "council", "Ashdale Council", STATEMENT, "LAW_ENFORCEMENT"],
    [
      "a clinician without a certificate",
      "prison-healthcare",
      "Ashgrove Prison Healthcare",
      DEPRESSION,
      "HEALTH_SERIOUS_HARM",
    ],
  ] as const)("%s may not withhold (S11)", async (_what, reviewer, partner, entryId, exemption) => {
    expect(codeOf(await withhold(reviewer, partner, { entryId, exemption }))).toBe("RULE_BROKEN");
  });

  test("then each withheld item has its exemption and its reviewer, and the trail has who withheld it (S11, AUD-01)", async () => {
    const health = { entryId: DEPRESSION, exemption: "HEALTH_SERIOUS_HARM", certifiedBy: "Dr Anya Sobol" };
    const kept = await withhold("council", "Ashdale Council", statement);
    expect(codeOf(await withhold("council", "Ashdale Council", statement))).toBe("CONFLICT");
    const enquiry = await withhold("prison-governor", "HMP Ashgrove", {
      entryId: ENQUIRY,
      exemption: "LAW_ENFORCEMENT",
    });
    const certified = await withhold("prison-healthcare", "Ashgrove Prison Healthcare", health);
    expect(requestIn(kept).parts[0].withheld).toEqual([
      {
        ...{ entryId: STATEMENT, category: "RISK_TO_SELF", exemption: "THIRD_PARTY", certifiedBy: null },
        ...{ reason: statement.reason, reviewer: { displayName: "Priya Nair" } },
      },
    ]);
    expect(requestIn(enquiry).parts[0].withheld[0]).toMatchObject({ reviewer: { displayName: "Frances Yeo" } });
    expect(requestIn(certified).parts[0].withheld[0]).toMatchObject({
      certifiedBy: "Dr Anya Sobol",
      category: "MENTAL_HEALTH",
    });
    const [write] = (await hub().eventsOf(certified)).filter(({ kind }) => kind === "WRITE");
    expect(write?.body.acts).toEqual([
      expect.objectContaining({ right: "REVIEW_SUBJECT_REQUEST", action: "withholdFromSubject", person: GARETH }),
    ]);
    const governance = await does("ig-lead", "own", { id: GARETH });
    expect(governance.body.data.person.subjectRequests[0].parts[0].withheld[0]).toMatchObject({
      exemption: "THIRD_PARTY",
      reason: null,
    });
  });

  test("then nothing is released before every controller has finished, those he is not told of included (S11)", async () => {
    const early = () => does("ig-lead", "release", { id: requestId, formats: ["LARGE_PRINT"] });
    for (const [partner, reviewer] of Object.entries(REVIEWERS)) {
      expect(codeOf(await early())).toBe("RULE_BROKEN");
      const done = await does(reviewer, "complete", { id: parts[partner] });
      expect(requestIn(done).parts[0].status).toBe("COMPLETED");
    }
    expect(codeOf(await withhold("council", "Ashdale Council", statement))).toBe("RULE_BROKEN");
    for (const name of ["council-b", "prison-healthcare-b", "police"] as const) {
      expect([name, codeOf(await early())]).toEqual([name, "RULE_BROKEN"]);
      const found = await does(name, "inHand");
      const inHand = nodesOf(found.body.data.subjectRequestsInHand);
      const [request] = inHand.filter(({ id }: { id: string }) => id === requestId);
      await does(name, "take", { id: request.parts[0].id });
      await does(name, "complete", { id: request.parts[0].id });
    }
  });

  test("when it is released, then in the format he needs and by those who answer for it (S11)", async () => {
    const release = (name: "ig-lead" | "council" | "person-in-prison", ...formats: string[]) =>
      does(name, "release", { id: requestId, formats });
    expect(codeOf(await release("council", "LARGE_PRINT"))).toBe("FORBIDDEN");
    expect(codeOf(await release("person-in-prison", "LARGE_PRINT"))).toBe("NOT_FOUND");
    expect(codeOf(await release("ig-lead"))).toBe("BAD_USER_INPUT");
    expect(codeOf(await release("ig-lead", "STANDARD_PRINT"))).toBe("RULE_BROKEN");
    const done = requestIn(await release("ig-lead", "LARGE_PRINT", "AUDIO"));
    expect(done.clock.state).toBe("RELEASED");
    expect(done.steps.at(-1)).toMatchObject({ kind: "RELEASED", formats: ["LARGE_PRINT", "AUDIO"] });
    expect(codeOf(await release("ig-lead", "LARGE_PRINT"))).toBe("RULE_BROKEN");
  });
});

describe("given it was released, when Gareth reads it from his own account", () => {
  test("then he sees his requests and who answered, and no name of staff, no secret controller, no withheld item (S11, GAP-20)", async () => {
    const answer = await does("person-in-prison", "own", { id: GARETH });
    const [request] = answer.body.data.person.subjectRequests;
    const controllers = request.parts.map(({ partner }: { partner: { name: string } }) => partner.name);
    expect(controllers.toSorted()).toEqual(Object.keys(REVIEWERS).toSorted());
    for (const part of request.parts) expect(part).toMatchObject({ reviewer: null, entries: null, withheld: null });
    expect(SECRETS.filter((secret) => textOf(answer).includes(secret))).toEqual([]);
    expect(textOf(answer)).not.toContain("Priya");
  });

  test("then he sees his own rows, consents and the steps of his request (S11)", async () => {
    const person = await hub().as("person-in-prison");
    const { body } = await person.ask(
      "query ($id: ID!) { person(id: $id) { physicalHealth { conditions { diagnosis } } consents { categories } publicProtection { contactNames } } }",
      { id: GARETH },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.person.physicalHealth.conditions[0].diagnosis).toBe("Macular degeneration");
    expect(body.data.person.consents.length).toBeGreaterThan(0);
    expect(body.data.person.publicProtection).toBeNull();
  });
});

test("then through his own doors he reads all but what was withheld, and others read on as before (S11, GAP-20)", async () => {
  const ask = `query ($id: ID!) { person(id: $id) {
    mentalHealth { conditions { diagnosis } } riskToSelf { summaries assessments { narrative } }
    riskToOthers { summaries assessments { narrative } } physicalHealth { conditions { diagnosis } } } }`;
  const own = await (await hub().as("person-in-prison")).ask(ask, { id: GARETH });
  expect(own.body.data.person).toMatchObject({
    mentalHealth: null,
    riskToSelf: { summaries: [], assessments: [] },
    riskToOthers: { summaries: [], assessments: [] },
    physicalHealth: { conditions: [{ diagnosis: "Macular degeneration" }] },
  });
  const healthcare = await (await hub().as("prison-healthcare")).ask(ask, { id: GARETH });
  expect(healthcare.body.data.person.mentalHealth.conditions).toHaveLength(1);
  expect(healthcare.body.data.person.riskToSelf.assessments).toHaveLength(1);
});

test("a person who signs in to ask has been recognised, and asks for themselves alone (S11)", async () => {
  const answer = await does("person-in-prison", "create", { input: { personId: GARETH, formats: ["AUDIO"] } });
  expect(requestIn(answer)).toMatchObject({ channel: "OWN_ACCOUNT", formats: ["AUDIO"], clock: { state: "RUNNING" } });
  const told = {
    personId: GARETH,
    askedAt: hub().now.toISOString(),
    channel: "IN_WRITING",
    identityEvidence: "It is me.",
  };
  const refused = await does("person-in-prison", "create", { input: told });
  const fields = refused.body.errors[0].extensions.fields.map(({ field }: { field: string }) => field);
  expect(fields).toEqual(["input.askedAt", "input.channel", "input.identityEvidence"]);
  const asProxy = { personId: GARETH, proxyName: "Sian", proxyAuthority: "Sister" };
  expect(codeOf(await does("person-in-prison", "create", { input: asProxy }))).toBe("BAD_USER_INPUT");
});

test("a proxy says by what authority they ask (S11)", async () => {
  const edna = personId("edna-fairley");
  expect(codeOf(await does("proxy", "create", { input: { personId: edna } }))).toBe("BAD_USER_INPUT");
  const asking = { input: { personId: edna, proxyAuthority: "LPA-HW-700410" } };
  const made = requestIn(await does("proxy", "create", asking));
  expect(made).toMatchObject({ askedBy: "PROXY", proxyName: "Susan Fairley", formats: ["PICTURES"] });
});
