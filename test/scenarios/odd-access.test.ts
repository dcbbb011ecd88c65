import { partnerId, personId, userId } from "../../seeds/index.js";
import { type Connection, loadRuleBook, runPrivacyMonitoring } from "../../src/privacy-monitoring/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const BOOK = loadRuleBook();
const DANIEL = personId("daniel-marsh");
const JOANNE = personId("joanne-pickering");
const LEON = personId("leon-baptiste");
const PRIYA = userId("priya-nair");

const PERSON = "query ($id: ID!) { person(id: $id) { id name { familyName } } }";
const ODD = `query ($open: Boolean, $first: Int, $after: String) { oddAccess(open: $open, first: $first, after: $after) {
  edges { cursor node { id rule day personId eventIds weight noticed toCheck user { displayName } partner { name }
    resolution { outcome words resolvedBy { displayName } } } } pageInfo { hasNextPage } } }`;
const RESOLVE = `mutation ($input: ResolveOddAccessInput!) { resolveOddAccess(input: $input) { oddAccess {
  id resolution { outcome words resolvedBy { displayName } } } } }`;

interface Odd {
  readonly id: string;
  readonly rule: string;
  readonly personId: string | null;
  readonly eventIds: readonly string[];
  readonly user: { readonly displayName: string };
  readonly resolution: unknown;
}

const codeOf = ({ body }: Answer): unknown => body.errors?.[0]?.extensions?.code;
const run = (now = hub().now) => runPrivacyMonitoring(hub().owner, BOOK, now);
const oddIn = ({ body }: Answer): Odd[] => body.data.oddAccess.edges.map(({ node }: { node: Odd }) => node);

async function listed(lead: Caller, variables: Record<string, unknown> = {}): Promise<Odd[]> {
  const answer = await lead.ask(ODD, { first: 100, ...variables });
  expect(answer.body.errors).toBeUndefined();
  return oddIn(answer);
}

/** Says in the personnel feed who a user is, as their partner's leavers and joiners list would. */
const feed = (user: string, detail: { person?: string; name?: string }) =>
  hub().owner.query(
    `INSERT INTO staff_detail (user_id, family_name, person_id) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET family_name = $2, person_id = $3`,
    [user, detail.name ?? "Nobody", detail.person ?? null],
  );

