import { consentId, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const LEON = personId("leon-baptiste");
const DANIEL = personId("daniel-marsh");
const JOANNE = personId("joanne-pickering");

// Tuesday 16 June 2026, in British Summer Time: an hour ahead of these.
const at = (time: string) => new Date(`2026-06-16T${time}:00.000Z`);
const FOUND = at("01:10");
const SHIFT_ENDS = at("05:30");

/** Each row of the access matrix that an emergency opens, and each that stays shut, by its door. */
const OPENED = `name { familyName } demographics { dateOfBirth } identifiers { kind } contact { postcode }
  riskToOthers { hasHandlingAdvice } riskToSelf { summaries assessments { narrative } } physicalHealth { hasCurrentConditions }
  mentalHealth { conditions { diagnosis narrative } } endOfLife { __typename } medications { __typename }
  careNeeds { __typename } carePlan { supportSummary sections { heading category narrative } } custody { isInCustody }
  equipment { __typename } capacity { __typename } communication { supportNeeded }`;
const SHUT = [
  "substanceMisuse",
  "finance",
  "safeguarding",
  "offences",
  "continuingHealthcare",
  "consents",
  "publicProtection",
];
const OTHER = ["advocacy", "family", "housing", "equality", "accessLog"];

const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) {
  breakGlass { id until reviewDue reviews { outcome } } person { name { familyName } } } }`;
const REVIEW = `mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) {
  breakGlass { reviews { outcome note personToldAt notToldReason reviewedBy { displayName } } } } }`;
const ALERTS = "{ accessAlerts { edges { node { kind personId exceptionId eventAt user { displayName } } } } }";
const TO_REVIEW =
  "{ breakGlassReviews { edges { node { id personId reason circumstances claimedRelationship reviewDue user { displayName } } } } }";
const PERSON = "query ($id: ID!) { person(id: $id) { id name { familyName } } }";
const CASELOAD = "{ caseload { totalCount edges { node { id } } } }";

const input = (change: Record<string, unknown> = {}) => ({
  input: {
    personId: LEON,
    reason: "RISK_TO_LIFE",
    circumstances: "On the bridge at ten past two, says he has not slept for three nights.",
    claimedRelationship: "Duty social worker",
    until: SHIFT_ENDS.toISOString(),
    ...change,
  },
});
const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;

async function doors(names: readonly string[], subject: Caller): Promise<string> {
  const { body } = await subject.ask(`{ __type(name: "Person") { fields { name type { name } } } }`);
  const known = body.data.__type.fields.map(({ name }: { name: string }) => name);
  return names
    .filter((name) => known.includes(name))
    .map((name) => `${name} { __typename }`)
    .join(" ");
}

const opened = async (person: string) => {
  const { rows } = await hub().owner.query("SELECT id FROM break_glass WHERE person_id = $1 AND started_at = $2", [
    person,
    hub().now,
  ]);
  return rows.length;
};

describe("given Leon is found at risk at ten past two in the morning, by a council that does not know him", () => {
  let duty: Caller;
  let made: Answer;
  let breakGlassId: string;

  beforeAll(async () => {
    hub().now = FOUND;
    duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
  });

  test("when the duty worker asks for him, then there is nobody; a search by name and birthday finds the least there is", async () => {
    const { rows } = await hub().owner.query(
      "SELECT date_of_birth::text AS born FROM person_identity WHERE person_id = $1",
      [LEON],
    );
    const stranger = await duty.ask(PERSON, { id: LEON });
    expect(stranger.body.data.person).toBeNull();
    const found = await duty.ask(
      "query ($input: MatchPersonInput!) { matchPerson(input: $input) { id yearOfBirth } }",
      {
        input: { familyName: "Baptiste", dateOfBirth: rows[0].born },
      },
    );
    expect(found.body.data.matchPerson).toMatchObject({ id: LEON });
  });

  const unfit: [string, Record<string, unknown>, string[]][] = [
    ["no account", { circumstances: "" }, ["input.circumstances"]],
    ["an account of nineteen characters", { circumstances: "x".repeat(19) }, ["input.circumstances"]],
    ["spaces for an account", { circumstances: " ".repeat(40) }, ["input.circumstances"]],
    ["no relationship claimed", { claimedRelationship: " " }, ["input.claimedRelationship"]],
    ["an end in the past", { until: at("01:10").toISOString() }, ["input.until"]],
    ["more than eight hours", { until: at("09:11").toISOString() }, ["input.until"]],
    [
      "several of these",
      { circumstances: "x", until: at("09:11").toISOString() },
      ["input.circumstances", "input.until"],
    ],
  ];

  test.each(unfit)("%s is refused, and nothing is opened", async (_what, change, fields) => {
    const answer = await duty.ask(BREAK, input(change));
    const [error] = answer.body.errors;
    expect([error.extensions.code, error.extensions.fields.map(({ field }: { field: string }) => field)]).toEqual([
      "BAD_USER_INPUT",
      fields,
    ]);
    expect(await opened(LEON)).toBe(0);
  });

  test("no reason code is refused before the hub looks at anything", async () => {
    const { reason: _, ...without } = input().input;
    expect(codeOf(await duty.ask(BREAK, { input: without }))).toBe("BAD_USER_INPUT");
  });

  test("without a second factor it is refused, and so are those who have no emergencies", async () => {
    const plain = await hub().as("council-c", "EMERGENCY");
    expect(codeOf(await plain.ask(BREAK, input()))).toBe("FORBIDDEN");
    for (const name of ["council-c-ig-lead", "council-finance", "council-admin", "caldicott", "person"] as const) {
      const caller = await hub().as(name, undefined, { hasSecondFactor: true });
      expect([name, codeOf(await caller.ask(BREAK, input()))]).toEqual([name, "FORBIDDEN"]);
    }
    expect(await opened(LEON)).toBe(0);
  });

  test("a user who is kept out of a record is told what an unknown id is told, and the trail keeps the try (NEV-09)", async () => {
    const kept = await hub().as("excluded-worker", undefined, { hasSecondFactor: true });
    const refused = await kept.ask(BREAK, input({ personId: JOANNE }));
    const unknown = await kept.ask(BREAK, input({ personId: "5c6a1b0e-0000-4000-8000-000000000000" }));
    expect(codeOf(refused)).toBe("NOT_FOUND");
    expect(refused.body.errors).toEqual(unknown.body.errors);
    const [event] = await hub().eventsOf(refused);
    expect(event).toMatchObject({
      isBreakGlass: true,
      hasRefusal: true,
      subjectIds: [JOANNE],
      controllerIds: [partnerId("ashdale-council")],
    });
    expect(event?.body.acts).toEqual([
      { right: "BREAK_GLASS", action: "breakGlass", person: JOANNE, isPermitted: false, reason: "EXCLUDED" },
    ]);
  });

  test("a kind of agency that no search would tell of him cannot reach for him either (MIN-03)", async () => {
    const housing = await hub().as("housing", undefined, { hasSecondFactor: true });
    expect(codeOf(await housing.ask(BREAK, input()))).toBe("NOT_FOUND");
  });

  test("a suspended agreement is lifted by nothing (NEV-10)", async () => {
    const suspended = await hub().as("care-provider-suspended", undefined, { hasSecondFactor: true });
    const refused = await suspended.ask(BREAK, input());
    expect(refused.body.errors[0].extensions).toMatchObject({ code: "FORBIDDEN", reason: "AGREEMENT_SUSPENDED" });
  });

  test("when the duty worker breaks the glass, then he is there, until the shift ends, with a banner", async () => {
    made = await duty.ask(BREAK, input());
    expect(made.body.errors).toBeUndefined();
    const { breakGlass, person } = made.body.data.breakGlass;
    expect(breakGlass).toMatchObject({ until: SHIFT_ENDS.toISOString(), reviewDue: "2026-06-18", reviews: [] });
    expect(person.name.familyName).toBe("Baptiste");
    expect(made.body.extensions.hub.breakGlass).toEqual({ until: SHIFT_ENDS.toISOString(), person: LEON });
    breakGlassId = breakGlass.id;
  });

  test("then the leads of both councils have been alerted, in the transaction of the opening itself", async () => {
    const { rows } = await hub().owner.query(
      "SELECT to_partner_id AS partner, kind, user_id AS user FROM access_alert WHERE exception_id = $1 ORDER BY to_partner_id = $2",
      [breakGlassId, partnerId("ashdale-council")],
    );
    expect(rows).toEqual(
      ["callowmere-council", "ashdale-council"].map((key) => ({
        partner: partnerId(key),
        kind: "BREAK_GLASS",
        user: userId("kit-barlow"),
      })),
    );
    for (const name of ["council-c-ig-lead", "ig-lead"] as const) {
      const { body } = await (await hub().as(name)).ask(ALERTS);
      expect(nodesOf(body.data.accessAlerts)[0]).toEqual({
        ...{ kind: "BREAK_GLASS", personId: LEON, exceptionId: breakGlassId },
        ...{ eventAt: FOUND.toISOString(), user: { displayName: "Kit Barlow" } },
      });
    }
    const other = await (await hub().as("icb-ig-lead")).ask(ALERTS);
    expect(nodesOf(other.body.data.accessAlerts)).toEqual([]);
  });

  test("then the event of the opening is written with it, and flagged", async () => {
    const [event] = await hub().eventsOf(made);
    expect(event).toMatchObject({
      kind: "WRITE",
      isBreakGlass: true,
      subjectIds: [LEON],
      controllerIds: [partnerId("ashdale-council")],
    });
    expect(event?.body.acts).toEqual([
      { right: "BREAK_GLASS", action: "breakGlass", person: LEON, isPermitted: true, reason: null },
    ]);
    expect(event?.body.writes).toEqual([{ action: "breakGlass", recordId: breakGlassId }]);
  });

  test("then rows 1 to 6, 8 to 11, 15 to 17 and 24 open, and mental health is labelled with his objection", async () => {
    const answer = await duty.ask(`query ($id: ID!) { person(id: $id) { ${OPENED} } }`, { id: LEON });
    const { person } = answer.body.data;
    expect(answer.body.errors).toBeUndefined();
    expect(person.contact.postcode).toBe("ZZ1 2LB");
    expect(person.riskToSelf.assessments[0].narrative).toContain("overdose");
    expect(person.mentalHealth.conditions[0].diagnosis).toBe("Bipolar disorder");
    expect(person.carePlan.sections.map(({ category }: { category: string }) => category)).toContain("MENTAL_HEALTH");
    expect(answer.body.extensions.hub.withheld ?? []).not.toContainEqual(
      expect.objectContaining({ path: ["person", expect.any(String)] }),
    );
    expect(answer.body.extensions.hub.emergencyAccess).toEqual([
      { path: ["person", "mentalHealth"], category: "MENTAL_HEALTH", told: "Objected to sharing; emergency access." },
    ]);
    expect(answer.body.extensions.hub.breakGlass).toEqual({ until: SHIFT_ENDS.toISOString(), person: LEON });
    const [event] = await hub().eventsOf(answer);
    expect(event?.isBreakGlass).toBe(true);
    const mental = event?.body.decisions.find(({ category }) => category === "MENTAL_HEALTH");
    expect(mental).toMatchObject({
      effect: "PERMIT",
      level: "READ",
      reason: "BREAK_GLASS",
      breakGlassId,
      consentId: consentId("leon-objects-callowmere"),
    });
    expect(
      event?.body.decisions.every((entry) => entry.effect === "PERMIT" && entry.breakGlassId === breakGlassId),
    ).toBe(true);
  });

  test("then an objection about what is not there is not given away by a label", async () => {
    const objecting = "UPDATE consent SET categories = $2 WHERE id = $1";
    const id = consentId("leon-objects-callowmere");
    await hub().owner.query(objecting, [id, ["MENTAL_HEALTH", "TERMINAL_ILLNESS", "PHYSICAL_HEALTH"]]);
    const asked =
      "query ($id: ID!) { person(id: $id) { endOfLife { __typename } body: physicalHealth { hasCurrentConditions } } }";
    const { body } = await duty.ask(asked, { id: LEON });
    await hub().owner.query(objecting, [id, ["MENTAL_HEALTH"]]);
    expect(body.data.person).toEqual({ endOfLife: null, body: { hasCurrentConditions: false } });
    expect(body.extensions.hub.emergencyAccess.map(({ path }: { path: string[] }) => path)).toEqual([
      ["person", "body"],
    ]);
  });

  test("then every other row stays shut, and what is silent stays silent", async () => {
    const answer = await duty.ask(
      `query ($id: ID!) { person(id: $id) { id ${await doors([...SHUT, ...OTHER], duty)} } }`,
      { id: LEON },
    );
    const { id: _, ...shut } = answer.body.data.person;
    expect(Object.keys(shut)).toEqual(expect.arrayContaining(["offences", "consents"]));
    expect(new Set(Object.values(shut))).toEqual(new Set([null]));
    const withheld = answer.body.extensions.hub.withheld.map(({ category }: { category: string }) => category);
    expect(withheld).toContain("OFFENCE");
    expect(withheld).not.toContain("SUBSTANCE_MISUSE");
    const [event] = await hub().eventsOf(answer);
    expect(event?.isBreakGlass).toBe(false);
  });

  test("then there is no second person, and no list, not even of the council's own people", async () => {
    const second = await duty.ask(PERSON, { id: DANIEL });
    expect(second.body.data.person).toBeNull();
    const list = await duty.ask(CASELOAD);
    expect(list.body.data.caseload).toEqual({ totalCount: 0, edges: [] });
    expect(list.body.extensions.hub.breakGlass.person).toBe(LEON);
  });

  test("then a colleague of the duty worker sees nothing of him, and no banner", async () => {
    const callers = [await hub().as("council-b", undefined), await hub().as("council-c-ig-lead")];
    for (const caller of callers) {
      const answer = await caller.ask(PERSON, { id: LEON });
      expect([answer.body.data.person, answer.body.extensions.hub.breakGlass]).toEqual([null, undefined]);
    }
  });

  test("when the record is shut to the user meanwhile, or the agreement suspended, then the emergency opens nothing", async () => {
    const { owner } = hub();
    const shut = await owner.query(
      `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from) VALUES ($1, $2, 'EXCLUDED', 'A relative.', $3) RETURNING id`,
      [LEON, userId("kit-barlow"), FOUND],
    );
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).toBeNull();
    await owner.query("DELETE FROM record_exclusion WHERE id = $1", [shut.rows[0].id]);
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).not.toBeNull();
    const suspend = "UPDATE agreement SET status = $2 WHERE partner_id = $1 AND status <> $2";
    await owner.query(suspend, [partnerId("callowmere-council"), "SUSPENDED"]);
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).toBeNull();
    await owner.query(suspend, [partnerId("callowmere-council"), "SIGNED"]);
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).not.toBeNull();
  });

  test("when the shift has ended, then he is a stranger again, the banner is gone, and the caseload is back", async () => {
    hub().now = new Date(SHIFT_ENDS.getTime() - 1);
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).not.toBeNull();
    hub().now = at("05:31");
    const after = await duty.ask(PERSON, { id: LEON });
    expect([after.body.data.person, after.body.extensions.hub.breakGlass]).toEqual([null, undefined]);
    const [event] = await hub().eventsOf(after);
    expect(event?.body.strangers).toEqual([{ person: LEON, reason: "NO_RELATIONSHIP" }]);
    const owned = await hub().as("council-c");
    expect((await owned.ask(CASELOAD)).body.data.caseload.totalCount).toBeGreaterThan(0);
  });

  test("when governance reviews it the next morning, then its outcome is kept, and that Leon was told", async () => {
    hub().now = at("09:00");
    const lead = await hub().as("ig-lead");
    const waiting = await lead.ask(TO_REVIEW);
    expect(nodesOf(waiting.body.data.breakGlassReviews)).toEqual([
      expect.objectContaining({
        id: breakGlassId,
        personId: LEON,
        reason: "RISK_TO_LIFE",
        user: { displayName: "Kit Barlow" },
      }),
    ]);
    const review = {
      breakGlassId,
      outcome: "JUSTIFIED",
      note: "He was at risk, and nobody else could be reached.",
      personTold: true,
    };
    const reviewed = await lead.ask(REVIEW, { input: review });
    expect(reviewed.body.data.reviewBreakGlass.breakGlass.reviews).toEqual([
      {
        ...{ outcome: "JUSTIFIED", note: review.note, personToldAt: at("09:00").toISOString(), notToldReason: null },
        reviewedBy: { displayName: "Helen Ashby" },
      },
    ]);
    expect(nodesOf((await lead.ask(TO_REVIEW)).body.data.breakGlassReviews)).toEqual([]);
    expect(codeOf(await lead.ask(REVIEW, { input: review }))).toBe("CONFLICT");
    const own = await (await hub().as("council-c-ig-lead")).ask(TO_REVIEW);
    expect(nodesOf(own.body.data.breakGlassReviews)).toHaveLength(1);
    const [event] = await hub().eventsOf(reviewed);
    expect(event?.body.acts).toEqual([
      { right: "REVIEW", action: "reviewBreakGlass", person: LEON, isPermitted: true, reason: null },
    ]);
  });

  test("then the access log shows her what was opened, by break-glass alone", async () => {
    const log = `{ accessLog(filter: { isBreakGlass: true, personId: "${LEON}" }, first: 100) { edges { node {
      operation isBreakGlass acts { right isPermitted reason person } decisions { reason breakGlassId category } } } } }`;
    const { body } = await (await hub().as("ig-lead")).ask(log);
    const entries = body.data.accessLog.edges.map(({ node }: { node: unknown }) => node);
    expect(entries.every(({ isBreakGlass }: { isBreakGlass: boolean }) => isBreakGlass)).toBe(true);
    expect(entries.flatMap(({ acts }: { acts: unknown[] }) => acts)).toContainEqual({
      right: "BREAK_GLASS",
      isPermitted: true,
      reason: null,
      person: LEON,
    });
    const decisions = entries.flatMap((entry: { decisions: unknown[] }) => entry.decisions);
    expect(decisions).toContainEqual({ reason: "BREAK_GLASS", breakGlassId, category: "MENTAL_HEALTH" });
  });

  test("then nobody but the governance of the two councils can review it, and why he was not told must be said", async () => {
    const review = { breakGlassId, outcome: "TRAINING", note: "Ring first.", personTold: false };
    const codes = async (name: "icb-ig-lead" | "council" | "council-c" | "council-c-ig-lead") => {
      return codeOf(
        await (await hub().as(name)).ask(REVIEW, { input: { ...review, whyNotTold: "It would frighten him." } }),
      );
    };
    expect([await codes("icb-ig-lead"), await codes("council"), await codes("council-c")]).toEqual([
      "NOT_FOUND",
      "FORBIDDEN",
      "FORBIDDEN",
    ]);
    const lead = await hub().as("council-c-ig-lead");
    expect(codeOf(await lead.ask(REVIEW, { input: review }))).toBe("BAD_USER_INPUT");
    expect(await codes("council-c-ig-lead")).toBeUndefined();
  });

  test("then only leads read the lists: others get null with the reason", async () => {
    for (const query of [ALERTS, TO_REVIEW, "{ overridesToReview { edges { node { id } } } }"]) {
      const answer = await (await hub().as("council-c")).ask(query);
      expect(Object.values(answer.body.data)).toEqual([null]);
      expect(answer.body.extensions.hub.withheld[0]).toMatchObject({ category: "ACCESS_LOG" });
    }
  });
});

describe("one person at a time", () => {
  let duty: Caller;

  beforeAll(async () => {
    hub().now = at("20:00");
    duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
  });

  const open = (personOf: string) => duty.ask(BREAK, input({ personId: personOf, until: at("23:00").toISOString() }));

  test("when a second record is opened, then the first closes", async () => {
    await open(LEON);
    const second = await open(DANIEL);
    expect(second.body.extensions.hub.breakGlass.person).toBe(DANIEL);
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).toBeNull();
    expect((await duty.ask(PERSON, { id: DANIEL })).body.data.person.name.familyName).toBe("Marsh");
  });

  test("when two are opened at the same moment, then one of them stays open", async () => {
    hub().pass(1);
    const both = await Promise.all([open(LEON), open(DANIEL)]);
    expect(both.map(codeOf)).toEqual([undefined, undefined]);
    const { rows } = await hub().owner.query(
      "SELECT person_id FROM break_glass WHERE user_id = $1 AND ended_at IS NULL",
      [userId("kit-barlow")],
    );
    expect(rows).toHaveLength(1);
  });

  test("when the user closes it early, then it is closed at once; nobody else can close it", async () => {
    hub().pass(1);
    const { id } = (await open(LEON)).body.data.breakGlass.breakGlass;
    const end = `mutation ($id: ID!) { endBreakGlass(breakGlassId: $id) { breakGlass { endedAt } person { id } } }`;
    const other = await hub().as("council");
    expect(codeOf(await other.ask(end, { id }))).toBe("NOT_FOUND");
    hub().pass(1);
    const ended = await duty.ask(end, { id });
    expect(ended.body.data.endBreakGlass).toEqual({ breakGlass: { endedAt: hub().now.toISOString() }, person: null });
    expect(ended.body.extensions.hub.breakGlass).toBeUndefined();
  });

  test("when governance finds it was not justified while it runs, then it ends at once", async () => {
    hub().pass(1);
    const { id } = (await open(LEON)).body.data.breakGlass.breakGlass;
    const lead = await hub().as("ig-lead");
    hub().pass(1);
    const review = { breakGlassId: id, outcome: "BREACH", note: "A bet between colleagues.", personTold: true };
    expect((await lead.ask(REVIEW, { input: review })).body.errors).toBeUndefined();
    expect((await duty.ask(PERSON, { id: LEON })).body.data.person).toBeNull();
  });
});
