import { partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const KEITH = personId("keith-rowlands");
const HANNAH = personId("hannah-wilde");

const DIAGNOSIS = "query ($id: ID!) { person(id: $id) { endOfLife { isTerminallyIll } } }";
const MIND = "query ($id: ID!) { person(id: $id) { mentalHealth { functionalEffects } } }";
const NOTICES = "{ myNotices { edges { node { categories eventAt person { id } } } } }";
const RECORD = `mutation ($input: RecordOverrideInput!) { recordOverride(input: $input) { override { id } } }`;
const REVIEW = `mutation ($input: ReviewOverrideInput!) { reviewOverride(input: $input) { override { review { outcome } } } }`;
const END_OVERRIDE = `mutation ($input: EndExceptionInput!) { endOverride(input: $input) { override {
  endedAt earlyEnd { reason eventAt endedBy { displayName } } } } }`;
const REQUEST = `mutation ($input: RequestDisclosureInput!) { requestDisclosure(input: $input) { disclosure { id } } }`;
const DECIDE = `mutation ($input: DecideDisclosureInput!) { decideDisclosure(input: $input) { disclosure { id } } }`;
const END_DISCLOSURE = `mutation ($input: EndExceptionInput!) { endDisclosure(input: $input) { disclosure {
  decision { earlyEnd { reason eventAt endedBy { displayName } } } } } }`;

const override = () => ({
  personId: KEITH,
  partnerId: partnerId("ashgrove-prison"),
  userId: userId("frances-yeo"),
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
  personTold: true,
});
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const noticesOf = ({ body }: Answer) => body.data.myNotices.edges.map(({ node }: { node: unknown }) => node);
const NOWHERE = "5c6a1b0e-0000-4000-8000-000000000000";

describe("given the governor sees Keith's prognosis by an override (3.6)", () => {
  let governor: Caller;
  let guardian: Caller;
  let id: string;

  const ending = (change: Record<string, unknown> = {}) => ({
    input: { id, reason: "He was released today.", ...change },
  });

  beforeAll(async () => {
    governor = await hub().as("prison-governor");
    guardian = await hub().as("caldicott");
    id = (await guardian.ask(RECORD, { input: override() })).body.data.recordOverride.override.id;
    expect((await governor.ask(DIAGNOSIS, { id: KEITH })).body.data.person.endOfLife).not.toBeNull();
    hub().pass(1);
  });

  test("only whoever may take such a decision may end it; to those out of reach there is none (CONS-04)", async () => {
    for (const name of ["council", "ig-lead", "prison", "person"] as const) {
      expect([name, codeOf(await (await hub().as(name)).ask(END_OVERRIDE, ending()))]).toEqual([name, "FORBIDDEN"]);
    }
    expect(codeOf(await governor.ask(END_OVERRIDE, ending()))).toBe("FORBIDDEN");
    expect(codeOf(await guardian.ask(END_OVERRIDE, ending({ id: NOWHERE })))).toBe("NOT_FOUND");
    expect(codeOf(await guardian.ask(END_OVERRIDE, ending({ reason: " " })))).toBe("BAD_USER_INPUT");
    expect((await governor.ask(DIAGNOSIS, { id: KEITH })).body.data.person.endOfLife).not.toBeNull();
  });

  test("when the guardian ends it, then who ended it, when and why is kept, and it is in the access log", async () => {
    const answer = await guardian.ask(END_OVERRIDE, ending());
    const at = hub().now.toISOString();
    expect(answer.body.data.endOverride.override).toEqual({
      endedAt: at,
      earlyEnd: { reason: "He was released today.", eventAt: at, endedBy: { displayName: "Ruth Calloway" } },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "WRITE", subjectIds: [KEITH] });
    expect(event?.body.acts).toEqual([
      { right: "DECIDE", action: "endOverride", person: KEITH, isPermitted: true, reason: null },
    ]);
    expect(event?.body.writes).toEqual([{ action: "endOverride", recordId: id }]);
  });

  test("then the next field is closed to the governor, who is told that access ended and not why", async () => {
    const closed = await governor.ask(DIAGNOSIS, { id: KEITH });
    expect(closed.body.data.person.endOfLife).toBeNull();
    expect(closed.body.extensions.hub.withheld).toBeUndefined();
    const told = await governor.ask(NOTICES);
    expect(noticesOf(told)).toEqual([
      { categories: ["TERMINAL_ILLNESS"], eventAt: hub().now.toISOString(), person: { id: KEITH } },
    ]);
    expect(JSON.stringify(told.body)).not.toContain("released");
  });

  test("then it is ended once, and its review is still due", async () => {
    expect(codeOf(await guardian.ask(END_OVERRIDE, ending()))).toBe("RULE_BROKEN");
    const lead = await hub().as("ig-lead");
    const due = await lead.ask("{ overridesToReview { edges { node { id earlyEnd { reason } } } } }");
    expect(nodesOf(due.body.data.overridesToReview)).toContainEqual({
      id,
      earlyEnd: { reason: "He was released today." },
    });
    const review = { overrideId: id, outcome: "JUSTIFIED", note: "Ended as soon as it could be." };
    const reviewed = await lead.ask(REVIEW, { input: review });
    expect(reviewed.body.data.reviewOverride.override).toEqual({ review: { outcome: "JUSTIFIED" } });
  });

  test("when governance finds another unjustified, then the partner is told that access ended too", async () => {
    const other = (await guardian.ask(RECORD, { input: override() })).body.data.recordOverride.override.id;
    hub().pass(1);
    const lead = await hub().as("ig-lead");
    const review = { overrideId: other, outcome: "NOT_JUSTIFIED", note: "He could have been asked." };
    expect((await lead.ask(REVIEW, { input: review })).body.errors).toBeUndefined();
    const [newest] = noticesOf(await governor.ask(NOTICES));
    expect(newest).toEqual({
      categories: ["TERMINAL_ILLNESS"],
      eventAt: hub().now.toISOString(),
      person: { id: KEITH },
    });
  });
});

describe("given the police see the effects of Hannah's mental health by a disclosure (3.5 step 6)", () => {
  let police: Caller;
  let guardian: Caller;
  let id: string;

  const ending = () => ({ input: { id, reason: "The interview is over." } });

  beforeAll(async () => {
    hub().pass(1);
    police = await hub().as("police");
    guardian = await hub().as("caldicott");
    const asked = {
      personId: HANNAH,
      categories: ["MENTAL_HEALTH"],
      level: "SUMMARY",
      reason: "To plan the interview.",
    };
    id = (await police.ask(REQUEST, { input: asked })).body.data.requestDisclosure.disclosure.id;
  });

  test("what is not decided yet has no end", async () => {
    expect(codeOf(await guardian.ask(END_DISCLOSURE, ending()))).toBe("RULE_BROKEN");
  });

  test("when the guardian ends it before its time, then the next field is closed, once, with a notice and an event", async () => {
    const validTo = new Date(hub().now.getTime() + 3_600_000).toISOString();
    const approval = { disclosureId: id, isApproved: true, reason: "For the interview.", level: "SUMMARY", validTo };
    expect((await guardian.ask(DECIDE, { input: approval })).body.errors).toBeUndefined();
    expect((await police.ask(MIND, { id: HANNAH })).body.data.person.mentalHealth).not.toBeNull();
    hub().pass(1);

    for (const name of ["police", "council", "council-c"] as const) {
      expect([name, codeOf(await (await hub().as(name)).ask(END_DISCLOSURE, ending()))]).toEqual([name, "FORBIDDEN"]);
    }
    const answer = await guardian.ask(END_DISCLOSURE, ending());
    expect(answer.body.data.endDisclosure.disclosure.decision.earlyEnd).toEqual({
      ...{
        reason: "The interview is over.",
        eventAt: hub().now.toISOString(),
        endedBy: { displayName: "Ruth Calloway" },
      },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.acts).toMatchObject([{ right: "DECIDE", action: "endDisclosure", person: HANNAH }]);
    expect(codeOf(await guardian.ask(END_DISCLOSURE, ending()))).toBe("RULE_BROKEN");

    expect((await police.ask(MIND, { id: HANNAH })).body.data.person.mentalHealth).toBeNull();
    expect(noticesOf(await police.ask(NOTICES))).toEqual([
      { categories: ["MENTAL_HEALTH"], eventAt: hub().now.toISOString(), person: { id: HANNAH } },
    ]);
  });
});