describe("given a user who is on file opens their own record, and another tries one that they are kept out of", () => {
  let lead: Caller;
  let opened: Answer;
  let tried: Answer;

  beforeAll(async () => {
    lead = await hub().as("ig-lead");
    await feed(PRIYA, { person: DANIEL });
    opened = await (await hub().as("council")).ask(PERSON, { id: DANIEL });
    expect(opened.body.data.person.id).toBe(DANIEL);
    tried = await (await hub().as("excluded-worker")).ask(PERSON, { id: JOANNE });
    expect(tried.body.data.person).toBeNull();
    await run();
  });

  test("then their partner's lead is asked to look at both, with the entries of the log that show it (GAP-32)", async () => {
    const [own, kept] = ["OWN_RECORD", "KEPT_OUT"].map((rule) => BOOK.rules[rule as "OWN_RECORD" | "KEPT_OUT"]);
    const [ownEvent] = await hub().eventsOf(opened);
    const [triedEvent] = await hub().eventsOf(tried);
    const found = await listed(lead);
    expect(found.find(({ rule }) => rule === "OWN_RECORD")).toMatchObject({
      day: "2026-06-15",
      personId: DANIEL,
      eventIds: [ownEvent?.id],
      weight: own?.weight,
      noticed: own?.noticed,
      toCheck: own?.check,
      user: { displayName: "Priya Nair" },
      partner: { name: "Ashdale Council" },
      resolution: null,
    });
    expect(found.find(({ rule }) => rule === "KEPT_OUT")).toMatchObject({
      personId: JOANNE,
      eventIds: [triedEvent?.id],
      noticed: kept?.noticed,
      user: { displayName: "Dev Malik" },
    });
  });

  test("when the run is made again, and again a day later, then nothing is told twice (GAP-32)", async () => {
    const before = await listed(lead);
    expect((await run()).noticed).toBe(0);
    expect((await run(new Date(hub().now.getTime() + 86_400_000))).noticed).toBe(0);
    expect(await listed(lead)).toEqual(before);
  });

  test("when more is logged, then the next run judges only that (GAP-32)", async () => {
    await run();
    // A run looks back a minute, for what was committed late: the minute is taken away, to count what is new alone.
    await hub().owner.query("UPDATE odd_access_run SET reached_at = reached_at + interval '1 minute'");
    await (await hub().as("probation")).ask(PERSON, { id: DANIEL });
    expect((await run()).judged).toBe(1);
  });

  test("then that she read it is on the trail, with the people named (AUD-03, GAP-32)", async () => {
    const answer = await lead.ask(ODD, { first: 100 });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.logReads).toEqual([{ filters: ["oddAccess"], found: oddIn(answer).length }]);
    expect(event?.subjectIds).toEqual(expect.arrayContaining([DANIEL, JOANNE]));
    expect(event?.body.acts).toContainEqual({
      ...{ right: "REVIEW", action: "Query.oddAccess", person: JOANNE },
      ...{ isPermitted: true, reason: null },
    });
  });

  test.each(["council", "caldicott", "council-manager", "council-admin", "person"] as const)(
    "to %s, who is no lead, it is null (GAP-32)",
    async (name) => {
      const answer = await (await hub().as(name)).ask(ODD);
      expect(answer.body.data.oddAccess).toBeNull();
    },
  );

  test("to the lead of another partner none of it is told, nor what rests on personnel records (GAP-32)", async () => {
    expect(await listed(await hub().as("icb-ig-lead"))).toEqual([]);
    expect(await listed(await hub().as("council-c-ig-lead"))).toEqual([]);
  });

  test("a lead who is kept out of the record is told nothing of it (NEV-09, GAP-32)", async () => {
    const bar = await hub().owner.query(
      `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from)
       VALUES ($1, $2, 'EXCLUDED', 'Her sister', '2026-01-01') RETURNING id`,
      [DANIEL, userId("helen-ashby")],
    );
    const seen = await listed(lead);
    const own = await hub().owner.query("SELECT id FROM odd_access WHERE rule = 'OWN_RECORD'");
    const refused = await lead.ask(RESOLVE, {
      input: { oddAccessId: own.rows[0].id, outcome: "JUSTIFIED", words: "x" },
    });
    await hub().owner.query("DELETE FROM record_exclusion WHERE id = $1", [bar.rows[0].id]);
    expect(seen.map(({ personId: person }) => person)).not.toContain(DANIEL);
    expect(seen.map(({ personId: person }) => person)).toContain(JOANNE);
    expect(codeOf(refused)).toBe("NOT_FOUND");
  });

  test("a page at a time it is the same list, newest first (GAP-32)", async () => {
    const all = await listed(lead);
    const paged: Odd[] = [];
    for (let after: string | undefined, isMore = true; isMore; ) {
      const { body } = await lead.ask(ODD, { first: 1, after });
      paged.push(body.data.oddAccess.edges[0].node);
      after = body.data.oddAccess.edges[0].cursor;
      isMore = body.data.oddAccess.pageInfo.hasNextPage;
    }
    expect(all.length).toBeGreaterThan(2);
    expect(paged).toEqual(all);
  });
});

