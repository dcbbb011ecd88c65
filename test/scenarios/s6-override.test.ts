import { consentId, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const KEITH = personId("keith-rowlands");
const ASK =
  "query ($id: ID!) { person(id: $id) { id endOfLife { isTerminallyIll prognosis } physicalHealth { functionalEffects } } }";
const RECORD = `mutation ($input: RecordOverrideInput!) { recordOverride(input: $input) { override {
  id categories legalBasis legalReference validTo reviewDue recipient { name } requestedBy { displayName } decidedBy { displayName } review { outcome } } } }`;
const TO_REVIEW = "{ overridesToReview { edges { node { id personId decidedBy { displayName } } } } }";
const REVIEW = `mutation ($input: ReviewOverrideInput!) { reviewOverride(input: $input) { override { endedAt review { outcome note } } } }`;

const input = (change: Record<string, unknown> = {}) => ({
  input: {
    personId: KEITH,
    partnerId: partnerId("ashgrove-prison"),
    categories: ["TERMINAL_ILLNESS"],
    purpose: "SAFE_CUSTODY",
    legalBasis: "STATUTE",
    legalReference: "Crime (Sentences) Act 1997 s30",
    consentGround: "OVERRIDDEN",
    consentReason: "He refused while capable; early release cannot be weighed without the prognosis.",
    individualAssessment: "Assessed on the ward with his advocate, whose view is recorded.",
    harmWeighed: "Without it he dies in prison; with it one manager learns what he wished kept.",
    necessity: "The prognosis alone, to the governor alone, for three days.",
    requestedByUserId: userId("colin-webber"),
    personTold: false,
    whyNotTold: "He has lost capacity.",
    toBeToldOn: "2026-06-20",
    ...change,
  },
});
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const withoutRequestId = ({ body }: Answer) =>
  JSON.stringify({ ...body, extensions: { ...body.extensions, hub: { ...body.extensions.hub, requestId: 0 } } });

describe("given Keith refused that the prison learn of his terminal illness", () => {
  let governor: Caller;
  let guardian: Caller;
  let before: Answer;
  let overrideId: string;

  beforeAll(async () => {
    governor = await hub().as("prison-governor");
    guardian = await hub().as("caldicott");
    before = await governor.ask(ASK, { id: KEITH });
  });

  test("when the governor asks, then row 8 is plain null, without a notice", () => {
    expect(before.body.data.person).toMatchObject({ id: KEITH, endOfLife: null });
    expect(before.body.extensions.hub).toEqual({ requestId: expect.any(String) });
  });

  const unfit: [string, Record<string, unknown>, string[]][] = [
    ["no category", { categories: [] }, ["input.categories"]],
    ["a statute without its name", { legalReference: null }, ["input.legalReference"]],
    ["a court order without its name", { legalBasis: "COURT_ORDER", legalReference: null }, ["input.legalReference"]],
    ["an unknown partner", { partnerId: personId("nobody") }, ["input.partnerId", "input.purpose"]],
    ["an unknown requester", { requestedByUserId: "x" }, ["input.requestedByUserId"]],
    ["a user of another partner", { userId: userId("priya-nair") }, ["input.userId"]],
    ["a purpose the partner may not declare", { purpose: "SUPERVISION" }, ["input.purpose"]],
    ["not told, and not why", { whyNotTold: null }, ["input.whyNotTold"]],
    ["not told, and not when", { toBeToldOn: null }, ["input.toBeToldOn"]],
    ["told, and why not", { personTold: true }, ["input.whyNotTold"]],
    ["an end in the past", { validTo: "2026-06-15T08:00:00Z" }, ["input.validTo"]],
    ["an end in two years", { validTo: "2028-06-15T08:00:00Z" }, ["input.validTo"]],
    ["nothing weighed", { harmWeighed: " ", necessity: "" }, ["input.harmWeighed", "input.necessity"]],
  ];

  test.each(unfit)("%s is refused", async (_what, change, fields) => {
    const [error] = (await guardian.ask(RECORD, input(change))).body.errors;
    expect([error.extensions.code, error.extensions.fields.map(({ field }: { field: string }) => field)]).toEqual([
      "BAD_USER_INPUT",
      fields,
    ]);
  });

  const broken: [string, Record<string, unknown>, string][] = [
    ["by whoever asked for it", { requestedByUserId: userId("ruth-calloway") }, "CONS-04"],
    ["of what that kind of agency is never shown", { categories: ["FINANCE"] }, "CONS-04"],
    ["without an individual assessment", { individualAssessment: null }, "EOL-06"],
  ];

  test.each(broken)("a decision %s breaks a rule", async (_what, change, requirement) => {
    const [error] = (await guardian.ask(RECORD, input(change))).body.errors;
    expect(error.extensions).toMatchObject({ code: "RULE_BROKEN", requirement });
  });

  test("only the guardian or a manager of the partner that controls the record decides", async () => {
    const codes: Record<string, unknown> = {};
    for (const name of ["council", "prison", "prison-governor", "ig-lead", "council-c", "person"] as const) {
      codes[name] = codeOf(await (await hub().as(name)).ask(RECORD, input()));
    }
    expect(new Set(Object.values(codes))).toEqual(new Set(["FORBIDDEN"]));
  });

  test("a decision about somebody who is not there reads as about anybody out of reach", async () => {
    const manager = await hub().as("council-manager");
    const unknown = await manager.ask(RECORD, input({ personId: "5c6a1b0e-0000-4000-8000-000000000000" }));
    const others = await manager.ask(RECORD, input({ personId: personId("naomi-petrov") }));
    expect([codeOf(unknown), codeOf(others)]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(unknown.body.errors).toEqual(others.body.errors);
  });

  test("nothing of these tries has opened anything", async () => {
    expect(withoutRequestId(await governor.ask(ASK, { id: KEITH }))).toBe(withoutRequestId(before));
  });

  test("when the guardian records an override that names its legal basis, then it stands with its decision-maker and its end", async () => {
    const answer = await guardian.ask(RECORD, input({ userId: userId("frances-yeo") }));
    expect(answer.body.errors).toBeUndefined();
    const { override } = answer.body.data.recordOverride;
    expect(override).toMatchObject({
      ...{
        categories: ["TERMINAL_ILLNESS"],
        legalBasis: "STATUTE",
        legalReference: "Crime (Sentences) Act 1997 s30",
        review: null,
      },
      ...{ validTo: "2026-06-18T09:00:00.000Z", reviewDue: "2026-06-22", recipient: { name: "HMP Ashgrove" } },
      ...{ requestedBy: { displayName: "Colin Webber" }, decidedBy: { displayName: "Ruth Calloway" } },
    });
    overrideId = override.id;
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "WRITE", isBreakGlass: false, subjectIds: [KEITH] });
    expect(event?.body.acts).toEqual([
      { right: "DECIDE", action: "recordOverride", person: KEITH, isPermitted: true, reason: null },
    ]);
  });

  test("then the governor sees row 8 in summary, and the trail names override and refusal", async () => {
    const answer = await governor.ask(ASK, { id: KEITH });
    expect(answer.body.data.person.endOfLife).toMatchObject({ isTerminallyIll: true });
    const [event] = await hub().eventsOf(answer);
    const row = event?.body.decisions.find(({ category }) => category === "TERMINAL_ILLNESS");
    expect(row).toMatchObject({
      reason: "OVERRIDE",
      level: "SUMMARY",
      overrideId,
      consentId: consentId("keith-refuses-terminal"),
    });
  });

  test("then it opens nothing to a colleague, for another purpose, to the council, or to the guardian", async () => {
    const others: [Caller, string][] = [
      [await hub().as("prison"), "a colleague"],
      [await hub().as("prison-governor", "RELEASE_PLANNING"), "another purpose"],
      [await hub().as("council"), "the council"],
    ];
    for (const [caller] of others) expect((await caller.ask(ASK, { id: KEITH })).body.data.person.endOfLife).toBeNull();
    expect((await guardian.ask(ASK, { id: KEITH })).body.data.person).toBeNull();
  });

  test("then the council's lead finds it in the standing list and in the alerts, and reviews it once", async () => {
    const lead = await hub().as("ig-lead");
    const listed = nodesOf((await lead.ask(TO_REVIEW)).body.data.overridesToReview).map(({ id }: { id: string }) => id);
    expect(listed).toContain(overrideId);
    const alerts = await lead.ask("{ accessAlerts { edges { node { kind exceptionId } } } }");
    expect(nodesOf(alerts.body.data.accessAlerts)[0]).toEqual({ kind: "OVERRIDE", exceptionId: overrideId });
    const other = await hub().as("icb-ig-lead");
    expect(nodesOf((await other.ask(TO_REVIEW)).body.data.overridesToReview)).toEqual([]);
    const review = { overrideId, outcome: "NOT_JUSTIFIED", note: "The chaplain could have asked him again." };
    expect(codeOf(await other.ask(REVIEW, { input: review }))).toBe("NOT_FOUND");
    expect(codeOf(await guardian.ask(REVIEW, { input: review }))).toBe("FORBIDDEN");
    hub().pass(1);
    const reviewed = await lead.ask(REVIEW, { input: review });
    expect(reviewed.body.data.reviewOverride.override).toEqual({
      endedAt: hub().now.toISOString(),
      review: { outcome: "NOT_JUSTIFIED", note: review.note },
    });
    expect(codeOf(await lead.ask(REVIEW, { input: review }))).toBe("CONFLICT");
  });

  test("then what was not justified has ended, and row 8 is as before, to the byte", async () => {
    expect(withoutRequestId(await governor.ask(ASK, { id: KEITH }))).toBe(withoutRequestId(before));
  });

  test("an override ends by time alone", async () => {
    await guardian.ask(RECORD, input());
    expect((await governor.ask(ASK, { id: KEITH })).body.data.person.endOfLife).not.toBeNull();
    hub().pass(72 * 60 - 1);
    governor = await hub().as("prison-governor");
    expect((await governor.ask(ASK, { id: KEITH })).body.data.person.endOfLife).not.toBeNull();
    hub().pass(1);
    expect((await governor.ask(ASK, { id: KEITH })).body.data.person.endOfLife).toBeNull();
  });
});
