import { partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const NAME = "query ($id: ID!) { person(id: $id) { name { familyName } mentalHealth { functionalEffects } } }";
const LOG = `query ($filter: AccessLogFilter, $first: Int = 20, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) {
    edges { cursor node {
      requestId kind purpose role operation outcome hasRefusal partner { name } user { displayName }
      decisions { category isPermitted level reason basis clause asked given withheld people agreementId consentId }
      strangers { person reason } searches { by found }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const MATCH = "query ($input: MatchPersonInput!) { matchPerson(input: $input) { id } }";

interface Entry {
  readonly requestId: string;
  readonly decisions: readonly { readonly category: string; readonly people: readonly string[] }[];
  readonly strangers: readonly { readonly person: string }[];
}

const entriesOf = (answer: Answer): Entry[] =>
  answer.body.data.accessLog.edges.map(({ node }: { node: Entry }) => node);
const requestIdOf = (answer: Answer): string => answer.body.extensions.hub.requestId;

let council: Caller;
let probation: Caller;
let lead: Caller;
let readByCouncil: Answer;
let readByProbation: Answer;

beforeAll(async () => {
  council = await hub().as("council");
  probation = await hub().as("probation");
  lead = await hub().as("ig-lead");
  readByCouncil = await council.ask(NAME, { id: DANIEL });
  readByProbation = await probation.ask(NAME, { id: DANIEL });
});

describe("given reads of Daniel Marsh, whose record the council controls", () => {
  test("when the council's IG lead asks who opened his record, then the council's and the probation officer's reads are there", async () => {
    const entries = entriesOf(await lead.ask(LOG, { filter: { personId: DANIEL } }));
    const found = entries.map(({ requestId }) => requestId);
    expect(found).toEqual(expect.arrayContaining([requestIdOf(readByCouncil), requestIdOf(readByProbation)]));
  });

  test("then a stranger's search that found him is there, and one that was told nothing is too (AUD-03, NEV-07)", async () => {
    const born = await hub().owner.query(
      "SELECT date_of_birth::text AS day FROM person_identity WHERE person_id = $1",
      [DANIEL],
    );
    const input = { familyName: "Marsh", dateOfBirth: born.rows[0].day };
    for (const name of ["council-c", "housing"] as const) {
      const answer = await (await hub().as(name)).ask(MATCH, { input });
      const [entry] = entriesOf(await lead.ask(LOG, { filter: { requestId: requestIdOf(answer) } }));
      expect(entry).toMatchObject({ searches: [{ by: ["familyName", "dateOfBirth"], found: 1 }] });
    }
  });

  test("then an entry says who, why, on what basis, and what was given and withheld", async () => {
    const [entry] = entriesOf(await lead.ask(LOG, { filter: { requestId: requestIdOf(readByProbation) } }));
    expect(entry).toMatchObject({
      kind: "READ",
      purpose: "SUPERVISION",
      role: "PRACTITIONER",
      operation: "query person",
      outcome: "ANSWERED",
      user: { displayName: expect.any(String) },
      decisions: [
        {
          category: "IDENTITY",
          isPermitted: true,
          basis: "a",
          given: ["Person.name", "PersonName.familyName"],
          withheld: [],
          people: [DANIEL],
        },
        {
          category: "MENTAL_HEALTH",
          people: [DANIEL],
          asked: ["Person.mentalHealth", "MentalHealth.functionalEffects"],
        },
      ],
    });
  });

  test.each([
    ["user", () => ({ userId: userId("carla-benning") })],
    ["partner", () => ({ partnerId: partnerId("northmere-probation") })],
    ["purpose", () => ({ purpose: "SUPERVISION" })],
    ["category", () => ({ category: "MENTAL_HEALTH", purpose: "SUPERVISION" })],
    ["field", () => ({ field: "Person.mentalHealth", purpose: "SUPERVISION" })],
    [
      "period",
      () => ({
        purpose: "SUPERVISION",
        from: hub().now.toISOString(),
        to: new Date(hub().now.getTime() + 1).toISOString(),
      }),
    ],
  ])("then the filter by %s finds the probation officer's read and not the council's", async (_name, filter) => {
    const found = entriesOf(await lead.ask(LOG, { filter: filter() })).map(({ requestId }) => requestId);
    expect(found).toContain(requestIdOf(readByProbation));
    expect(found).not.toContain(requestIdOf(readByCouncil));
  });

  test("then a period that ended before finds nothing", async () => {
    expect(entriesOf(await lead.ask(LOG, { filter: { to: "2020-01-01T00:00:00Z" } }))).toEqual([]);
  });

  test("then reading the log is itself in the log, by the names of its filters", async () => {
    const answer = await lead.ask(LOG, { filter: { personId: DANIEL } });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.logReads).toEqual([{ filters: ["personId"], found: expect.any(Number) }]);
  });

  test("then paging by cursor gives each entry once, newest first", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await lead.ask(LOG, { first: 2, after });
      seen.push(...answer.body.data.accessLog.edges.map(({ cursor }: { cursor: string }) => cursor));
      const { hasNextPage, endCursor } = answer.body.data.accessLog.pageInfo;
      after = hasNextPage && seen.length < 12 ? endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(4);
  });
});

describe("an IG lead reads of own users and own records alone", () => {
  test("the ICB's lead is not told of the council's users' reads of records that the council controls", async () => {
    const other = await hub().as("icb-ig-lead");
    const found = entriesOf(await other.ask(LOG, { filter: { requestId: requestIdOf(readByCouncil) } }));
    expect(found).toEqual([]);
  });

  test("of another partner's users only the people whose records the lead's partner controls are named", async () => {
    const page = await probation.ask("{ caseload(first: 100) { edges { node { id name { familyName } } } } }");
    expect(page.body.data.caseload.edges.length).toBeGreaterThan(1);
    const [entry] = entriesOf(await lead.ask(LOG, { filter: { requestId: requestIdOf(page) } }));
    const named = new Set(entry?.decisions.flatMap(({ people }) => people));
    const { rows } = await hub().owner.query<{ id: string }>("SELECT id FROM person WHERE record_owner_id = $1", [
      partnerId("ashdale-council"),
    ]);
    const controlled = new Set(rows.map(({ id }) => id));
    expect([...named].filter((person) => !controlled.has(person))).toEqual([]);
    expect(named).toContain(DANIEL);
  });
});

describe("what was refused or withheld can be told apart from what was not (AUD-03)", () => {
  test("the filter by denial finds the read in which something was withheld, and without it the one in which nothing was", async () => {
    const openly = await probation.ask("query ($id: ID!) { person(id: $id) { name { familyName } } }", { id: DANIEL });
    const found = async (hasRefusal: boolean) =>
      entriesOf(await lead.ask(LOG, { filter: { hasRefusal, personId: DANIEL }, first: 100 })).map(
        ({ requestId }) => requestId,
      );
    const [denied, given] = [await found(true), await found(false)];
    const [withheld, whole] = [requestIdOf(readByProbation), requestIdOf(openly)];
    expect([denied.includes(withheld), denied.includes(whole)]).toEqual([true, false]);
    expect([given.includes(withheld), given.includes(whole)]).toEqual([false, true]);
  });

  test("somebody out of reach counts as a denial, and so does a change that was refused", async () => {
    const stranger = await (await hub().as("council-c")).ask(NAME, { id: DANIEL });
    const refused = await probation.ask(
      `mutation ($id: ID!) { requestDisclosure(input: { personId: $id, categories: [MENTAL_HEALTH], level: READ, reason: "x" }) { disclosure { id } } }`,
      { id: DANIEL },
    );
    expect(refused.body.errors).toHaveLength(1);
    const entries = entriesOf(await lead.ask(LOG, { filter: { hasRefusal: true, personId: DANIEL }, first: 100 }));
    const found = entries.map(({ requestId }) => requestId);
    expect(found).toEqual(expect.arrayContaining([requestIdOf(stranger), requestIdOf(refused)]));
  });
});

describe("a search is in the log by what it went by, and never by what was typed (AUD-01)", () => {
  const MATCH = "query ($input: MatchPersonInput!) { matchPerson(input: $input) { id } }";
  const SEARCHES = `query ($filter: AccessLogFilter) { accessLog(filter: $filter) { edges { node {
    operation purpose user { displayName } searches { by found } } } } }`;

  test.each([
    ["somebody", { familyName: "Marsh", identifier: { kind: "NHS_NUMBER", value: "9990000018" } }, 1],
    ["nobody", { familyName: "Nobody-Such", dateOfBirth: "1968-08-02" }, 0],
  ])("when a search found %s, then the searcher's own lead reads it back", async (_whom, input, count) => {
    const searched = await (await hub().as("council-c")).ask(MATCH, { input });
    expect(searched.body.errors).toBeUndefined();
    const governance = await hub().as("council-c-ig-lead");
    const read = await governance.ask(SEARCHES, { filter: { requestId: requestIdOf(searched) } });
    expect(read.body.data.accessLog.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      {
        ...{ operation: "query matchPerson", purpose: "CARE_MANAGEMENT", user: { displayName: "Kit Barlow" } },
        searches: [{ by: Object.keys(input), found: count }],
      },
    ]);
    for (const typed of ["Marsh", "Nobody-Such", "9990000018", "1968-08-02"]) {
      expect(JSON.stringify(read.body)).not.toContain(typed);
    }
  });
});

describe("everybody else gets null, with the reason, and no entry", () => {
  test.each(["council", "council-manager", "probation", "caldicott", "prison-healthcare", "police"] as const)(
    "%s",
    async (name) => {
      const caller = await hub().as(name);
      const answer = await caller.ask(LOG);
      expect(answer.body.data.accessLog).toBeNull();
      expect(answer.body.errors).toBeUndefined();
      expect(answer.body.extensions.hub.withheld).toEqual([
        {
          path: ["accessLog"],
          category: "ACCESS_LOG",
          reason: expect.any(String),
          clause: expect.stringContaining("ACCESS_LOG"),
        },
      ]);
    },
  );
});

describe("bad filters, and filters that the database could not read (I1)", () => {
  test.each([
    [{ personId: "x" }, ["filter.personId"]],
    [{ userId: "x", partnerId: "'" }, ["filter.userId", "filter.partnerId"]],
    [{ personId: "", field: "\u0000", requestId: "\ud800" }, ["filter.personId", "filter.field", "filter.requestId"]],
    [{ from: "2026-02-02T00:00:00Z", to: "2026-01-01T00:00:00Z" }, ["filter.to"]],
  ])("%j", async (filter, fields) => {
    const answer = await lead.ask(LOG, { filter });
    const [error] = answer.body.errors;
    expect([error.extensions.code, error.extensions.fields.map(({ field }: { field: string }) => field)]).toEqual([
      "BAD_USER_INPUT",
      fields,
    ]);
  });
});

test("somebody asked for out of reach is an entry for the lead of the partner that controls the record", async () => {
  const stranger = await hub().as("council-c");
  const refused = await stranger.ask(NAME, { id: DANIEL });
  expect(refused.body.data.person).toBeNull();
  const [entry] = entriesOf(await lead.ask(LOG, { filter: { requestId: requestIdOf(refused) } }));
  expect(entry?.strangers).toEqual([{ person: DANIEL, reason: "NO_RELATIONSHIP" }]);
});