describe("given the lead has looked into an odd access", () => {
  let lead: Caller;
  let odd: Odd;

  const resolve = (caller: Caller, change: Record<string, unknown> = {}) =>
    caller.ask(RESOLVE, {
      input: { oddAccessId: odd.id, outcome: "TRAINING", words: "He had not been told. He has now.", ...change },
    });

  beforeAll(async () => {
    lead = await hub().as("ig-lead");
    const kept = (await listed(lead)).find(({ rule }) => rule === "KEPT_OUT");
    if (!kept) throw new Error("the stories of this file begin with a try");
    odd = kept;
  });

  test.each(["", "   ", "x".repeat(4_001), "half a \ud800 character"])(
    "words that cannot be kept are refused",
    async (words) => {
      expect(codeOf(await resolve(lead, { words }))).toBe("BAD_USER_INPUT");
    },
  );

  test.each(["council", "caldicott", "council-manager", "council-admin"] as const)(
    "%s may not say what it was, and the trail keeps the try (GAP-32)",
    async (name) => {
      const answer = await resolve(await hub().as(name));
      expect(codeOf(answer)).toBe("FORBIDDEN");
      const [event] = await hub().eventsOf(answer);
      expect(event?.body.offices).toMatchObject([{ office: "GOVERN", action: "resolveOddAccess", isPermitted: false }]);
    },
  );

  test("to the lead of another partner it is answered as an unknown one is (GAP-32)", async () => {
    const other = await hub().as("icb-ig-lead");
    const refused = await resolve(other);
    const unknown = await resolve(other, { oddAccessId: "5c6a1b0e-0000-4000-8000-000000000000" });
    const nonsense = await resolve(other, { oddAccessId: "nonsense" });
    expect(codeOf(refused)).toBe("NOT_FOUND");
    expect([refused.body.errors, nonsense.body.errors]).toEqual([unknown.body.errors, unknown.body.errors]);
  });

  test("nobody resolves what they did themselves (AUD-03, GAP-32)", async () => {
    const { rows } = await hub().owner.query(
      `INSERT INTO odd_access (rule, user_id, partner_id, day, event_ids, weight, noticed, to_check, noticed_at)
       VALUES ('BURST', $1, $2, '2026-06-14', '{}', 50, 'Much', 'Why', $3) RETURNING id`,
      [userId("helen-ashby"), partnerId("ashdale-council"), hub().now],
    );
    expect(codeOf(await resolve(lead, { oddAccessId: rows[0].id }))).toBe("RULE_BROKEN");
  });

  test("then she says once what it was, it leaves the open ones, and both are on the trail (GAP-32)", async () => {
    const answer = await resolve(lead);
    expect(answer.body.data.resolveOddAccess.oddAccess).toMatchObject({
      id: odd.id,
      resolution: { outcome: "TRAINING", resolvedBy: { displayName: "Helen Ashby" } },
    });
    const event = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(event?.body.writes).toEqual([{ action: "resolveOddAccess", recordId: odd.id }]);
    expect(event?.body.offices).toMatchObject([{ office: "GOVERN", isPermitted: true }]);
    expect(event?.body.acts).toMatchObject([{ right: "REVIEW", person: JOANNE, isPermitted: true }]);
    expect((await listed(lead)).map(({ id }) => id)).not.toContain(odd.id);
    expect((await listed(lead, { open: false })).map(({ id }) => id)).toEqual([odd.id]);
    expect(codeOf(await resolve(lead, { outcome: "JUSTIFIED" }))).toBe("CONFLICT");
  });

  test("then a later run over the whole log does not open it again (GAP-32)", async () => {
    await hub().owner.query("TRUNCATE odd_access_run");
    await run();
    expect((await listed(lead)).map(({ id }) => id)).not.toContain(odd.id);
    expect((await listed(lead, { open: false })).map(({ id }) => id)).toEqual([odd.id]);
  });
});

