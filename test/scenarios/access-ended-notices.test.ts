import { consentId, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const LEON = personId("leon-baptiste");
const PLAN_FOR_PROBATION = consentId("daniel-plan-probation");

const NOTICES = `query ($first: Int = 20, $after: String) { myNotices(first: $first, after: $after) {
  edges { cursor node { id kind categories eventAt acknowledgedAt acknowledgedBy { displayName } person { id } } }
  pageInfo { hasNextPage endCursor } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { status } } }`;
const REFUSE = `mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }`;
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeNotice(noticeId: $id) { notice { id acknowledgedAt acknowledgedBy { displayName } } } }`;

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const nodesOf = ({ body }: Answer) => body.data.myNotices.edges.map(({ node }: { node: unknown }) => node);
const written = async (person: string) => {
  const { rows } = await hub().owner.query(
    `SELECT partner.name, categories FROM partner_notice JOIN partner ON partner.id = partner_id
     WHERE person_id = $1 AND event_at = $2 ORDER BY partner.name`,
    [person, hub().now],
  );
  return rows.map(({ name, categories }) => [name, [...categories].sort()]);
};

describe("given probation sees Daniel's whole plan by his consent (3.8)", () => {
  let council: Caller;
  let probation: Caller;

  beforeAll(async () => {
    hub().pass(1);
    council = await hub().as("council");
    probation = await hub().as("probation");
  });

  test("when the council records that he took it back, then probation alone is told, in the transaction of the withdrawal", async () => {
    const input = {
      consentId: PLAN_FOR_PROBATION,
      expectedVersion: 1,
      consequencesExplained: true,
      reason: "A quarrel.",
    };
    const answer = await council.ask(WITHDRAW, { input });
    expect(answer.body.errors).toBeUndefined();
    expect(await written(DANIEL)).toEqual([["Northmere Probation Service", ["CARE_NEEDS", "CARE_PLAN"]]]);
    const { rows } = await hub().owner.query(
      `SELECT notice.xmin = consent.xmin AS "isSameTransaction" FROM partner_notice AS notice, consent
       WHERE notice.person_id = $1 AND notice.event_at = $2 AND consent.id = $3 AND consent.version = 2`,
      [DANIEL, hub().now, PLAN_FOR_PROBATION],
    );
    expect(rows).toEqual([{ isSameTransaction: true }]);
  });

  test("then its officer finds what ended and when, with no reason and no content", async () => {
    const answer = await probation.ask(NOTICES);
    expect(nodesOf(answer)).toEqual([
      {
        ...{
          id: expect.any(String),
          kind: "ACCESS_ENDED",
          categories: ["CARE_PLAN", "CARE_NEEDS"],
          person: { id: DANIEL },
        },
        ...{ eventAt: hub().now.toISOString(), acknowledgedAt: null, acknowledgedBy: null },
      },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain("quarrel");
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ subjectIds: [DANIEL], controllerIds: [partnerId("ashdale-council")] });
    expect(event?.body.acts).toEqual([
      { right: "BE_TOLD", action: "Query.myNotices", person: DANIEL, isPermitted: true, reason: null },
    ]);
  });

  test("then no other partner, and neither Daniel's account at the council nor a machine, finds it", async () => {
    for (const name of ["council", "prison-healthcare", "council-b", "person", "council-integration"] as const) {
      expect([name, nodesOf(await (await hub().as(name)).ask(NOTICES))]).toEqual([name, []]);
    }
  });

  test("when the officer acknowledges it, then once, and nobody else can", async () => {
    const [{ id }] = nodesOf(await probation.ask(NOTICES));
    const codes: unknown[] = [];
    for (const name of ["council", "prison-healthcare", "person"] as const) {
      codes.push(codeOf(await (await hub().as(name)).ask(ACKNOWLEDGE, { id })));
    }
    expect(codes).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    expect(codeOf(await probation.ask(ACKNOWLEDGE, { id: "5c6a1b0e-0000-4000-8000-000000000000" }))).toBe("NOT_FOUND");
    const answer = await probation.ask(ACKNOWLEDGE, { id });
    expect(answer.body.data.acknowledgeNotice.notice).toEqual({
      ...{ id, acknowledgedAt: hub().now.toISOString(), acknowledgedBy: { displayName: "Carla Benning" } },
    });
    expect(codeOf(await probation.ask(ACKNOWLEDGE, { id }))).toBe("CONFLICT");
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "WRITE", subjectIds: [DANIEL] });
    expect(event?.body.acts).toMatchObject([{ right: "BE_TOLD", action: "acknowledgeNotice", isPermitted: true }]);
  });

  test("when a consent given again takes the place of the withdrawal, then nobody is told of an end", async () => {
    hub().pass(1);
    const recipients = [{ partnerId: partnerId("northmere-probation") }];
    const scope = { categories: ["CARE_NEEDS", "CARE_PLAN"], purposes: ["RELEASE_PLANNING", "SUPERVISION"] };
    const answer = await council.ask(RECORD, { input: { personId: DANIEL, recipients, ...scope, howGiven: "VERBAL" } });
    expect(answer.body.errors).toBeUndefined();
    expect(await written(DANIEL)).toEqual([]);
  });

  test("when probation's part in his life has ended meanwhile, then the notice stands and names nobody", async () => {
    const end = "UPDATE relationship SET valid_to = $3 WHERE person_id = $1 AND partner_id = $2";
    await hub().owner.query(end, [DANIEL, partnerId("northmere-probation"), hub().now]);
    const [notice] = nodesOf(await probation.ask(NOTICES));
    await hub().owner.query(end, [DANIEL, partnerId("northmere-probation"), null]);
    expect(notice).toMatchObject({ kind: "ACCESS_ENDED", person: null });
  });

  test("when probation's agreement is suspended, then it is told nothing (NEV-10)", async () => {
    const set = "UPDATE agreement SET status = $2 WHERE partner_id = $1 AND status <> $2";
    await hub().owner.query(set, [partnerId("northmere-probation"), "SUSPENDED"]);
    const told = nodesOf(await probation.ask(NOTICES));
    await hub().owner.query(set, [partnerId("northmere-probation"), "SIGNED"]);
    expect(told).toEqual([]);
  });
});

describe("given somebody says no about what a partner does not see (NEV-06)", () => {
  const refusing = (person: string, to: string, categories: string[], purposes: string[], isObjection = false) => ({
    ...{ personId: personId(person), recipients: [{ partnerId: partnerId(to) }], categories, purposes, isObjection },
    howGiven: "VERBAL",
  });
  const refuse = async (input: object) => {
    hub().pass(1);
    const answer = await (await hub().as("council")).ask(REFUSE, { input });
    expect(answer.body.errors).toBeUndefined();
  };

  test("a prison that never saw his diagnosis is not told that he refused it", async () => {
    await refuse(
      refusing("keith-rowlands", "ashgrove-prison", ["TERMINAL_ILLNESS"], ["SAFE_CUSTODY", "RELEASE_PLANNING"]),
    );
    expect(await written(personId("keith-rowlands"))).toEqual([]);
  });

  test("a council that does not know Leon is not told that he exists", async () => {
    await refuse(refusing("leon-baptiste", "callowmere-council", ["CARE_NEEDS"], ["CARE_MANAGEMENT"], true));
    expect(await written(LEON)).toEqual([]);
  });

  test("a partner is told of the categories that it saw, and not of the rest of the refusal", async () => {
    await refuse(
      refusing("daniel-marsh", "northmere-probation", ["CARE_PLAN", "FINANCE", "MENTAL_HEALTH"], ["SUPERVISION"]),
    );
    expect(await written(DANIEL)).toEqual([["Northmere Probation Service", ["CARE_PLAN"]]]);
  });
});

describe("given Leon objects to what his own council sees, some of it by his consent and some by its involvement", () => {
  beforeAll(async () => {
    hub().pass(1);
    const council = await hub().as("council");
    const said = {
      ...{ personId: LEON, recipients: [{ partnerId: partnerId("ashdale-council") }] },
      ...{ purposes: ["CARE_MANAGEMENT"], howGiven: "VERBAL" },
    };
    const given = { ...said, categories: ["SUBSTANCE_MISUSE"] };
    expect((await council.ask(RECORD, { input: given })).body.errors).toBeUndefined();
    hub().pass(1);
    const objected = { ...said, categories: ["SUBSTANCE_MISUSE", "MENTAL_HEALTH", "CARE_NEEDS"], isObjection: true };
    expect((await council.ask(REFUSE, { input: objected })).body.errors).toBeUndefined();
  });

  const categoriesFor = async (
    name: "council" | "council-admin" | "council-finance" | "caldicott" | "ig-lead" | "council-integration" | "person",
  ) => nodesOf(await (await hub().as(name)).ask(NOTICES)).map(({ categories }: { categories: string[] }) => categories);

  test("then the council is told of what it knew to be open, and not that he has anything to say about his mind (NEV-06)", async () => {
    const { rows } = await hub().owner.query("SELECT categories FROM partner_notice WHERE person_id = $1", [LEON]);
    expect(rows).toEqual([{ categories: ["SUBSTANCE_MISUSE", "CARE_NEEDS"] }]);
  });

  test("then each role at the council is told of what it could reach, and of nothing else", async () => {
    expect(await categoriesFor("council")).toEqual([["SUBSTANCE_MISUSE", "CARE_NEEDS"]]);
    expect(await categoriesFor("council-admin")).toEqual([["CARE_NEEDS"]]);
    expect(await categoriesFor("council-finance")).toEqual([]);
    for (const name of ["caldicott", "council-integration", "person"] as const) {
      expect([name, await categoriesFor(name)]).toEqual([name, []]);
    }
    expect(await categoriesFor("ig-lead")).toEqual([["SUBSTANCE_MISUSE", "CARE_NEEDS"]]);
  });

  test("then whoever is kept out of his record finds the others, and no gap where his would be (NEV-09)", async () => {
    const { owner, now } = hub();
    await owner.query(
      `INSERT INTO partner_notice (partner_id, person_id, kind, categories, event_at)
       VALUES ($1, $2, 'ACCESS_ENDED', '{FINANCE}', $3::timestamptz - interval '1 day')`,
      [partnerId("ashdale-council"), DANIEL, now],
    );
    const kept = await owner.query(
      `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from) VALUES ($1, $2, 'EXCLUDED', 'A relative.', $3) RETURNING id`,
      [LEON, userId("priya-nair"), now],
    );
    const page = await (await hub().as("council")).ask(NOTICES, { first: 1 });
    await owner.query("DELETE FROM record_exclusion WHERE id = $1", [kept.rows[0].id]);
    expect(nodesOf(page)).toMatchObject([{ categories: ["FINANCE"], person: { id: DANIEL } }]);
    expect(page.body.data.myNotices.pageInfo.hasNextPage).toBe(false);
  });

  test("then notices come a page at a time, each once, newest first", async () => {
    hub().pass(1);
    const probation = await hub().as("probation");
    const first = await probation.ask(NOTICES, { first: 1 });
    const { endCursor, hasNextPage } = first.body.data.myNotices.pageInfo;
    const second = await probation.ask(NOTICES, { first: 1, after: endCursor });
    const [newer, older] = [...nodesOf(first), ...nodesOf(second)];
    expect([hasNextPage, second.body.data.myNotices.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(newer.eventAt > older.eventAt).toBe(true);
    expect(codeOf(await probation.ask(NOTICES, { after: "x" }))).toBe("BAD_USER_INPUT");
  });
});