describe("given an odd access of one partner's user with a record that another controls", () => {
  test("then the lead of that other sees it, and never what was made of it (GAP-32)", async () => {
    const lead = await hub().as("ig-lead");
    const [emergency] = (await listed(lead)).filter(({ rule }) => rule === "UNREVIEWED_EMERGENCY");
    expect(emergency).toMatchObject({ personId: LEON, user: { displayName: "Dr Imogen Vale" }, resolution: null });
    await hub().owner.query(
      `INSERT INTO odd_access_resolution (odd_access_id, outcome, words, recorded_by_user_id, recorded_by_partner_id, event_at)
       VALUES ($1, 'JUSTIFIED', 'Reviewed late', $2, $3, $4)`,
      [emergency?.id, userId("imogen-vale"), partnerId("northmere-hospitals"), hub().now],
    );
    expect((await listed(lead)).find(({ id }) => id === emergency?.id)).toEqual(emergency);
    expect((await listed(lead, { open: false })).map(({ id }) => id)).not.toContain(emergency?.id);
  });

  test("then what rests on the personnel records of that partner is not told to the other (GAP-32)", async () => {
    const lead = await hub().as("ig-lead");
    const insert = (rule: string) =>
      hub().owner.query(
        `INSERT INTO odd_access (rule, user_id, partner_id, person_id, day, event_ids, weight, noticed, to_check, noticed_at)
         VALUES ($1, $2, $3, $4, '2026-06-13', '{}', 50, 'Seen', 'Why', $5)`,
        [rule, userId("colin-webber"), partnerId("ashgrove-prison"), DANIEL, hub().now],
      );
    for (const rule of ["OWN_RECORD", "COLLEAGUE", "SAME_NAME_OR_ADDRESS", "NO_RELATIONSHIP"]) await insert(rule);
    const told = (await listed(lead)).filter(({ user }) => user.displayName === "Colin Webber");
    expect(told.map(({ rule }) => rule)).toEqual(["NO_RELATIONSHIP"]);
  });
});

describe("given what the hub and the run may do in the database", () => {
  const as = async (role: string, sql: string): Promise<string> => {
    await hub().owner.query(`SET ROLE ${role}`);
    try {
      await hub().owner.query(sql);
      return "done";
    } catch (error) {
      return String((error as { code?: unknown }).code);
    } finally {
      await hub().owner.query("RESET ROLE");
    }
  };
  const DENIED = "42501";

  test.each([
    ["SELECT * FROM staff_detail"],
    ["SELECT * FROM odd_access_run"],
    ["INSERT INTO odd_access SELECT * FROM odd_access"],
    ["UPDATE odd_access SET weight = 1"],
    ["DELETE FROM odd_access_resolution"],
    ["UPDATE odd_access_resolution SET words = ''"],
  ])("the hub is denied: %s (GAP-32)", async (sql) => {
    expect(await as("concordat_hub", sql)).toBe(DENIED);
  });

  test.each([
    ["SELECT * FROM person_contact"],
    ["SELECT * FROM consent"],
    ["SELECT given_names FROM person_identity"],
    ["DELETE FROM odd_access"],
    ["UPDATE staff_detail SET postcode = ''"],
    ["SELECT * FROM odd_access_resolution"],
  ])("the run is denied: %s (GAP-32)", async (sql) => {
    expect(await as("concordat_monitor", sql)).toBe(DENIED);
  });

  test("the run reads what it compares (GAP-32)", async () => {
    expect(await as("concordat_monitor", "SELECT person_id, postcode FROM person_contact")).toBe("done");
    expect(await as("concordat_monitor", "SELECT * FROM staff_detail")).toBe("done");
  });
});

describe("given many users and many people", () => {
  test("a batch is judged in as many statements as one event is (GAP-32)", async () => {
    const counts: number[] = [];
    for (const people of [[DANIEL], [DANIEL, JOANNE, LEON, personId("keith-rowlands")]]) {
      await hub().owner.query("TRUNCATE odd_access_run");
      for (const id of people) await (await hub().as("council")).ask(PERSON, { id });
      const asked: unknown[] = [];
      const query: Connection["query"] = (statement) => {
        asked.push(statement);
        return hub().owner.query(statement as never) as never;
      };
      await runPrivacyMonitoring({ query }, BOOK, hub().now);
      counts.push(asked.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
